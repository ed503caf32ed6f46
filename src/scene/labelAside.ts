import type { Size } from "./cardShape.ts";
import { plus, type Point } from "./curve.ts";
import type { LabelGround } from "./labelGround.ts";
import type { Spot } from "./labelSpots.ts";
import { boxAround } from "./placedLabel.ts";
import type { RoutedLine } from "./routedLine.ts";
import { headingOn, onWay } from "./way.ts";

/** A place away from the line, with a thin leader from the label to the line. */
export interface PlaceAside {
  /** Where on the way the leader ends, 0–1. */
  readonly t: number;
  /** From there to the label's edge, and to its middle. */
  readonly edge: Point;
  readonly middle: Point;
}

/** How long a leader may be, in px of a picture that is not seen from afar, and at which angles to the line it is tried. */
const lengths = [16, 34, 58, 90];
const turns = [90, -90, 45, -45, 135, -135].map((degrees) => (degrees / 180) * Math.PI);
const costOfTurn = 12;
const directions = lengths
  .flatMap((length) => turns.map((turn) => ({ length, turn, cost: length + costOfTurn * Math.abs(Math.cos(turn)) })))
  .toSorted((a, b) => a.cost - b.cost);
const mostEnds = 5;
/** Ends of leaders so near each other along the way make no difference. */
const sameEnd = 0.1;

/** The nearest free place away from the line for a label of a size; undefined where there is none. */
export function placeAside(
  routed: RoutedLine,
  spots: readonly Spot[],
  size: Size,
  growth: number,
  ground: LabelGround,
): PlaceAside | undefined {
  let best: PlaceAside | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const end of endsOn(routed, spots)) {
    for (const { length, turn, cost: own } of directions) {
      const cost = end.cost + own;
      if (cost >= lowest) break;
      const place = { t: end.t, ...outwards(turned(end.along, turn), length * growth, size) };
      const total = cost + costOf(place, size, routed, ground, lowest - cost);
      if (total < lowest) [best, lowest] = [place, total];
    }
  }
  return best;
}

interface End {
  readonly t: number;
  readonly along: Point;
  readonly cost: number;
}

function endsOn({ way }: RoutedLine, spots: readonly Spot[]): readonly End[] {
  const ends: End[] = [];
  for (const { t, side, cost } of spots) {
    if (side !== 0 || ends.some((end) => Math.abs(end.t - t) < sameEnd)) continue;
    ends.push({ t, along: headingOn(way, t), cost });
    if (ends.length === mostEnds) break;
  }
  return ends;
}

function costOf(
  { t, edge, middle }: PlaceAside,
  size: Size,
  { line, way }: RoutedLine,
  ground: LabelGround,
  enough: number,
): number {
  const to = onWay(way, t);
  const cost = ground.costAt(boxAround(plus(to, middle), size), line, "aside");
  return cost >= enough ? cost : cost + ground.costOfLeader({ from: plus(to, edge), to }, line);
}

function outwards({ x, y }: Point, length: number, { width, height }: Size): Pick<PlaceAside, "edge" | "middle"> {
  // Beyond its edge, the label reaches so far on to its middle.
  const whole = length + Math.min(width / 2 / Math.abs(x), height / 2 / Math.abs(y));
  return { edge: { x: x * length, y: y * length }, middle: { x: x * whole, y: y * whole } };
}

function turned({ x, y }: Point, turn: number): Point {
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}
