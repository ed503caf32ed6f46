/** The power of one holder in a vote. */
export interface VotingPower {
  readonly id: string;
  readonly share: number;
  /** In how many coalitions of the others the holder tips the vote. */
  readonly swings: number;
  /** Swings over all coalitions of the others (Penrose). */
  readonly penrose: number;
  /** Swings over all swings (Banzhaf). */
  readonly banzhaf: number;
  /** The share of all orders in which the holder is the pivot (Shapley and Shubik). */
  readonly shapley: number;
}

/**
 * The power of each holder, in the order given; `quota` is the share of votes that carries, reached with ≥ when
 * `isInclusive`, passed with > otherwise. Exact up to 24 holders that differ; holders of equal weight count as one class.
 */
export function votingPower(
  _votes: readonly { readonly id: string; readonly share: number }[],
  _quota: number,
  _isInclusive: boolean,
): readonly VotingPower[] {
  throw new Error("not built yet: votingPower");
}
