import type { DirectStake, OwnershipProblem } from "./directStake.ts";

/**
 * Who holds what directly, made ready for the algebra: `low` ends only, columns by company, in typed arrays. A node with
 * a holder is a company; all others are outside holders, where every chain begins. A company that has no answer (closed
 * group, more than 100 %) counts as an outside holder: what lies below it is still computed.
 */
export interface OwnershipNetwork {
  /** Sorted; the number of a node is its place here. */
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Of node `j`: its holders stand in `holders` and `shares` from `starts[j]` to `starts[j + 1]`. Two stakes of one holder are one. */
  readonly starts: Int32Array;
  readonly holders: Int32Array;
  readonly shares: Float64Array;
  /** What of each company nobody named holds; 0 for outside holders. */
  readonly rests: Float64Array;
  /** The strongly connected components in the order in which ownership flows, holders before held: nodes from `componentStarts[c]` to `componentStarts[c + 1]` of `order`. */
  readonly order: Int32Array;
  readonly componentStarts: Int32Array;
  readonly componentOf: Int32Array;
  readonly problems: readonly OwnershipProblem[];
}

/** Builds the network. Every id is as given; a negative share or one above 1 throws. */
export function ownershipNetwork(_stakes: readonly DirectStake[]): OwnershipNetwork {
  throw new Error("not built yet: ownershipNetwork");
}
