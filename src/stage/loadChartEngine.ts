import type { ChartEngine } from "./orgCharts.ts";

/** Gets what lays out org charts: not part of the page until one is asked for. */
export async function loadChartEngine(): Promise<ChartEngine> {
  const { makeChartEngine } = await import("./chartEngine.ts");
  return makeChartEngine();
}
