import type { DirectStake } from "./directStake.ts";
import { fractionOf, whole } from "./exactly.ts";
import { bookOf, type ExactStake } from "./stakeBook.ts";

/** The world in which every stake is at its low end. */
export function lowestWorld(stakes: readonly DirectStake[]): readonly DirectStake[] {
  return stakes.map((stake) => (stake.low === stake.high ? stake : { ...stake, high: stake.low }));
}

/** The world in which the most valuable holders of each company have as much of it as its column allows, exactly. */
export function bestWorld(
  stakes: readonly DirectStake[],
  valueOf: (holder: string, company: string) => number,
): readonly DirectStake[] {
  const book = bookOf(stakes);
  return book.companies.flatMap((company) => {
    let room = whole - book.lowSum(company);
    const value = ({ holder }: ExactStake): number => valueOf(holder, company);
    const byValue = (a: ExactStake, b: ExactStake): number => value(b) - value(a) || (a.holder < b.holder ? -1 : 1);
    const best = book.holdersOf(company).toSorted(byValue);
    return best.map((stake) => {
      const more = value(stake) > 0 ? spareOf(stake, room) : 0n;
      room -= more;
      return stakeAt(stake, stake.low + more);
    });
  });
}

function spareOf({ low, high }: ExactStake, room: bigint): bigint {
  const spare = high - low < room ? high - low : room;
  return spare > 0n ? spare : 0n;
}

function stakeAt({ holder, company }: ExactStake, figure: bigint): DirectStake {
  const share = fractionOf(figure);
  return { holder, company, low: share, high: share };
}
