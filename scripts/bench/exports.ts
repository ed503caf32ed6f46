import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page as Tab } from "@playwright/test";
import { build } from "vite";
import type { Page } from "../../src/scene/page.ts";
import { generatedInput } from "../../test/exporters/samples.ts";
import { settle } from "../site.ts";
import type { BenchRow } from "./row.ts";
import { milliseconds, quantile } from "./statistics.ts";

const runs = 3;

/** How fast files are written: beside other ways to write them, and every format from the dialog. */
export async function benchExports(browser: Browser, address: string): Promise<readonly BenchRow[]> {
  return [...(await ratios(browser)), ...(await formats(browser, address))];
}

async function ratios(browser: Browser): Promise<readonly BenchRow[]> {
  const tab = await browser.newPage();
  await tab.addScriptTag({ content: await bundled() });
  const large = await generatedPage(10_000);
  const middle = await generatedPage(1000);
  const rows = [
    await ratio(tab, large, {
      name: "SVG of 10,000 entities: through elements, over as text",
      goal: 20,
      ours: "benchSvgAsText",
      theirs: "benchSvgThroughElements",
    }),
    await ratio(tab, middle, {
      name: "PDF of 1,000 entities: through svg2pdf.js, over drawn directly",
      goal: 5,
      ours: "benchPdfDrawn",
      theirs: "benchPdfThroughSvg",
    }),
  ];
  await tab.close();
  return rows;
}

interface Race {
  readonly name: string;
  readonly goal: number;
  readonly ours: string;
  readonly theirs: string;
}

async function ratio(tab: Tab, page: Page, { name, goal, ours, theirs }: Race): Promise<BenchRow> {
  const [own, other] = [await times(tab, ours, page), await times(tab, theirs, page)];
  const [fast, slow] = [quantile(own, 0.5), quantile(other, 0.5)];
  return {
    name,
    goal: `≥ ${goal}×`,
    measured: `${(slow / fast).toFixed(1)}× (${milliseconds(slow)} against ${milliseconds(fast)})`,
  };
}

async function times(tab: Tab, name: string, page: Page): Promise<readonly number[]> {
  return tab.evaluate(
    async ([what, given, count]) => {
      const run: unknown = Reflect.get(globalThis, what);
      if (typeof run !== "function") throw new Error(`no such bench: ${what}`);
      const found: number[] = [];
      for (let i = 0; i < count; i += 1) found.push(Number(await Reflect.apply(run, undefined, [given])));
      return found;
    },
    [name, page, runs] as const,
  );
}

async function generatedPage(count: number): Promise<Page> {
  const { pages } = await generatedInput(count);
  const [page] = pages;
  if (page === undefined) throw new Error("no page was composed");
  return page;
}

/** The writers as one script, with their fonts in it. */
async function bundled(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "alliance-atlas-bench-"));
  try {
    await build({
      configFile: false,
      logLevel: "error",
      build: {
        outDir,
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        lib: { entry: "scripts/bench/exportPage.ts", formats: ["iife"], name: "bench", fileName: () => "bench.js" },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    return readFileSync(join(outDir, "bench.js"), "utf8");
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** Each format of the opening view, from the press on "Download" to the finished file, once its library is there. */
async function formats(browser: Browser, address: string): Promise<readonly BenchRow[]> {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await tab.goto(address);
  await settle(tab);
  await tab.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = tab.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio").first().waitFor();
  const names = await dialog.getByRole("group", { name: "Format" }).locator("label").allTextContents();
  await tab.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        performance.mark("long", { startTime, detail: duration });
    }).observe({ type: "longtask" });
  });
  const rows: BenchRow[] = [];
  for (const name of names) {
    await dialog.getByRole("radio", { name, exact: true }).check();
    const download = dialog.getByRole("button", { name: "Download" });
    const save = async (): Promise<number> => {
      await tab.locator(".export footer .main-act:enabled").waitFor();
      await tab.evaluate(() => performance.clearMarks("long"));
      const start = performance.now();
      await Promise.all([tab.waitForEvent("download"), download.click()]);
      return performance.now() - start;
    };
    await save();
    const took: number[] = [];
    let longest = 0;
    for (let run = 0; run < runs; run += 1) {
      took.push(await save());
      const tasks = await tab.evaluate(() =>
        performance.getEntriesByName("long").map((entry) => Number(Reflect.get(entry, "detail"))),
      );
      longest = Math.max(longest, ...tasks);
    }
    rows.push({
      name: `${name} of the opening view, its library loaded`,
      goal: "< 2000 ms, no task > 200 ms",
      measured: `${milliseconds(quantile(took, 0.5))}, longest task ${longest === 0 ? "below 50 ms" : milliseconds(longest)}`,
    });
  }
  await tab.close();
  return rows;
}
