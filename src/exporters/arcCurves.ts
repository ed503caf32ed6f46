import type { Point } from "../scene/curve.ts";

/** What the arc command of a path says of its ellipse. */
export interface ArcShape {
  readonly radiusX: number;
  readonly radiusY: number;
  /** Of the ellipse's x axis, in degrees. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

export interface CubicPart {
  readonly first: Point;
  readonly second: Point;
  readonly to: Point;
}

/**
 * An elliptical arc between two points as cubic curves of a quarter turn at most (off by less than 0.03 % of the
 * radius); none where the points are one. From ends to centre as in SVG 1.1, appendix F.6.
 */
export function arcCurves(from: Point, to: Point, shape: ArcShape): readonly CubicPart[] {
  if (from.x === to.x && from.y === to.y) return [];
  const { middle, radiusX, radiusY, start, sweep } = centred(from, to, shape);
  const turn = (shape.turn * Math.PI) / 180;
  const place = ({ x, y }: Point): Point => ({
    x: middle.x + radiusX * x * Math.cos(turn) - radiusY * y * Math.sin(turn),
    y: middle.y + radiusX * x * Math.sin(turn) + radiusY * y * Math.cos(turn),
  });
  // Half a turn and a rounding error must not become three parts.
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-6));
  const step = sweep / count;
  return Array.from({ length: count }, (_, i) => {
    const part = unitArc(start + i * step, step);
    return { first: place(part.first), second: place(part.second), to: i === count - 1 ? to : place(part.to) };
  });
}

function unitArc(angle: number, sweep: number): CubicPart {
  const reach = (4 / 3) * Math.tan(sweep / 4);
  const end = angle + sweep;
  return {
    first: { x: Math.cos(angle) - reach * Math.sin(angle), y: Math.sin(angle) + reach * Math.cos(angle) },
    second: { x: Math.cos(end) + reach * Math.sin(end), y: Math.sin(end) - reach * Math.cos(end) },
    to: { x: Math.cos(end), y: Math.sin(end) },
  };
}

interface Centred {
  readonly middle: Point;
  readonly radiusX: number;
  readonly radiusY: number;
  /** In radians, clockwise on the page. */
  readonly start: number;
  readonly sweep: number;
}

function centred(from: Point, to: Point, { turn, isLarge, isClockwise, ...radii }: ArcShape): Centred {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [halfX, halfY] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  // In the ellipse's own axes, around the middle of the chord.
  const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const [givenX, givenY] = [Math.abs(radii.radiusX), Math.abs(radii.radiusY)];
  const reach = Math.hypot(x / givenX, y / givenY);
  // Radii too short to reach are stretched until they do.
  const [radiusX, radiusY] = reach > 1 ? [givenX * reach, givenY * reach] : [givenX, givenY];
  const away =
    Math.sqrt(Math.max(0, 1 / Math.hypot(x / radiusX, y / radiusY) ** 2 - 1)) * (isLarge === isClockwise ? -1 : 1);
  const [centreX, centreY] = [(away * radiusX * y) / radiusY, (-away * radiusY * x) / radiusX];
  const start = Math.atan2((y - centreY) / radiusY, (x - centreX) / radiusX);
  const end = Math.atan2((-y - centreY) / radiusY, (-x - centreX) / radiusX);
  const between = end - start;
  const full = 2 * Math.PI;
  const sweep = isClockwise ? (between < 0 ? between + full : between) : between > 0 ? between - full : between;
  return {
    middle: {
      x: cos * centreX - sin * centreY + (from.x + to.x) / 2,
      y: sin * centreX + cos * centreY + (from.y + to.y) / 2,
    },
    radiusX,
    radiusY,
    start,
    sweep,
  };
}
