import { byShare } from "./closure.ts";
import type { ControlRule, Verdict } from "./controlRule.ts";
import type { DirectStake } from "./directStake.ts";
import { exactly, fractionOf } from "./exactly.ts";
import { pathNetwork, weakestLinkSum } from "./paths.ts";
import { remembered } from "./remembered.ts";
import { bookOf, columnsAbove, holdersAbove, type StakeBook } from "./stakeBook.ts";
import { bestWorld, lowestWorld } from "./world.ts";

const threshold = 0.2;

/**
 * 20 % of the votes or more along the chains, each counted by its smallest link (La Porta, Lopez-de-Silanes and
 * Shleifer 1999). Possible is what holds in the world in which the widest chains have all that they may.
 */
export const weakestLink: ControlRule = {
  id: "weakest-link",
  reads: "votes",
  sign: "≥",
  threshold,
  heldBy: ({ votes, crowds }, holder) => {
    if (crowds?.has(holder) === true) return [];
    return [...widthsFrom(bookOf(votes), holder).keys()]
      .filter((company) => company !== holder)
      .toSorted()
      .flatMap((company) => verdictsOn(votes, holder, company));
  },
  decidingIn: ({ votes, crowds }, company) => {
    const above = columnsAbove(votes, company);
    return [...holdersAbove(bookOf(above), company)]
      .filter((holder) => crowds?.has(holder) !== true && holder !== company)
      .flatMap((holder) => verdictsOn(above, holder, company))
      .toSorted(byShare);
  },
};

const networkOf = remembered((world: readonly DirectStake[]) => pathNetwork(world));
const lowest = remembered(lowestWorld);
const best = remembered((votes: readonly DirectStake[], holder) => {
  const widths = widthsFrom(bookOf(votes), holder);
  return bestWorld(votes, (id, company) => (id === company ? 0 : fractionOf(widths.get(id) ?? 0n)));
});
const hasRanges = remembered((votes: readonly DirectStake[]) => votes.some(({ low, high }) => low < high));

function verdictsOn(votes: readonly DirectStake[], holder: string, company: string): readonly Verdict[] {
  const certain = verdictIn(lowest(votes), "certain", holder, company);
  if (certain.length > 0 || !hasRanges(votes)) return certain;
  return verdictIn(best(votes, holder), "possible", holder, company);
}

function verdictIn(
  world: readonly DirectStake[],
  certainty: Verdict["certainty"],
  holder: string,
  company: string,
): readonly Verdict[] {
  const { sum, parts } = weakestLinkSum(networkOf(world), holder, company);
  if (exactly(sum) < exactly(threshold)) return [];
  const sorted = Array.from(parts, ([id, share]) => ({ id, share })).toSorted((a, b) => b.share - a.share);
  return [{ holder, company, certainty, share: sum, parts: sorted }];
}

/** How wide the widest chain from the holder is at most, for all that it reaches; of itself the holder has all. */
function widthsFrom(book: StakeBook, holder: string): ReadonlyMap<string, bigint> {
  const widths = new Map([[holder, exactly(1)]]);
  const queue = [holder];
  for (const id of queue) {
    for (const { company, high } of book.stakesOf(id)) {
      const own = widths.get(id) ?? 0n;
      const width = own < high ? own : high;
      if (width <= (widths.get(company) ?? 0n)) continue;
      widths.set(company, width);
      queue.push(company);
    }
  }
  return widths;
}
