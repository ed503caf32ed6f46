import { boxesMeet, grow, isInside, type Point } from "./curve.ts";
import type { Box } from "./mark.ts";

/** Lines that end at a card keep so far from what stands on its edge. */
const clearance = 3;

/** The first spot at the edge of a card that covers least; covering another card is worst. */
export function freeSpot(
  [first, ...others]: readonly [Box, ...Box[]],
  ends: readonly Point[],
  taken: readonly Box[],
): Box {
  const costOf = (spot: Box): number => {
    const around = grow(spot, clearance);
    const covered = taken.filter((box) => boxesMeet(around, box)).length;
    return 100 * covered + ends.filter((end) => isInside(around, end)).length;
  };
  return others.reduce((best, spot) => (costOf(spot) < costOf(best) ? spot : best), first);
}
