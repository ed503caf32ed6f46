import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "@playwright/test";
import { settle } from "../site.ts";
import type { BenchRow } from "./row.ts";
import { quantile } from "./statistics.ts";

const runs = 7;

/** What the opening view weighs, and how soon it is there: each run in a browser context that has seen nothing before. */
export async function benchOpening(browser: Browser, address: string): Promise<BenchRow[]> {
  const paints: number[] = [];
  const settled: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await freshPage(browser);
    await page.addInitScript(noteWhenSettled);
    await page.goto(address);
    await settle(page);
    // The browser may tell of its first paint a moment after the page is at rest.
    const paint = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => {
            const [first] = list.getEntriesByName("first-contentful-paint");
            if (first !== undefined) done(first.startTime);
          }).observe({ type: "paint", buffered: true });
        }),
    );
    const rest = await page.evaluate(() => performance.getEntriesByName("settled")[0]?.startTime);
    paints.push(paint);
    settled.push(rest ?? Number.NaN);
    await page.context().close();
  }
  return [
    ...(await weights(browser, address)),
    timeRow("First contentful paint", 500, paints),
    timeRow("Opening view settled after navigation", 1500, settled),
  ];
}

async function weights(browser: Browser, address: string): Promise<BenchRow[]> {
  const page = await freshPage(browser);
  const responses: Response[] = [];
  page.context().on("response", (response) => responses.push(response));
  await page.goto(address);
  await settle(page);
  const files = await Promise.all(
    responses.map(async (response) => ({
      path: new URL(response.url()).pathname,
      size: gzipSync(await response.body()).length / 1000,
    })),
  );
  await page.context().close();
  const row = (name: string, ending: RegExp, goal: string): BenchRow => {
    const own = files.filter(({ path }) => ending.test(path));
    const total = own.reduce((sum, { size }) => sum + size, 0);
    return { name: `${name} (${own.length} files)`, goal, measured: `${total.toFixed(1)} kB` };
  };
  return [
    row("JavaScript until settled, workers included, gzipped", /\.m?js$/, "≤ 160 kB"),
    row("CSS, gzipped", /\.css$/, "≤ 15 kB"),
    row("Document and places, gzipped", /\.json$/, "–"),
    row("Fonts", /\.woff2$/, "–"),
  ];
}

function freshPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: { width: 1440, height: 900 } });
}

/** Runs in the page, from its first moment: marks when the region first says that it is at rest. */
function noteWhenSettled(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-layout="settled"]') === null) return;
    performance.mark("settled");
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-layout"] });
}

function timeRow(name: string, goal: number, times: readonly number[]): BenchRow {
  const worst = Math.max(...times);
  return {
    name: `${name} (median of ${times.length})`,
    goal: `< ${goal} ms`,
    measured: `${quantile(times, 0.5).toFixed(0)} ms (worst ${worst.toFixed(0)})`,
  };
}
