import type { Point } from "../scene/curve.ts";
import type { Box } from "../scene/mark.ts";
import { arcCurves } from "./arcCurves.ts";
import type { PathSegment } from "./pathSegments.ts";
import type { Figure } from "./pptxDrawn.ts";

const stepsOfCurve = 12;

/** The outline of a figure as lines and curves. */
export function outlineOf({ shape, box: { x, y, width, height } }: Figure): readonly PathSegment[] {
  switch (shape.type) {
    case "path":
      return shape.segments;
    case "ellipse":
      return roundedBox({ x, y, width, height }, width / 2, height / 2);
    case "rect": {
      const corner = Math.min(shape.corner, width / 2, height / 2);
      return roundedBox({ x, y, width, height }, corner, corner);
    }
  }
}

/** The point of a figure's outline that is nearest to a point. */
export function nearestOnOutline(figure: Figure, point: Point): Point {
  let nearest = point;
  let least = Number.POSITIVE_INFINITY;
  for (const [from, to] of sidesOf(outlineOf(figure))) {
    const found = nearestOnSide(from, to, point);
    const distance = Math.hypot(found.x - point.x, found.y - point.y);
    if (distance < least) [nearest, least] = [found, distance];
  }
  return nearest;
}

function roundedBox({ x, y, width, height }: Box, radiusX: number, radiusY: number): readonly PathSegment[] {
  const [right, bottom] = [x + width, y + height];
  const corner = (from: Point, to: Point): readonly PathSegment[] => [
    { type: "line", to: from },
    ...arcCurves(from, to, { radiusX, radiusY, turn: 0, isLarge: false, isClockwise: true }).map(
      (part) => ({ type: "curve", ...part }) as const,
    ),
  ];
  return [
    { type: "move", to: { x: x + radiusX, y } },
    ...corner({ x: right - radiusX, y }, { x: right, y: y + radiusY }),
    ...corner({ x: right, y: bottom - radiusY }, { x: right - radiusX, y: bottom }),
    ...corner({ x: x + radiusX, y: bottom }, { x, y: bottom - radiusY }),
    ...corner({ x, y: y + radiusY }, { x: x + radiusX, y }),
    { type: "close" },
  ];
}

/** The outline in short straight sides. */
function sidesOf(segments: readonly PathSegment[]): readonly (readonly [Point, Point])[] {
  const sides: (readonly [Point, Point])[] = [];
  let start: Point = { x: 0, y: 0 };
  let at = start;
  for (const segment of segments) {
    const to = segment.type === "close" ? start : segment.to;
    if (segment.type === "move") start = to;
    else if (segment.type === "curve") {
      let from = at;
      for (let i = 1; i <= stepsOfCurve; i += 1) {
        const next = onCurve(at, segment, i / stepsOfCurve);
        sides.push([from, next]);
        from = next;
      }
    } else sides.push([at, to]);
    at = to;
  }
  return sides;
}

function onCurve(from: Point, { first, second, to }: Extract<PathSegment, { type: "curve" }>, t: number): Point {
  const u = 1 - t;
  const [a, b, c, d] = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
  return {
    x: a * from.x + b * first.x + c * second.x + d * to.x,
    y: a * from.y + b * first.y + c * second.y + d * to.y,
  };
}

function nearestOnSide(from: Point, to: Point, point: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return { x: from.x + t * dx, y: from.y + t * dy };
}
