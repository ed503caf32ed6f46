import type { DirectStake } from "../../../src/ownership/directStake.ts";

/** In hundredths of a percent. */
const whole = 10_000;

/**
 * The corners of {low ≤ share ≤ high, every company at most 100 %}: in each company all holders at one of their ends,
 * but for at most one, which fills what is left. A final share is a fraction of linear functions of each company's
 * column, so that its largest and smallest values lie in corners. Undefined where there are more than so many.
 */
export function cornerWorlds(
  stakes: readonly DirectStake[],
  most: number,
): readonly (readonly DirectStake[])[] | undefined {
  const companies = [...new Set(stakes.map(({ company }) => company))];
  const columns = companies.map((company) => cornersOf(stakes.filter((stake) => stake.company === company)));
  if (columns.reduce((count, corners) => count * corners.length, 1) > most) return undefined;
  return columns.reduce<readonly (readonly DirectStake[])[]>(
    (worlds, corners) => worlds.flatMap((world) => corners.map((corner) => [...world, ...corner])),
    [[]],
  );
}

function cornersOf(column: readonly DirectStake[]): readonly (readonly DirectStake[])[] {
  const atEnds = column.reduce<readonly (readonly DirectStake[])[]>(
    (corners, stake) => corners.flatMap((corner) => endsOf(stake).map((end) => [...corner, end])),
    [[]],
  );
  const filled = atEnds.flatMap((corner) =>
    corner.map((stake, index) => {
      const room = whole - unitsIn(corner) + unitsOf(stake.low);
      return corner.with(index, at(stake, room / 100 / 100));
    }),
  );
  const isFeasible = (corner: readonly DirectStake[]): boolean =>
    unitsIn(corner) <= whole && corner.every(({ low }, index) => isBetween(low, column[index]));
  const corners = [...atEnds, ...filled].filter(isFeasible);
  return [...new Map(corners.map((corner) => [corner.map(({ low }) => low).join(), corner])).values()];
}

function endsOf(stake: DirectStake): readonly DirectStake[] {
  return stake.low === stake.high ? [stake] : [at(stake, stake.low), at(stake, stake.high)];
}

function at(stake: DirectStake, share: number): DirectStake {
  return { ...stake, low: share, high: share };
}

function unitsIn(corner: readonly DirectStake[]): number {
  return corner.reduce((sum, { low }) => sum + unitsOf(low), 0);
}

function isBetween(share: number, range: DirectStake | undefined): boolean {
  return range !== undefined && unitsOf(share) >= unitsOf(range.low) && unitsOf(share) <= unitsOf(range.high);
}

function unitsOf(fraction: number): number {
  return Math.round(fraction * whole);
}
