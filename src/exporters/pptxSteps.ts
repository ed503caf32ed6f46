import type { Point } from "../scene/curve.ts";
import type { Box } from "../scene/mark.ts";
import { withinReach, type Crossings } from "./pptxDetours.ts";
import { preset } from "./pptxGeometry.ts";

/** A way of a connector in the shapes that presentation programs have for it. */
export interface ConnectorShape {
  readonly geometry: string;
  /** Where it stands before it is turned and flipped. */
  readonly box: Box;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** A length that is not nothing, in px: shares of it have to be told. */
const hair = 0.5;

/** A straight line, or steps along the axes: the way itself where there is a shape for it, else one much like it. */
export function connectorShape(points: readonly Point[], crossings: Crossings = () => 0): ConnectorShape {
  const [start, end] = [points[0], points.at(-1)];
  if (start === undefined || end === undefined) throw new Error("a connector without a way");
  const steps = squared(withoutIdlePoints(points));
  if (steps.length <= 2 || !isStepped(steps)) return straight(start, end);
  return stepped(withoutIdlePoints(withinReach(steps, crossings)), start, end);
}

function straight(start: Point, end: Point): ConnectorShape {
  const flips = { flipH: end.x < start.x ? 1 : 0, flipV: end.y < start.y ? 1 : 0 };
  return { geometry: preset("straightConnector1"), box: boxBetween(start, end), attributes: said(flips) };
}

/**
 * ECMA-376 part 1, 20.1.10.56, bentConnector2–5: a bent connector begins to the right and goes down, with the places
 * of its inner stretches as shares of its box. One that begins up or down is turned by a right angle around its middle.
 */
function stepped(way: readonly Point[], start: Point, end: Point): ConnectorShape {
  const second = way[1] ?? end;
  const isUpright = Math.abs(second.y - start.y) > Math.abs(second.x - start.x);
  const along = isUpright ? ("y" as const) : ("x" as const);
  const across = isUpright ? ("x" as const) : ("y" as const);
  const shares = way.slice(1, -2).map((point, i) => {
    const axis = i % 2 === 0 ? along : across;
    const length = end[axis] - start[axis];
    const whole = Math.abs(length) < hair ? (length < 0 ? -hair : hair) : length;
    return Math.round(((point[axis] - start[axis]) / whole) * 100_000);
  });
  const geometry = preset(`bentConnector${way.length - 1}`, ...shares);
  const plain = boxBetween(start, end);
  const box = { ...plain, width: Math.max(plain.width, hair), height: Math.max(plain.height, hair) };
  if (!isUpright) {
    return { geometry, box, attributes: said({ flipH: end.x < start.x ? 1 : 0, flipV: end.y < start.y ? 1 : 0 }) };
  }
  const [isDown, isRight] = [end.y >= start.y, end.x > start.x];
  return {
    geometry,
    box: turnedBox(box),
    attributes: { rot: isRight ? 16_200_000 : 5_400_000, ...said({ flipH: isDown === isRight ? 1 : 0 }) },
  };
}

function withoutIdlePoints(points: readonly Point[]): readonly Point[] {
  const distinct = points.filter((point, i) => {
    const before = points[i - 1];
    return before === undefined || Math.hypot(point.x - before.x, point.y - before.y) > 0.01;
  });
  return distinct.filter((point, i) => {
    const [before, after] = [distinct[i - 1], distinct[i + 1]];
    return (
      before === undefined || after === undefined || !(isLevel(before, point, after) || isPlumb(before, point, after))
    );
  });
}

/** The steps with their first and last stretches along an axis, which on the slanted side of a card may be a little off it. */
function squared(points: readonly Point[]): readonly Point[] {
  if (points.length <= 2) return points;
  return squaredStart(squaredStart(points).toReversed()).toReversed();
}

function squaredStart(points: readonly Point[]): readonly Point[] {
  const [start, next, ...rest] = points;
  if (start === undefined || next === undefined) return points;
  const [dx, dy] = [Math.abs(next.x - start.x), Math.abs(next.y - start.y)];
  if (Math.min(dx, dy) > Math.max(dx, dy) / 2) return points;
  return [start, dx > dy ? { x: next.x, y: start.y } : { x: start.x, y: next.y }, ...rest];
}

/** Whether each stretch runs along the other axis than the one before. */
function isStepped(way: readonly Point[]): boolean {
  return way.slice(1).every((to, i) => {
    const from = way[i] ?? to;
    const next = way[i + 2];
    const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    if (Math.min(dx, dy) > hair) return false;
    return next === undefined || dx > dy !== Math.abs(next.x - to.x) > Math.abs(next.y - to.y);
  });
}

function isLevel(a: Point, b: Point, c: Point): boolean {
  return Math.abs(a.y - b.y) < 0.01 && Math.abs(b.y - c.y) < 0.01;
}

function isPlumb(a: Point, b: Point, c: Point): boolean {
  return Math.abs(a.x - b.x) < 0.01 && Math.abs(b.x - c.x) < 0.01;
}

function boxBetween(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function turnedBox({ x, y, width, height }: Box): Box {
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}

function said(flips: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(flips).filter(([, value]) => value !== 0));
}
