import type { Point } from "./curve.ts";
import type { Size } from "./cardShape.ts";
import type { RoutedLine } from "./routedLine.ts";
import { headingOn, lengthOfWay, onWay, type Way } from "./way.ts";

/** A place for a label on a line, or beside it. */
export interface Spot {
  /** Where on the way, 0–1. */
  readonly t: number;
  /** On the line, or beside it to one hand or the other. */
  readonly side: -1 | 0 | 1;
  /** How unusual the place is: the most natural costs nothing. */
  readonly cost: number;
}

const sides = [0, 1, -1] as const;
const onLine = [0] as const;
const costBeside = 14;

/** The places to try for a label of a size, the most natural first: in the middle of the line, then along it, then beside it. */
export function spotsOn(way: Way, size: Size): readonly Spot[] {
  return way.type === "bow" ? spotsOnBow : spotsOnSteps(way.points, lengthOfWay(way), size);
}

/** The middle of a label of a size at a spot. */
export function middleAt(
  { way, line }: RoutedLine,
  { t, side }: Pick<Spot, "t" | "side">,
  { width, height }: Size,
): Point {
  const on = onWay(way, t);
  if (side === 0) return on;
  const along = headingOn(way, t);
  const reach = (Math.abs(along.y) * width + Math.abs(along.x) * height) / 2 + line.width / 2 + 2;
  return { x: on.x - along.y * reach * side, y: on.y + along.x * reach * side };
}

const spotsOnBow = spotsAt(
  [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86].map((t) => ({
    t,
    cost: Math.abs(t - 0.5) * 20,
  })),
  sides,
);

const onPiece = [0.5, 0.35, 0.65, 0.2, 0.8];
const costBeforeLast = 12;
/** A piece is the better the longer it is, up to this. */
const longPiece = 200;
const roomAround = 14;

/**
 * The last piece is its line's own, where several hang on one trunk: it comes first. Then the longest; there a label
 * stands on its line only, since beside it other lines may run along.
 */
function spotsOnSteps(points: readonly Point[], whole: number, size: Size): readonly Spot[] {
  let begin = 0;
  const spots = points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const extent = Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? size.width : size.height;
    const isLast = i === points.length - 2;
    const start = begin;
    begin += length;
    const base = (isLast ? 0 : costBeforeLast) + (longPiece - Math.min(longPiece, length)) / 20;
    const tightness = Math.max(0, extent + roomAround - length) / 2;
    return spotsAt(
      onPiece.map((share) => ({ t: (start + share * length) / (whole || 1), cost: base + Math.abs(share - 0.5) * 20 })),
      isLast ? sides : onLine,
      tightness,
    );
  });
  return spots.toSorted(byCost);
}

function spotsAt(
  places: readonly { readonly t: number; readonly cost: number }[],
  hands: readonly Spot["side"][],
  tightness = 0,
): readonly Spot[] {
  return hands
    .flatMap((side) => places.map(({ t, cost }) => ({ t, side, cost: cost + (side === 0 ? tightness : costBeside) })))
    .toSorted(byCost);
}

function byCost(a: Spot, b: Spot): number {
  return a.cost - b.cost;
}
