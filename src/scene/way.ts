import { directionAt, pointAt, type Curve, type Point } from "./curve.ts";

/** The way of a line from card to card: a bow, or straight steps along the axes whose corners are rounded. */
export type Way =
  | { readonly type: "bow"; readonly curve: Curve }
  | { readonly type: "steps"; readonly points: readonly Point[] };

const cornerRadius = 9;

/** The point at a share of the way, 0–1: of the parameter on a bow, of the length on steps. */
export function onWay(way: Way, t: number): Point {
  return way.type === "bow" ? pointAt(way.curve, t) : pieceAt(way.points, t).at;
}

/** The direction at a share of the way, as a vector of length 1. */
export function headingOn(way: Way, t: number): Point {
  return way.type === "bow" ? directionAt(way.curve, t) : pieceAt(way.points, t).along;
}

/** How long the way is, at least: a bow as its chord. */
export function lengthOfWay(way: Way): number {
  if (way.type === "bow") return distance(way.curve.start, way.curve.end);
  return piecesOf(way.points).reduce((sum, [a, b]) => sum + distance(a, b), 0);
}

/** The way as path data of SVG. */
export function pathOfWay(way: Way): string {
  if (way.type === "bow") {
    const { start, control, end } = way.curve;
    return `M${coordinates(start)}Q${coordinates(control)} ${coordinates(end)}`;
  }
  return way.points.map((point, i) => cornerPath(way.points, point, i)).join("");
}

/** The steps without a stretch at either end; at least a hair of every way is left. */
export function trimSteps(points: readonly Point[], atStart: number, atEnd: number): readonly Point[] {
  const trimmed = trimStart(points, atStart);
  return trimStart(trimmed.toReversed(), atEnd).toReversed();
}

/** A point as path data, to a tenth of a px. */
export function coordinates({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function cornerPath(points: readonly Point[], point: Point, i: number): string {
  const [before, after] = [points[i - 1], points[i + 1]];
  if (before === undefined) return `M${coordinates(point)}`;
  if (after === undefined) return `L${coordinates(point)}`;
  const radius = Math.min(cornerRadius, distance(before, point) / 2, distance(point, after) / 2);
  return `L${coordinates(towards(point, before, radius))}Q${coordinates(point)} ${coordinates(towards(point, after, radius))}`;
}

function trimStart(points: readonly Point[], length: number): readonly Point[] {
  const [first, second, ...rest] = points;
  if (first === undefined || second === undefined) return points;
  const own = distance(first, second);
  if (own > length) return [towards(first, second, length), second, ...rest];
  return rest.length === 0 ? [towards(first, second, own * 0.98), second] : trimStart([second, ...rest], length - own);
}

function pieceAt(points: readonly Point[], t: number): { readonly at: Point; readonly along: Point } {
  const pieces = piecesOf(points).filter(([a, b]) => distance(a, b) > 0);
  let left = t * pieces.reduce((sum, [a, b]) => sum + distance(a, b), 0);
  for (const [i, [a, b]] of pieces.entries()) {
    const length = distance(a, b);
    if (left <= length || i === pieces.length - 1) {
      return { at: towards(a, b, Math.min(left, length)), along: { x: (b.x - a.x) / length, y: (b.y - a.y) / length } };
    }
    left -= length;
  }
  return { at: points[0] ?? { x: 0, y: 0 }, along: { x: 1, y: 0 } };
}

function piecesOf(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((end, i) => [points[i] ?? end, end] as const);
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
