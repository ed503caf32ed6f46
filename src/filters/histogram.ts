import type { AllianceDocument } from "../model/document.ts";
import type { Snapshot } from "../model/tie.ts";
import { withoutFilter, type Criteria } from "./criteria.ts";
import { passingTies, tiesKept } from "./network.ts";
import { figureOf } from "./stake.ts";

/** How many stakes there are of each size: bins of equal width from 0 to 100%, each without its upper edge but the last. */
export interface StakeHistogram {
  readonly bins: readonly number[];
}

/**
 * Counts the stakes with a figure that the other filters leave. One known as a range stands in the bin of its middle.
 * `sizeOf` is the figure that counts: a holder's own stake unless another is given.
 */
export function stakeHistogram(
  snapshot: Snapshot,
  document: AllianceDocument,
  criteria: Criteria,
  binCount = 20,
  sizeOf: typeof figureOf = figureOf,
): StakeHistogram {
  const anySize = passingTies(snapshot, withoutFilter(criteria, "stake"));
  const bins = Array.from({ length: binCount }, () => 0);
  for (const tie of tiesKept(anySize, document, criteria)) {
    const range = sizeOf(tie);
    if (range === undefined) continue;
    const bin = binOf((range[0] + range[1]) / 2, binCount);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { bins };
}

/** Counted in hundredths of a percent, so that 0.15 falls into the bin that begins at 15%. */
function binOf(fraction: number, binCount: number): number {
  const bin = Math.floor((Math.round(fraction * 10_000) * binCount) / 10_000);
  return Math.min(Math.max(bin, 0), binCount - 1);
}
