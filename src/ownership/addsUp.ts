import type { Tie } from "../model/tie.ts";
import type { Holding } from "./holdings.ts";
import type { Ownership } from "./ownership.ts";

/** Whether the stakes in one company add up, and what is odd about them. */
export interface CompanySum {
  readonly company: string;
  /** The largest first. */
  readonly holdings: readonly Holding[];
  readonly low: number;
  readonly high: number;
  /** What of 100 % nobody named holds: the ghost holder. */
  readonly gap: number;
  readonly finding: "complete" | "gap" | "over" | "rounding" | "closed" | "treasury" | "unsized";
  /** The loop that the company is in, itself first: it owns part of itself. */
  readonly loop: readonly string[] | undefined;
  /** How much of itself it finally owns. */
  readonly ownShare: number;
  /** Stakes whose begin is not known, or last confirmed more than a year before. */
  readonly undated: readonly Holding[];
  readonly unsized: readonly Holding[];
  /** Shown, never added. */
  readonly declared: readonly Tie[];
}

/** Every company with a known holder on the date: troubles first, then gaps, the largest first. */
export function addsUp(_ownership: Ownership): readonly CompanySum[] {
  throw new Error("not built yet: addsUp");
}
