import { directionAt, type Curve, type Point } from "./curve.ts";
import type { Way } from "./way.ts";

/** The way at a distance to the right of the first, in px; to the left where it is negative. */
export function wayBeside(way: Way, distance: number): Way {
  if (way.type === "bow") return { type: "bow", curve: curveBeside(way.curve, distance) };
  return { type: "steps", points: way.points.map((point, i) => stepBeside(way.points, point, i, distance)) };
}

/** Ends and control move along their normals, which is exact for a straight line and good for a gentle bow (Tiller and Hanson). */
function curveBeside(curve: Curve, distance: number): Curve {
  const [start, end] = [directionAt(curve, 0), directionAt(curve, 1)];
  return {
    start: moved(curve.start, rightOf(start), distance),
    control: moved(curve.control, mitre(start, end), distance),
    end: moved(curve.end, rightOf(end), distance),
  };
}

function stepBeside(points: readonly Point[], point: Point, i: number, distance: number): Point {
  const before = heading(points[i - 1], point) ?? heading(point, points[i + 1]);
  const after = heading(point, points[i + 1]) ?? before;
  return before === undefined || after === undefined ? point : moved(point, mitre(before, after), distance);
}

/** The vector to the right of a corner whose sides both lie 1 aside; no longer than 3 where it is sharp. */
function mitre(before: Point, after: Point): Point {
  const [a, b] = [rightOf(before), rightOf(after)];
  const share = 1 / Math.max(1 + a.x * b.x + a.y * b.y, 0.34);
  return { x: (a.x + b.x) * share, y: (a.y + b.y) * share };
}

function heading(from: Point | undefined, to: Point | undefined): Point | undefined {
  if (from === undefined || to === undefined) return undefined;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? undefined : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** What lies on the right hand of who looks along a direction; y grows downward. */
function rightOf({ x, y }: Point): Point {
  return { x: -y, y: x };
}

function moved({ x, y }: Point, along: Point, distance: number): Point {
  return { x: x + along.x * distance, y: y + along.y * distance };
}
