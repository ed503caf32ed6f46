import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/layout/chart.ts";
import type { Point } from "../../src/scene/curve.ts";
import type { Box } from "../../src/scene/mark.ts";
import type { RoutedLine } from "../../src/scene/routedLine.ts";
import { steppedLine } from "../../src/scene/steppedLines.ts";
import { check } from "../property.ts";
import { boxAt, lineOf } from "./samples.ts";

/** A holder above its held, both with room 120 × 40, and the way that a chart gives them. */
interface Held {
  readonly chart: Chart;
  readonly from: Point;
  readonly to: Point;
  readonly right: boolean;
}

const anyHeld: fc.Arbitrary<Held> = fc
  .record({ dx: fc.integer({ min: -600, max: 600 }), dy: fc.integer({ min: 130, max: 700 }), right: fc.boolean() })
  .map(({ dx, dy, right }) => {
    const from = { x: 0, y: 0 };
    const to = right ? { x: dy + 120, y: dx } : { x: dx, y: dy };
    const half = dy / 2;
    const points = right
      ? [
          { x: 60, y: 5 },
          { x: half + 60, y: 5 },
          { x: half + 60, y: dx },
          { x: to.x - 60, y: dx },
        ]
      : [
          { x: 9, y: 20 },
          { x: 9, y: half },
          { x: dx, y: half },
          { x: dx, y: dy - 20 },
        ];
    return {
      chart: {
        places: new Map([
          ["s", from],
          ["t", to],
        ]),
        ways: new Map([["held", points]]),
      },
      from,
      to,
      right,
    };
  });

const line = lineOf({ id: "held:effect", relationship: "held", source: "s", target: "t" });

function drawn({ chart, from, to }: Held, width = 120, height = 40, isBeside = false): RoutedLine | undefined {
  const cards = new Map([
    ["s", boxAt(from.x, from.y, width, height)],
    ["t", boxAt(to.x, to.y, width, height)],
  ]);
  return steppedLine(isBeside ? { ...line, isPlan: true } : line, isBeside, cards, chart);
}

function pointsOf(routed: RoutedLine | undefined): readonly Point[] {
  if (routed?.way.type !== "steps") throw new Error("no steps");
  return routed.way.points;
}

function isOrthogonal(points: readonly Point[]): boolean {
  return points.every((point, i) => {
    const next = points[i + 1] ?? point;
    return Math.abs(point.x - next.x) < 0.01 || Math.abs(point.y - next.y) < 0.01;
  });
}

function distanceTo(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

describe("steppedLine", () => {
  test("runs along the axes from card to card, however small the cards are drawn", () => {
    check(
      fc.property(
        anyHeld,
        fc.integer({ min: 26, max: 150 }),
        fc.integer({ min: 20, max: 56 }),
        fc.boolean(),
        (held, width, height, isBeside) => {
          const routed = drawn(held, width, height, isBeside);
          const points = pointsOf(routed);
          expect(isOrthogonal(points)).toBe(true);
          expect(distanceTo(boxAt(held.from.x, held.from.y, width, height), points[0] ?? held.to)).toBeLessThan(5);
          expect(distanceTo(boxAt(held.to.x, held.to.y, width, height), routed?.head[0] ?? held.from)).toBeLessThan(5);
        },
      ),
    );
  });

  test("still runs in steps to a card that was moved further on, and bows to one beside or above", () => {
    check(
      fc.property(anyHeld, fc.integer({ min: -300, max: 300 }), (held, aside) => {
        const beyond = held.right ? { x: held.to.x + 40, y: aside } : { x: aside, y: held.to.y + 40 };
        const before = held.right ? { x: -200, y: aside } : { x: aside, y: -200 };
        expect(isOrthogonal(pointsOf(drawn({ ...held, to: beyond })))).toBe(true);
        expect(drawn({ ...held, to: before })).toBeUndefined();
      }),
    );
  });

  test("leaves lines to bow for which the chart has no way", () => {
    check(
      fc.property(anyHeld, (held) => {
        expect(drawn({ ...held, chart: { ...held.chart, ways: new Map() } })).toBeUndefined();
      }),
    );
  });

  test("draws a plan beside the level in effect, not over it", () => {
    check(
      fc.property(anyHeld, (held) => {
        const [effect, plan] = [pointsOf(drawn(held)), pointsOf(drawn(held, 120, 40, true))];
        const longest = effect.slice(1, -1).map((point, i) => [point, plan[i + 1]] as const);
        for (const [point, other] of longest) {
          expect(Math.hypot(point.x - (other?.x ?? 0), point.y - (other?.y ?? 0))).toBeGreaterThan(5);
        }
      }),
    );
  });
});
