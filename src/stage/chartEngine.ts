import elkAddress from "elkjs/lib/elk-worker.min.js?url";
import { chartInputOf } from "../layout/chartInput.ts";
import { chartLayout } from "../layout/chartLayout.ts";
import { cardSizeIn } from "./cardSizes.ts";
import type { ChartEngine } from "./orgCharts.ts";

/** A chart that takes longer is given up, in ms. */
const timeLimit = 15_000;

/** The layout library in its worker, which is a file of its own, unchanged. */
export function makeChartEngine(): ChartEngine {
  const engine = chartLayout(() => new Worker(elkAddress), timeLimit);
  // The worker loads while the first graph is being prepared here.
  engine.warmUp();
  return {
    layOut: (document, { detail, direction }) =>
      engine.layOut(chartInputOf(document, detail, direction, cardSizeIn(document))),
    destroy: engine.destroy,
  };
}
