import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boxesMeet,
  cutCurve,
  directionAt,
  entersAt,
  grow,
  isInside,
  leavesAt,
  pointAt,
  type Curve,
  type Point,
} from "../../src/scene/curve.ts";
import type { Box } from "../../src/scene/mark.ts";
import { check } from "../property.ts";
import { boxAt } from "./samples.ts";

const anyPoint: fc.Arbitrary<Point> = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
});
const anyCurve: fc.Arbitrary<Curve> = fc.record({ start: anyPoint, control: anyPoint, end: anyPoint });
const anyShare = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const anyBox: fc.Arbitrary<Box> = fc
  .tuple(anyPoint, fc.integer({ min: 30, max: 220 }), fc.integer({ min: 30, max: 60 }))
  .map(([{ x, y }, width, height]) => boxAt(x, y, width, height));

/** A curve that begins in the middle of a box and ends outside it. */
const anyLeaving = fc
  .record({ box: anyBox, control: anyPoint, end: anyPoint })
  .filter(({ box, end }) => !isInside(box, end))
  .map(({ box, control, end }) => ({
    box,
    curve: { start: { x: box.x + box.width / 2, y: box.y + box.height / 2 }, control, end },
  }));

function far(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** How far a point inside the box is from its edge. */
function depth(box: Box, { x, y }: Point): number {
  return Math.min(x - box.x, y - box.y, box.x + box.width - x, box.y + box.height - y);
}

/** The way that the curve makes at most in the smallest step of the search: a 512th of a 16th. */
function finest({ start, control, end }: Curve): number {
  return (2 * Math.max(far(start, control), far(control, end))) / (16 * 512);
}

describe("cutCurve", () => {
  test("of the whole is the curve", () => {
    check(
      fc.property(anyCurve, (curve) => {
        expect(cutCurve(curve, 0, 1)).toEqual(curve);
      }),
    );
  });

  test("gives a piece that lies on the curve", () => {
    check(
      fc.property(anyCurve, anyShare, anyShare, anyShare, (curve, one, other, u) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const piece = cutCurve(curve, from, to);
        expect(far(pointAt(piece, u), pointAt(curve, from + (to - from) * u))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe("directionAt", () => {
  test("has the length 1 and points along the curve", () => {
    check(
      fc.property(anyCurve, fc.integer({ min: 10, max: 990 }), (curve, n) => {
        const t = n / 1000;
        const direction = directionAt(curve, t);
        expect(Math.hypot(direction.x, direction.y)).toBeCloseTo(1, 9);
        const [before, after] = [pointAt(curve, t - 0.001), pointAt(curve, t + 0.001)];
        fc.pre(far(before, after) > 1e-3);
        // Of a parabola the chord around t is parallel to the tangent at t.
        const along = direction.x * (after.x - before.x) + direction.y * (after.y - before.y);
        expect(along).toBeCloseTo(far(before, after), 9);
      }),
    );
  });

  test("points rightward where there is no curve", () => {
    const point = { x: 3, y: 4 };
    expect(directionAt({ start: point, control: point, end: point }, 0.5)).toEqual({ x: 1, y: 0 });
  });
});

describe("leavesAt", () => {
  test("lies on the edge of the box that the curve begins in", () => {
    check(
      fc.property(anyLeaving, ({ box, curve }) => {
        const depthThere = depth(box, pointAt(curve, leavesAt(curve, box)));
        expect(depthThere).toBeGreaterThanOrEqual(0);
        expect(depthThere).toBeLessThanOrEqual(finest(curve) + 1e-9);
      }),
      300,
    );
  });

  test("is the first way out", () => {
    check(
      fc.property(anyLeaving, ({ box, curve }) => {
        const end = leavesAt(curve, box);
        for (let t = 0; t <= end; t += 1 / 16) expect(isInside(box, pointAt(curve, t))).toBe(true);
      }),
    );
  });
});

describe("entersAt", () => {
  test("is the way out of the curve run backward", () => {
    check(
      fc.property(anyLeaving, ({ box, curve: { start, control, end } }) => {
        const arriving = { start: end, control, end: start };
        const depthThere = depth(box, pointAt(arriving, entersAt(arriving, box)));
        expect(Math.abs(depthThere)).toBeLessThanOrEqual(finest(arriving) + 1e-6);
        for (let t = 1; t >= entersAt(arriving, box) + 1e-9; t -= 1 / 16) {
          expect(isInside(box, pointAt(arriving, t))).toBe(true);
        }
      }),
    );
  });
});

describe("boxes", () => {
  test("meet each other alike, and meet what reaches into them", () => {
    check(
      fc.property(anyBox, anyBox, anyPoint, (a, b, point) => {
        expect(boxesMeet(a, b)).toBe(boxesMeet(b, a));
        expect(boxesMeet(a, boxAt(point.x, point.y, 2, 2))).toBe(depth(a, point) > -1);
      }),
    );
  });

  test("that only touch do not meet", () => {
    expect(boxesMeet(boxAt(0, 0, 100, 40), boxAt(100, 0, 100, 40))).toBe(false);
    expect(boxesMeet(boxAt(0, 0, 100, 40), boxAt(99, 0, 100, 40))).toBe(true);
  });

  test("grow by the margin on every side", () => {
    expect(grow({ x: 10, y: 20, width: 30, height: 40 }, 5)).toEqual({ x: 5, y: 15, width: 40, height: 50 });
  });
});
