import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInside } from "../../src/scene/curve.ts";
import { segmentMeets, segmentsCross, type Segment } from "../../src/scene/segment.ts";
import { check } from "../property.ts";
import { boxAt } from "./samples.ts";

const anyPoint = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) });
const anySegment: fc.Arbitrary<Segment> = fc.record({ from: anyPoint, to: anyPoint });

describe("segmentMeets", () => {
  test("says yes where a point of the segment lies well inside the box, and no where all lie well outside", () => {
    check(
      fc.property(anySegment, fc.integer({ min: 4, max: 80 }), fc.integer({ min: 4, max: 80 }), (segment, w, h) => {
        const { from, to } = segment;
        const points = Array.from({ length: 401 }, (_, i) => ({
          x: from.x + ((to.x - from.x) * i) / 400,
          y: from.y + ((to.y - from.y) * i) / 400,
        }));
        const isWellInside = points.some((point) => isInside(boxAt(0, 0, w - 0.01, h - 0.01), point));
        const isAbout = points.some((point) => isInside(boxAt(0, 0, w + 1, h + 1), point));
        expect([isWellInside, isAbout]).toContain(segmentMeets(segment, boxAt(0, 0, w, h)));
      }),
      400,
    );
  });

  test("takes a margin as a larger box", () => {
    check(
      fc.property(anySegment, fc.integer({ min: 0, max: 20 }), (segment, margin) => {
        const larger = boxAt(0, 0, 30 + 2 * margin, 20 + 2 * margin);
        expect(segmentMeets(segment, boxAt(0, 0, 30, 20), margin)).toBe(segmentMeets(segment, larger));
      }),
    );
  });
});

describe("segmentsCross", () => {
  test("is the same both ways, and no where the segments have an end in common", () => {
    check(
      fc.property(anySegment, anySegment, (a, b) => {
        expect(segmentsCross(a, b)).toBe(segmentsCross(b, a));
        expect(segmentsCross(a, { from: a.to, to: b.to })).toBe(false);
      }),
    );
  });

  test("says yes for the diagonals of a square, and no for its sides", () => {
    const [a, b, c, d] = [
      { x: 0, y: 0 },
      { x: 9, y: 0 },
      { x: 9, y: 9 },
      { x: 0, y: 9 },
    ] as const;
    expect(segmentsCross({ from: a, to: c }, { from: b, to: d })).toBe(true);
    expect(segmentsCross({ from: a, to: b }, { from: d, to: c })).toBe(false);
  });
});
