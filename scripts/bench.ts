import { benchAllOwners } from "./bench/allOwners.ts";
import { benchCrossings } from "./bench/crossings.ts";
import { benchExports } from "./bench/exports.ts";
import { benchOpening } from "./bench/opening.ts";
import { benchOwnership } from "./bench/ownership.ts";
import type { BenchRow } from "./bench/row.ts";
import { benchScrubbing, benchWhatIfSlider } from "./bench/scrubbing.ts";
import { benchTimeline } from "./bench/timeline.ts";
import { benchWhatIf } from "./bench/whatIf.ts";
import { withSite } from "./site.ts";

/** Prints each figure beside its goal. It informs and never fails: what cannot be measured says so in its row. */
export async function main(): Promise<void> {
  const rows: BenchRow[] = await measured("Index of changes", () => benchTimeline());
  rows.push(...(await measured("Homes", () => benchCrossings())));
  rows.push(...(await measured("Final shares", () => benchOwnership())));
  rows.push(...(await measured("What if", () => [benchWhatIf()])));
  const site = await measured("The site", async () => {
    const inBrowser: BenchRow[] = [];
    await withSite(async (browser, address) => {
      inBrowser.push(...(await measured("Opening", () => benchOpening(browser, address))));
      inBrowser.push(...(await measured("Exports", () => benchExports(browser, address))));
      inBrowser.push(...(await measured("Scrubbing", () => benchScrubbing(browser, address))));
      inBrowser.push(
        ...(await measured("What if on the page", async () => [await benchWhatIfSlider(browser, address)])),
      );
      inBrowser.push(...(await measured("All owners", () => benchAllOwners(browser))));
    });
    return inBrowser;
  });
  print([...rows, ...site]);
}

async function measured(
  name: string,
  measure: () => Promise<readonly BenchRow[]> | readonly BenchRow[],
): Promise<BenchRow[]> {
  try {
    return [...(await measure())];
  } catch (error) {
    return [{ name, goal: "", measured: `not measured: ${String(error).split("\n")[0]}` }];
  }
}

function print(rows: readonly BenchRow[]): void {
  const width = (column: (row: BenchRow) => string) => Math.max(...rows.map((row) => column(row).length));
  const [names, goals] = [width(({ name }) => name), width(({ goal }) => goal)];
  console.log(`\n${"".padEnd(names)}  ${"goal".padEnd(goals)}  measured`);
  for (const { name, goal, measured: figure } of rows)
    console.log(`${name.padEnd(names)}  ${goal.padEnd(goals)}  ${figure}`);
}
