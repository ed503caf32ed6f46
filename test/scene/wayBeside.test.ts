import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Point } from "../../src/scene/curve.ts";
import { headingOn, onWay, type Way } from "../../src/scene/way.ts";
import { wayBeside } from "../../src/scene/wayBeside.ts";
import { check } from "../property.ts";

const anyPoint = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });
const anyDistance = fc.integer({ min: -6, max: 6 });

/** How far a point lies to the right of a way at one of its own points. */
function aside(way: Way, t: number, point: Point): number {
  const [on, along] = [onWay(way, t), headingOn(way, t)];
  return (point.x - on.x) * -along.y + (point.y - on.y) * along.x;
}

describe("wayBeside", () => {
  test("runs at its distance to the right of a straight line, and of a gentle bow all but so", () => {
    check(
      fc.property(
        anyPoint,
        anyPoint,
        anyDistance,
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        (a, b, distance, bow) => {
          fc.pre(Math.hypot(b.x - a.x, b.y - a.y) > 60);
          const control = {
            x: (a.x + b.x) / 2 - (b.y - a.y) * bow,
            y: (a.y + b.y) / 2 + (b.x - a.x) * bow,
          };
          const way: Way = { type: "bow", curve: { start: a, control, end: b } };
          const beside = wayBeside(way, distance);
          for (const t of [0, 0.25, 0.5, 0.75, 1]) {
            const error = Math.abs(aside(way, t, onWay(beside, t)) - distance);
            expect(error).toBeLessThan(0.001 + Math.abs(distance) * Math.abs(bow) * 0.5);
          }
        },
      ),
    );
  });

  test("runs at its distance to the right of each step", () => {
    const way: Way = {
      type: "steps",
      points: [
        { x: 0, y: 0 },
        { x: 0, y: 50 },
        { x: 80, y: 50 },
        { x: 80, y: 120 },
      ],
    };
    expect(wayBeside(way, 4)).toEqual({
      type: "steps",
      points: [
        { x: -4, y: 0 },
        { x: -4, y: 54 },
        { x: 76, y: 54 },
        { x: 76, y: 120 },
      ],
    });
  });
});
