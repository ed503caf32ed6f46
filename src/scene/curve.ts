import type { Box } from "./mark.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic Bézier curve. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** The point moved by a vector. */
export function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

/** The point at t, 0–1. */
export function pointAt(curve: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * curve.start.x + 2 * u * t * curve.control.x + t * t * curve.end.x,
    y: u * u * curve.start.y + 2 * u * t * curve.control.y + t * t * curve.end.y,
  };
}

/** The direction at t, as a vector of length 1; rightward where the curve has no length. */
export function directionAt(curve: Curve, t: number): Point {
  const u = 1 - t;
  const x = u * (curve.control.x - curve.start.x) + t * (curve.end.x - curve.control.x);
  const y = u * (curve.control.y - curve.start.y) + t * (curve.end.y - curve.control.y);
  const length = Math.hypot(x, y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

/** The part of the curve between two parameters, `from` < `to` (de Casteljau, as blossoms). */
export function cutCurve(curve: Curve, from: number, to: number): Curve {
  const blossom = (axis: "x" | "y"): number =>
    (1 - from) * (1 - to) * curve.start[axis] +
    (from * (1 - to) + to * (1 - from)) * curve.control[axis] +
    from * to * curve.end[axis];
  return { start: pointAt(curve, from), control: { x: blossom("x"), y: blossom("y") }, end: pointAt(curve, to) };
}

export function isInside(box: Box, point: Point): boolean {
  return point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
}

/** Whether the boxes have more than an edge in common, or lie nearer to each other than a margin. */
/** Whether the second box lies in the first. */
export function holds(box: Box, other: Box): boolean {
  return isInside(box, other) && isInside(box, { x: other.x + other.width, y: other.y + other.height });
}

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export function boxesMeet(a: Box, b: Box, margin = 0): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

/** The box, wider by a margin on every side. */
export function grow(box: Box, margin: number): Box {
  return { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
}

/** The last parameter at which the curve, starting inside the box, is still in it. */
export function leavesAt(curve: Curve, box: Box): number {
  return bisect((t) => isInside(box, pointAt(curve, t)));
}

/** The parameter at which the curve enters the box that it ends in, for good. */
export function entersAt(curve: Curve, box: Box): number {
  const backward = { start: curve.end, control: curve.control, end: curve.start };
  return 1 - leavesAt(backward, box);
}

function bisect(isBefore: (t: number) => boolean): number {
  // A curve may graze its own card once more; the first way out counts.
  let inside = 0;
  let outside = 1;
  for (let t = 1 / 16; t < 1; t += 1 / 16) {
    if (!isBefore(t)) {
      outside = t;
      break;
    }
    inside = t;
  }
  for (let i = 0; i < 9; i += 1) {
    const middle = (inside + outside) / 2;
    if (isBefore(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** The smallest box that holds both. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The smallest box around points. */
export function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
