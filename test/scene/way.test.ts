import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Point } from "../../src/scene/curve.ts";
import { headingOn, lengthOfWay, onWay, pathOfWay, trimSteps, type Way } from "../../src/scene/way.ts";
import { check } from "../property.ts";

/** Steps along the axes, in turn, none shorter than 4. */
const anySteps: fc.Arbitrary<readonly Point[]> = fc
  .tuple(fc.boolean(), fc.array(fc.integer({ min: 4, max: 300 }), { minLength: 1, maxLength: 6 }))
  .map(([isUpright, lengths]) => {
    const points: Point[] = [{ x: 0, y: 0 }];
    lengths.forEach((length, i) => {
      const last = points.at(-1) ?? { x: 0, y: 0 };
      points.push((i % 2 === 0) === isUpright ? { x: last.x, y: last.y + length } : { x: last.x + length, y: last.y });
    });
    return points;
  });

const steps = (points: readonly Point[]): Way => ({ type: "steps", points });

describe("a way in steps", () => {
  test("leads from its first point to its last, evenly", () => {
    check(
      fc.property(anySteps, fc.double({ min: 0, max: 1, noNaN: true }), (points, t) => {
        const way = steps(points);
        expect(onWay(way, 0)).toEqual(points[0]);
        expect(onWay(way, 1)).toEqual(points.at(-1));
        const { x, y } = onWay(way, t);
        // Every step leads right or down: how far one has come is the sum of both.
        expect(x + y).toBeCloseTo(t * lengthOfWay(way), 6);
      }),
    );
  });

  test("heads along an axis everywhere", () => {
    check(
      fc.property(anySteps, fc.double({ min: 0, max: 1, noNaN: true }), (points, t) => {
        const { x, y } = headingOn(steps(points), t);
        expect([x + y, x * y]).toEqual([1, 0]);
      }),
    );
  });

  test("is shorter by what is trimmed, and never vanishes", () => {
    check(
      fc.property(anySteps, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (points, start, end) => {
        const length = lengthOfWay(steps(points));
        const left = lengthOfWay(steps(trimSteps(points, start, end)));
        expect(left).toBeGreaterThan(0);
        expect(start + end < length - 1 ? left : length - start - end).toBeCloseTo(length - start - end, 6);
      }),
    );
  });

  test("rounds its corners within its own steps", () => {
    expect(
      pathOfWay(
        steps([
          { x: 0, y: 0 },
          { x: 0, y: 40 },
          { x: 6, y: 40 },
          { x: 6, y: 80 },
        ]),
      ),
    ).toBe("M0 0L0 37Q0 40 3 40L3 40Q6 40 6 43L6 80");
  });
});
