import type { Point } from "../scene/curve.ts";

/** How many things a straight stretch had better not run through. */
export type Crossings = (from: Point, to: Point) => number;

/** Connectors have so many stretches at most. */
const mostPoints = 6;
/** Changed stretches cost by the px: most labels stand beside the last one. */
const costs = { crossing: 10_000, bend: 30, changedStart: 0.4, changedEnd: 2 };

/**
 * A way in steps that a connector can take: the same where it has no more than five stretches, else the best one with
 * the same ends, first and last direction, made from the heights and columns of the way itself.
 */
export function withinReach(way: readonly Point[], crossings: Crossings): readonly Point[] {
  if (way.length <= mostPoints) return way;
  let [best, least] = [way, Number.POSITIVE_INFINITY];
  for (const candidate of candidatesFor(way)) {
    if (!leavesAlike(candidate, way) || !leavesAlike(candidate.toReversed(), way.toReversed())) continue;
    const changes =
      costs.changedStart * legChange(candidate, way) +
      costs.changedEnd * legChange(candidate.toReversed(), way.toReversed());
    const cost = costOf(candidate, crossings) + changes;
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** Ways of one to three bars between the ends, each bar or column where the way has one. */
function candidatesFor(way: readonly Point[]): readonly (readonly Point[])[] {
  const [start, first, end] = [way[0], way[1], way.at(-1)];
  if (start === undefined || first === undefined || end === undefined) return [];
  const isUpright = Math.abs(first.y - start.y) > Math.abs(first.x - start.x);
  const corner = (bar: Point, column: Point): Point =>
    isUpright ? { x: column.x, y: bar.y } : { x: bar.x, y: column.y };
  const bars = way.slice(1, -1).filter((_, i) => i % 2 === 0);
  const columns = way.slice(2, -1).filter((_, i) => i % 2 === 0);
  if (way.length % 2 === 1) {
    const turns = bars.flatMap((bar) =>
      columns.map((column) => [start, corner(bar, start), corner(bar, column), corner(end, column), end]),
    );
    return [[start, corner(end, start), end], ...turns];
  }
  const one = bars.map((bar) => [start, corner(bar, start), corner(bar, end), end]);
  const two = bars.flatMap((bar) =>
    bars.flatMap((other) =>
      columns.map((column) => [
        start,
        corner(bar, start),
        corner(bar, column),
        corner(other, column),
        corner(other, end),
        end,
      ]),
    ),
  );
  return [...one, ...two];
}

/** Whether both begin in the same direction. */
function leavesAlike([from, to]: readonly Point[], [start, next]: readonly Point[]): boolean {
  if (from === undefined || to === undefined || start === undefined || next === undefined) return false;
  const [dx, dy] = [next.x - start.x, next.y - start.y];
  return (to.x - from.x) * dx + (to.y - from.y) * dy > 0;
}

/** How much longer or shorter the first stretch is. */
function legChange(way: readonly Point[], other: readonly Point[]): number {
  return Math.abs(firstLength(way) - firstLength(other));
}

function firstLength([from, to]: readonly Point[]): number {
  return from === undefined || to === undefined ? 0 : Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}

function costOf(way: readonly Point[], crossings: Crossings): number {
  return way.slice(1).reduce((sum, to, i) => {
    const from = way[i] ?? to;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    return sum + costs.crossing * crossings(from, to) + costs.bend + length;
  }, 0);
}
