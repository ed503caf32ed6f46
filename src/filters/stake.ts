import type { Tie } from "../model/tie.ts";
import { stakeRange } from "../relationships/stakeSize.ts";
import type { Filter } from "./filter.ts";

type Bounds = readonly [number, number];

/** Keeps stakes between two bounds, both included. A stake of unknown size always stays; other kinds are left alone. */
export const stake: Filter<"stake", Bounds> = {
  id: "stake",
  stage: "view",
  initial: [0, 1],
  read: (text) => {
    const bounds = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text)?.slice(1).map(Number);
    const [low = 1, high = 0] = bounds ?? [];
    return low <= high && high <= 100 ? { criterion: [low / 100, high / 100] } : undefined;
  },
  write: ([low, high]) => (low === 0 && high === 1 ? undefined : `${percentOf(low)}-${percentOf(high)}`),
  narrowTie: (tie, bounds) => (isInRange(figureOf(tie), bounds) ? tie : undefined),
};

/** Whether a stake is to be shown; one of unknown size always is. */
export function isInRange(range: Bounds | undefined, [low, high]: Bounds): boolean {
  return range === undefined || (range[0] <= high && range[1] >= low);
}

/** The figure by which a stake is sorted: that of the level in effect, else of the plan. Undefined = unknown, or no stake. */
export function figureOf({ relationship, inEffect, planned }: Tie): Bounds | undefined {
  const phase = inEffect[0] ?? planned[0];
  return relationship.kind === "stake" && phase !== undefined ? stakeRange(phase) : undefined;
}

function percentOf(fraction: number): number {
  return Number((fraction * 100).toFixed(6));
}
