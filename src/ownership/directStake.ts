/** What one holder has directly of one company: a share of the capital, or of the votes. Exact where both bounds are equal. */
export interface DirectStake {
  readonly holder: string;
  readonly company: string;
  /** Fractions 0–1, `low` ≤ `high`. */
  readonly low: number;
  readonly high: number;
}

/** What makes the figures of some companies impossible or doubtful. The others are computed all the same. */
export type OwnershipProblem =
  /** A group that is owned 100 % inside itself: nobody outside owns any of it. */
  | { readonly type: "closed"; readonly companies: readonly string[] }
  /** All shares of the company are its own treasury shares. */
  | { readonly type: "treasury"; readonly company: string }
  /** The holders add up to more than 100.01 %: nothing is computed through the company. */
  | { readonly type: "over"; readonly company: string; readonly sum: number }
  /** The holders add up to at most 100.01 %: told, and computed as it is. */
  | { readonly type: "rounding"; readonly company: string; readonly sum: number };
