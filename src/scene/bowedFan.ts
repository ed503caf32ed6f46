import { gapAtCard } from "./cardBox.ts";
import {
  cutCurve,
  directionAt,
  entersAt,
  grow,
  isInside,
  leavesAt,
  middleOf,
  pointAt,
  union,
  type Curve,
  type Point,
} from "./curve.ts";
import { headLength, headShape } from "./head.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import type { Around, Fan, RoutedLine } from "./routedLine.ts";

const gapBetweenLines = 23;
/** How near a line may come to a foreign card. */
const clearance = 7;
/** A bow is no wider than so much of its way, and a little: a loop would lead the eye astray. */
const bowShare = 0.3;
const leastBowRoom = 50;
const bows = [0, 26, -26, 52, -52, 84, -84, 124, -124, 170, -170, 230, -230];
/** Sample points of a way: so many, and no further apart than half a card is high with its clearance. */
const fewestSamples = 28;
const longestStep = 20;

/** In bows, side by side, all bent as far as it takes to pass nobody. */
export const bowedFan: Fan = (pair, a, boxA, boxB, around) => {
  const offsets = pair.map((_, i) => (i - (pair.length - 1) / 2) * gapBetweenLines);
  const bow = bestBow(boxA, boxB, offsets, around);
  return pair.map((line, i) => {
    const curve = fanCurve(boxA, boxB, offsets[i] ?? 0, bow);
    return routed(line, line.source === a ? curve : reversed(curve), boxA, boxB, line.source === a);
  });
};

function bestBow(a: Box, b: Box, offsets: readonly number[], { cards, hulls, frame }: Around): number {
  const foreign = [...cards, ...hulls];
  const way = wayBetween(a, b);
  const samples = Math.max(fewestSamples, Math.ceil(way / longestStep));
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const bow of bows) {
    if (Math.abs(bow) > widestBow(way)) continue;
    let hits = 0;
    for (const offset of offsets) {
      if (hits >= fewest) break;
      const curve = fanCurve(a, b, offset, bow);
      hits += hitsOf(curve, foreign, samples) + (frame === undefined ? 0 : samplesOutside(curve, frame, samples));
    }
    if (hits < fewest) [best, fewest] = [bow, hits];
    if (hits === 0) break;
  }
  return best;
}

/** The area that no line between two cards bows out of. */
export function reachOfBows(a: Box, b: Box): Box {
  return grow(union(a, b), widestBow(wayBetween(a, b)) + 2 * gapBetweenLines);
}

/** How far the middles of two cards lie apart, in px. */
export function wayBetween(a: Box, b: Box): number {
  return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
}

function widestBow(way: number): number {
  return leastBowRoom + way * bowShare;
}

/** How many of the curve's sample points lie in a box. Runs for every candidate of every line, so it makes no objects. */
function hitsOf({ start, control, end }: Curve, boxes: readonly Box[], samples: number): number {
  const left = Math.min(start.x, control.x, end.x);
  const right = Math.max(start.x, control.x, end.x);
  const top = Math.min(start.y, control.y, end.y);
  const bottom = Math.max(start.y, control.y, end.y);
  let hits = 0;
  for (const box of boxes) {
    const x = box.x - clearance;
    const y = box.y - clearance;
    const farX = box.x + box.width + clearance;
    const farY = box.y + box.height + clearance;
    if (x > right || farX < left || y > bottom || farY < top) continue;
    for (let i = 1; i < samples; i += 1) {
      const t = i / samples;
      const u = 1 - t;
      const px = u * u * start.x + 2 * u * t * control.x + t * t * end.x;
      if (px < x || px > farX) continue;
      const py = u * u * start.y + 2 * u * t * control.y + t * t * end.y;
      if (py >= y && py <= farY) hits += 1;
    }
  }
  return hits;
}

/** How many of the curve's sample points lie outside a frame: none where its three points lie inside. */
function samplesOutside(curve: Curve, frame: Box, samples: number): number {
  if ([curve.start, curve.control, curve.end].every((point) => isInside(frame, point))) return 0;
  let outside = 0;
  for (let i = 1; i < samples; i += 1) if (!isInside(frame, pointAt(curve, i / samples))) outside += 1;
  return outside;
}

/** The curve between two cards' middles, moved sideways and bowed. Offsets are to the right of the way a→b. */
function fanCurve(a: Box, b: Box, offset: number, bow: number): Curve {
  const [from, to] = [middleOf(a), middleOf(b)];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const start = sideways(from, normal, limited(offset, a, normal));
  const end = sideways(to, normal, limited(offset, b, normal));
  const middleOfWay = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  return { start, control: sideways(middleOfWay, normal, offset * 1.5 + bow * 2), end };
}

function limited(offset: number, box: Box, normal: Point): number {
  // As far as the card reaches in this direction, less its rounded corner.
  const half = Math.min(box.width / 2 / Math.abs(normal.x), box.height / 2 / Math.abs(normal.y)) - 9;
  return Math.max(-half, Math.min(half, offset * 0.72));
}

function sideways(point: Point, normal: Point, distance: number): Point {
  return { x: point.x + normal.x * distance, y: point.y + normal.y * distance };
}

function reversed(curve: Curve): Curve {
  return { start: curve.end, control: curve.control, end: curve.start };
}

function routed(line: Line, whole: Curve, boxA: Box, boxB: Box, isForward: boolean): RoutedLine {
  const [from, to] = isForward ? [boxA, boxB] : [boxB, boxA];
  const begin = leavesAt(whole, grow(from, gapAtCard));
  const arrive = Math.max(begin + 0.01, entersAt(whole, grow(to, gapAtCard)));
  const length = headLength(line);
  if (length === 0) return { line, way: { type: "bow", curve: cutCurve(whole, begin, arrive) }, head: [] };
  const tip = pointAt(whole, arrive);
  const base = Math.max(begin + 0.005, parameterBefore(whole, arrive, length));
  return {
    line,
    way: { type: "bow", curve: cutCurve(whole, begin, base) },
    head: headShape(line, tip, directionAt(whole, (arrive + base) / 2), length),
  };
}

/** The parameter before t at which the curve is so far from its point at t, or a hair nearer; 0 where it never was. */
function parameterBefore(curve: Curve, t: number, distance: number): number {
  const end = pointAt(curve, t);
  const isFar = (at: number): boolean => {
    const point = pointAt(curve, at);
    return Math.hypot(end.x - point.x, end.y - point.y) >= distance;
  };
  let near = t;
  let far = t;
  while (far > 0 && !isFar(far)) [near, far] = [far, Math.max(0, far - 0.02)];
  for (let i = 0; i < 8; i += 1) {
    const half = (near + far) / 2;
    if (isFar(half)) far = half;
    else near = half;
  }
  return near;
}
