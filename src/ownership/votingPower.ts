import { coalitionChances, halvesOf, swingChances } from "./coalitions.ts";

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

type Power = Pick<VotingPower, "penrose" | "shapley">;

/** With more holders the number of their coalitions is beyond what a figure can hold. */
const mostHolders = 1000;

/**
 * The power of each holder, in the order given; `quota` is the share of votes that carries, reached with ≥ when
 * `isInclusive`, passed with > otherwise. Exact up to 24 holders that differ; holders of equal weight count as one class.
 * Beyond that it throws.
 */
export function votingPower(
  votes: readonly { readonly id: string; readonly share: number }[],
  quota: number,
  isInclusive: boolean,
): readonly VotingPower[] {
  if (votes.length > mostHolders) throw new Error(`too many holders for exact voting power: ${votes.length}`);
  const weights = votes.map(({ share }) => unitsOf(share));
  const needed = unitsOf(quota) + (isInclusive ? 0 : 1);
  const halves = halvesOf(weights);
  const powers = new Map(
    [...new Set(weights)].map((weight) => [weight, powerOf(weight, halves, needed, votes.length)]),
  );
  const found = weights.map((weight) => powers.get(weight) ?? none);
  const all = found.reduce((sum, { penrose }) => sum + penrose, 0);
  return votes.map(({ id, share }, i) => {
    const { penrose, shapley } = found[i] ?? none;
    const banzhaf = all === 0 ? 0 : penrose / all;
    return { id, share, swings: penrose * 2 ** (votes.length - 1), penrose, banzhaf, shapley };
  });
}

/** A published decimal as a whole number of units of 10⁻¹⁵: sums of such are exact up to nine times all votes. */
function unitsOf(share: number): number {
  return Math.round(share * 1e15);
}

const none: Power = { penrose: 0, shapley: 0 };

/** What a holder of this weight has: it tips the coalitions of the others that lack at most its weight. */
function powerOf(weight: number, halves: ReturnType<typeof halvesOf>, needed: number, holders: number): Power {
  const chances = swingChances(halves, weight, needed);
  // Before the holder in an order every number of others is equally likely, and so are all coalitions of that number.
  const ofSize = coalitionChances(holders - 1);
  return {
    penrose: chances.reduce((sum, chance) => sum + chance, 0),
    shapley: chances.reduce((sum, chance, size) => sum + chance / ((ofSize[size] ?? 1) * holders), 0),
  };
}
