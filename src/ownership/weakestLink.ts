import { byShare } from "./closure.ts";
import type { ControlRule, Verdict, VerdictPart } from "./controlRule.ts";
import type { DirectStake } from "./directStake.ts";
import { exactly, fractionOf } from "./exactly.ts";
import { ownershipNetwork } from "./network.ts";
import { weakestLinkSum } from "./paths.ts";
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
  decidingIn: ({ votes, crowds }, company) =>
    [...holdersAbove(bookOf(votes), company)]
      .filter((holder) => crowds?.has(holder) !== true && holder !== company)
      .flatMap((holder) => verdictsOn(votes, holder, company))
      .toSorted(byShare),
};

const networkOf = remembered((world: readonly DirectStake[]) => ownershipNetwork(world));
const lowest = remembered(lowestWorld);
const best = remembered((votes: readonly DirectStake[], holder) => {
  const widths = widthsFrom(bookOf(votes), holder);
  return bestWorld(votes, (id, company) => (id === company ? 0 : fractionOf(widths.get(id) ?? 0n)));
});

function verdictsOn(votes: readonly DirectStake[], holder: string, company: string): readonly Verdict[] {
  return (
    verdictIn(lowest(votes), "certain", holder, company) ??
    verdictIn(best(votes, holder), "possible", holder, company) ??
    []
  );
}

function verdictIn(
  world: readonly DirectStake[],
  certainty: Verdict["certainty"],
  holder: string,
  company: string,
): readonly Verdict[] | undefined {
  const part = columnsAbove(world, company);
  const share = weakestLinkSum(networkOf(part), holder, company).sum;
  if (exactly(share) < exactly(threshold)) return undefined;
  return [{ holder, company, certainty, share, parts: partsOf(part, holder, company) }];
}

/** The sum by the holder with whom the chains reach the company. */
function partsOf(world: readonly DirectStake[], holder: string, company: string): readonly VerdictPart[] {
  const others = world.filter((stake) => stake.company !== company);
  const last = world.filter((stake) => stake.company === company && stake.holder !== company);
  return [...new Set(last.map((stake) => stake.holder))]
    .map((id) => {
      const through = ownershipNetwork([...others, ...last.filter((stake) => stake.holder === id)]);
      return { id, share: weakestLinkSum(through, holder, company).sum };
    })
    .filter(({ share }) => share > 0);
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
