import type { DirectStake } from "./directStake.ts";

/** Between what and what an owner's final share of each company lies. */
export interface FinalBounds {
  readonly low: ReadonlyMap<string, number>;
  readonly high: ReadonlyMap<string, number>;
}

/**
 * The bounds of what the owner finally owns over all feasible worlds {l ≤ w ≤ u, every column sum ≤ 1} (METHOD.md 5).
 * Companies of which it owns nothing in any world are left out.
 */
export function boundsOf(_stakes: readonly DirectStake[], _owner: string): FinalBounds {
  throw new Error("not built yet: boundsOf");
}
