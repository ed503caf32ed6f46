import type { Browser, CDPSession, Page } from "@playwright/test";
import { settle } from "../site.ts";
import type { BenchRow } from "./row.ts";
import { milliseconds, quantile } from "./statistics.ts";

const steps = 90;

/** What one step of the time slider costs the main thread, everything in the picture, and whether playing ever stalls. */
export async function benchScrubbing(browser: Browser, address: string): Promise<BenchRow[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}#detail=all&date=2018-01-01`);
  await settle(page);
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what else runs on this machine does not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.getByRole("slider", { name: "Date" }).focus();
  // What the measuring itself costs: a key that nothing listens to. The first steps warm the code up.
  await work(page, session, "PageUp", 10);
  const idle = quantile(await work(page, session, "Shift", 30), 0.5);
  const months = await work(page, session, "PageUp", steps);
  const days = await work(page, session, "ArrowLeft", steps);
  await page.close();
  return [
    stepRow("One month on the time slider at detail all", months, idle),
    stepRow("One day on the time slider at detail all", days, idle),
    await play(browser, address),
  ];
}

/** What one step of the what-if slider costs the main thread, with gauges in the picture and figures beside it. */
export async function benchWhatIfSlider(browser: Browser, address: string): Promise<BenchRow> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}#date=2022-02-15&lens=integrated&of=french-state&select=renault--nissan--stake`);
  await settle(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const slider = page.getByRole("slider", { name: /^What if/ });
  await slider.focus();
  await work(page, session, "ArrowLeft", 10);
  const idle = quantile(await work(page, session, "Shift", 30), 0.5);
  const costs = await work(page, session, "ArrowRight", 40);
  await page.close();
  return { ...stepRow("One what-if step on the page, picture and panels", costs, idle), goal: "–" };
}

/** Milliseconds of main-thread work for each press of the key, up to the frame after it. */
async function work(page: Page, session: CDPSession, key: string, times: number): Promise<number[]> {
  const costs: number[] = [];
  for (let time = 0; time < times; time++) {
    const before = await taskDuration(session);
    await page.keyboard.press(key);
    await page.evaluate(
      () =>
        new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => done())))),
    );
    costs.push((await taskDuration(session)) - before);
  }
  return costs;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

function stepRow(name: string, costs: readonly number[], idle: number): BenchRow {
  const own = costs.map((cost) => cost - idle);
  return {
    name: `${name}, main-thread work (median of ${costs.length})`,
    goal: "< 8 ms",
    measured: `${milliseconds(quantile(own, 0.5))} (95 %: ${milliseconds(quantile(own, 0.95))}; measuring itself: ${milliseconds(idle)})`,
  };
}

async function play(browser: Browser, address: string): Promise<BenchRow> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}#detail=all&date=1999-01-01`);
  await settle(page);
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        performance.mark("long", { startTime, detail: duration });
    }).observe({ type: "longtask" });
  });
  await page.getByRole("combobox", { name: "Speed" }).selectOption("4");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor({ timeout: 300_000 });
  const long = await page.evaluate(() =>
    performance.getEntriesByName("long").map((entry) => Number(Reflect.get(entry, "detail"))),
  );
  await page.close();
  return {
    name: "Tasks over 50 ms in a full play from 1999 to the end, detail all, at speed 4",
    goal: "none",
    measured: long.length === 0 ? "none" : `${long.length}, the longest ${milliseconds(Math.max(...long))}`,
  };
}
