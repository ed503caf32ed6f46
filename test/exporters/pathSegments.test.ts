import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pathSegments, type PathSegment } from "../../src/exporters/pathSegments.ts";
import { pointAt, type Point } from "../../src/scene/curve.ts";
import type { Mark } from "../../src/scene/mark.ts";
import { scalePath } from "../../src/scene/scaleMark.ts";
import { check } from "../property.ts";
import { builtInInput } from "./samples.ts";

const figure = fc.integer({ min: -99, max: 99 });
const positive = fc.integer({ min: 1, max: 99 });
const flag = fc.constantFrom("0", "1");
const place = fc.tuple(figure, figure).map((pair) => pair.join(" "));

const anyCommand = fc.oneof(
  fc.tuple(fc.constantFrom("M", "m", "L", "l", "T", "t"), place).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("H", "h", "V", "v"), figure).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("C", "c"), place, place, place).map(([letter, ...places]) => letter + places.join(" ")),
  fc.tuple(fc.constantFrom("S", "s", "Q", "q"), place, place).map(([letter, ...places]) => letter + places.join(" ")),
  fc
    .tuple(fc.constantFrom("A", "a"), positive, positive, figure, flag, flag, place)
    .map(([letter, ...values]) => letter + values.join(" ")),
  fc.constantFrom("Z", "z"),
);
const anyPath = fc.array(anyCommand, { maxLength: 12 }).map((commands) => `M3 4${commands.join("")}`);

describe("pathSegments", () => {
  test("begins with a move and has no figure that is none", () => {
    check(
      fc.property(anyPath, (d) => {
        const segments = pathSegments(d);
        expect(segments[0]?.type).toBe("move");
        expect(segments.flatMap(pointsOf).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      }),
    );
  });

  test("reads its own way of writing back", () => {
    check(
      fc.property(anyPath, (d) => {
        const segments = pathSegments(d);
        expect(pathSegments(segments.map(written).join(""))).toEqual(segments);
      }),
    );
  });

  test("grows with the path", () => {
    check(
      fc.property(anyPath, (d) => {
        const grown = pathSegments(d).map((segment) => mapped(segment, ({ x, y }) => ({ x: x * 2, y: y * 2 })));
        expect(areNear(pathSegments(scalePath(d, 2)), grown)).toBe(true);
      }),
    );
  });

  test("moves with the path's beginning where all else is relative", () => {
    check(
      fc.property(fc.array(anyCommand, { maxLength: 8 }), figure, figure, (commands, x, y) => {
        const relative = commands.join("").toLowerCase();
        const moved = pathSegments(`M0 0${relative}`).map((each) =>
          mapped(each, (at) => ({ x: at.x + x, y: at.y + y })),
        );
        expect(areNear(pathSegments(`M${x} ${y}${relative}`), moved)).toBe(true);
      }),
    );
  });

  test("keeps every point of an arc on its ellipse, on the side that the flags say", () => {
    check(
      fc.property(positive, positive, figure, flag, flag, (radiusX, radiusY, turn, isLarge, isClockwise) => {
        const to = { x: radiusX * 0.8, y: radiusY * 0.6 };
        const segments = pathSegments(`M0 0A${radiusX} ${radiusY} ${turn} ${isLarge} ${isClockwise} ${to.x} ${to.y}`);
        const arc = sampled(segments).map((point) => inCircle(point, radiusX, radiusY, turn));
        const end = inCircle(to, radiusX, radiusY, turn);
        const centre = centreOf(end, isLarge !== isClockwise);
        // Where radii are stretched to reach, the circle is larger: the distance to the ends says by how much.
        const radius = Math.max(1, Math.hypot(end.x, end.y) / 2);
        for (const { x, y } of arc)
          expect(Math.abs(Math.hypot(x - centre.x, y - centre.y) / radius - 1)).toBeLessThan(3e-4);
        const middle = arc[Math.floor(arc.length / 2)] ?? end;
        const side = end.x * middle.y - end.y * middle.x;
        expect(side === 0 || side < 0 === (isClockwise === "1")).toBe(true);
      }),
    );
  });

  test("runs through the same points as the quadratic curve that it is given", () => {
    check(
      fc.property(figure, figure, figure, figure, (x, y, endX, endY) => {
        const [, segment] = pathSegments(`M5 7Q${x} ${y} ${endX} ${endY}`);
        const curve = { start: { x: 5, y: 7 }, control: { x, y }, end: { x: endX, y: endY } };
        for (const t of [0, 0.25, 0.5, 1]) {
          const cubic = segment === undefined ? undefined : pointOn(segment, curve.start, t);
          expect(cubic?.x).toBeCloseTo(pointAt(curve, t).x, 9);
          expect(cubic?.y).toBeCloseTo(pointAt(curve, t).y, 9);
        }
      }),
    );
  });

  test.each([
    ["M1 2H3V4h-1v-1z", "M1 2L3 2L3 4L2 4L2 3Z"],
    ["M1 2 3 4 5 6", "M1 2L3 4L5 6"],
    ["m1 2 3 4zm1 1l1 0", "M1 2L4 6ZM2 3L3 3"],
    ["M10-5.5.5-1e1", "M10 -5.5L0.5 -10"],
    ["M0 0c1 2 3 4 5 6s7 8 9 10", "M0 0C1 2 3 4 5 6C7 8 12 14 14 16"],
    ["M0 0S1 2 3 4", "M0 0C0 0 1 2 3 4"],
    ["M0 0Q3 3 6 0T12 0", "M0 0C2 2 4 2 6 0C8 -2 10 -2 12 0"],
    ["M0 0T3 6", "M0 0C0 0 1 2 3 6"],
    ["M1 1A0 5 0 0 1 9 9A2 2 0 0 1 9 9", "M1 1L9 9"],
    ["", ""],
  ])("reads %j as %j", (d, expected) => {
    expect(pathSegments(d).map(written).join("")).toBe(expected);
  });

  test("reads flags without a space after them", () => {
    expect(pathSegments("M0 0a5 5 0 0110 0")).toEqual(pathSegments("M0 0a5 5 0 0 1 10 0"));
  });

  test.each(["L1 2", "M1", "M0 0L1 x", "M0 0A1 1 0 2 0 3 3", "M0 0Z1 2", "M0 0R5"])(
    "says that %j cannot be read",
    (d) => {
      expect(() => pathSegments(d)).toThrow(`unreadable path: ${d}`);
    },
  );

  test("reads every path of the built-in picture", async () => {
    const { pages } = await builtInInput("all");
    const paths = pages.flatMap(({ marks }) => marks.flatMap(pathsIn));
    expect(paths.length).toBeGreaterThan(100);
    for (const d of paths) expect(pathSegments(d).length).toBeGreaterThan(1);
  });
});

function pathsIn(mark: Mark): readonly string[] {
  return mark.type === "group" ? mark.marks.flatMap(pathsIn) : mark.type === "path" ? [mark.d] : [];
}

function pointsOf(segment: PathSegment): readonly Point[] {
  if (segment.type === "close") return [];
  return segment.type === "curve" ? [segment.first, segment.second, segment.to] : [segment.to];
}

function mapped(segment: PathSegment, move: (point: Point) => Point): PathSegment {
  if (segment.type === "close") return segment;
  if (segment.type !== "curve") return { ...segment, to: move(segment.to) };
  return { ...segment, first: move(segment.first), second: move(segment.second), to: move(segment.to) };
}

function areNear(segments: readonly PathSegment[], others: readonly PathSegment[]): boolean {
  const points = others.flatMap(pointsOf);
  const isNear = ({ x, y }: Point, i: number): boolean =>
    Math.hypot(x - (points[i]?.x ?? Number.NaN), y - (points[i]?.y ?? Number.NaN)) < 1e-4;
  const types = [segments, others].map((each) => each.map(({ type }) => type).join(" "));
  return types[0] === types[1] && segments.flatMap(pointsOf).every(isNear);
}

function written(segment: PathSegment): string {
  const letter = { move: "M", line: "L", curve: "C", close: "Z" }[segment.type];
  return (
    letter +
    pointsOf(segment)
      .map(({ x, y }) => `${x} ${y}`)
      .join(" ")
  );
}

function sampled(segments: readonly PathSegment[]): readonly Point[] {
  let at: Point = { x: 0, y: 0 };
  return segments.flatMap((segment) => {
    const from = at;
    if (segment.type !== "close") at = segment.to;
    return segment.type === "curve" ? [0.2, 0.5, 0.8].map((t) => pointOn(segment, from, t)) : [];
  });
}

function pointOn(segment: PathSegment, from: Point, t: number): Point {
  const points = [from, ...pointsOf(segment)];
  const weights = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  const sum = (axis: "x" | "y"): number =>
    points.reduce((total, point, i) => total + point[axis] * (weights[i] ?? 0), 0);
  return { x: sum("x"), y: sum("y") };
}

/** The point in the axes of an ellipse in which it is the circle of radius 1. */
function inCircle({ x, y }: Point, radiusX: number, radiusY: number, turn: number): Point {
  const angle = (turn * Math.PI) / 180;
  return {
    x: (x * Math.cos(angle) + y * Math.sin(angle)) / radiusX,
    y: (y * Math.cos(angle) - x * Math.sin(angle)) / radiusY,
  };
}

/** The middle of the circle of radius 1 through the origin and a point, or halfway where it is too small to reach. */
function centreOf(end: Point, isRight: boolean): Point {
  const half = Math.hypot(end.x, end.y) / 2;
  const away = (Math.sqrt(Math.max(0, 1 - half ** 2)) / half) * (isRight ? 1 : -1);
  return { x: end.x / 2 - (away * end.y) / 2, y: end.y / 2 + (away * end.x) / 2 };
}
