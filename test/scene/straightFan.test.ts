import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileDrawing } from "../../src/scene/fileDrawing.ts";
import { notations } from "../../src/model/view.ts";
import type { Point } from "../../src/scene/curve.ts";
import { isOnFootprint } from "../../src/scene/footprint.ts";
import type { Line } from "../../src/scene/lines.ts";
import type { Box } from "../../src/scene/mark.ts";
import { planPicture } from "../../src/scene/plan.ts";
import { remember } from "../../src/scene/remember.ts";
import { routeLines } from "../../src/scene/route.ts";
import type { RoutedLine } from "../../src/scene/routedLine.ts";
import { segmentMeets } from "../../src/scene/segment.ts";
import { straightFan } from "../../src/scene/straightFan.ts";
import { check } from "../property.ts";
import { anyPicture, boxAt, lineOf } from "./samples.ts";

const anySize = fc.record({ width: fc.integer({ min: 60, max: 200 }), height: fc.integer({ min: 32, max: 54 }) });

/** Two cards apart from each other, in any direction. */
const anyPair = fc
  .record({
    angle: fc.integer({ min: 0, max: 359 }).map((degrees) => (degrees / 180) * Math.PI),
    way: fc.integer({ min: 260, max: 900 }),
    one: anySize,
    other: anySize,
  })
  .map(({ angle, way, one, other }) => ({
    a: boxAt(0, 0, one.width, one.height),
    b: boxAt(way * Math.cos(angle), way * Math.sin(angle), other.width, other.height),
  }));

const anyLines: fc.Arbitrary<readonly Line[]> = fc
  .array(fc.record({ isForward: fc.boolean(), isPlan: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map(({ isForward, isPlan }, i) =>
      lineOf({ id: String(i), isPlan, source: isForward ? "a" : "b", target: isForward ? "b" : "a" }),
    ),
  );

function routed(lines: readonly Line[], cards: Readonly<Record<string, Box>>): readonly RoutedLine[] {
  return routeLines(lines, { cards: new Map(Object.entries(cards)), hulls: [] }, remember(), straightFan());
}

function startOf({ way }: RoutedLine): Point {
  return way.type === "bow" ? way.curve.start : (way.points[0] ?? { x: Number.NaN, y: Number.NaN });
}

function tipOf({ way, head }: RoutedLine): Point {
  return head[0] ?? (way.type === "bow" ? way.curve.end : { x: Number.NaN, y: Number.NaN });
}

/** How far a point lies from the edge of a box, inside or out. */
function fromEdge({ x, y, width, height }: Box, point: Point): number {
  const aside = Math.abs(point.x - x - width / 2) - width / 2;
  const away = Math.abs(point.y - y - height / 2) - height / 2;
  return aside > 0 && away > 0 ? Math.hypot(aside, away) : Math.abs(Math.max(aside, away));
}

/** The distance of a point from the endless line through two others. */
function fromLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return Math.abs(dx * (point.y - from.y) - dy * (point.x - from.x)) / Math.hypot(dx, dy);
}

describe("straight lines", () => {
  test("start on the edge of the source and end on the edge of the target", () => {
    check(
      fc.property(anyPair, anyLines, (pair, lines) => {
        const ways = routed(lines, pair);
        expect(ways).toHaveLength(lines.length);
        for (const way of ways) {
          const [from, to] = way.line.source === "a" ? [pair.a, pair.b] : [pair.b, pair.a];
          expect(fromEdge(from, startOf(way))).toBeLessThan(0.01);
          expect(fromEdge(to, tipOf(way))).toBeLessThan(0.01);
        }
      }),
      300,
    );
  });

  test("are straight, head and all", () => {
    check(
      fc.property(anyPair, anyLines, (pair, lines) => {
        for (const routedLine of routed(lines, pair)) {
          const { way } = routedLine;
          if (way.type !== "bow") throw new Error("a line in steps");
          for (const point of [way.curve.control, way.curve.end])
            expect(fromLine(point, startOf(routedLine), tipOf(routedLine))).toBeLessThan(0.001);
        }
      }),
    );
  });

  test("run side by side, as far from each other at the one card as at the other, and far enough to be told apart", () => {
    check(
      fc.property(anyPair, anyLines, (pair, lines) => {
        const [first, ...others] = routed(lines, pair);
        if (first === undefined) throw new Error("no line");
        for (const other of others) {
          const gaps = [startOf(other), tipOf(other)].map((point) => fromLine(point, startOf(first), tipOf(first)));
          expect(Math.abs((gaps[0] ?? 0) - (gaps[1] ?? 0))).toBeLessThan(0.001);
          expect(Math.min(...gaps)).toBeGreaterThan(5);
        }
      }),
    );
  });

  test("run level between cards that stand all but level", () => {
    const pair = { a: boxAt(0, 0, 150, 54), b: boxAt(300, 5, 150, 54) };
    for (const way of routed([lineOf({ id: "1" }), lineOf({ id: "2", isPlan: true })], pair))
      expect(tipOf(way).y).toBeCloseTo(startOf(way).y, 9);
  });

  test("pass beside a card that leaves room between two broad ones", () => {
    const anyStone = fc.record({ aside: fc.integer({ min: -70, max: 70 }), width: fc.integer({ min: 20, max: 60 }) });
    check(
      fc.property(anyStone, anyLines, ({ aside, width }, lines) => {
        const cards = { a: boxAt(0, 0, 220, 54), b: boxAt(0, 400, 220, 54) };
        const stone = boxAt(aside, 200, width, 40);
        for (const way of routed(lines, { ...cards, stone }))
          expect(segmentMeets({ from: startOf(way), to: tipOf(way) }, stone)).toBe(false);
      }),
      300,
    );
  });

  test("run through the middles where nothing is in the way", () => {
    check(
      fc.property(anyPair, (pair) => {
        const [way] = routed([lineOf({})], pair);
        if (way === undefined) throw new Error("no line");
        const isAlongAxis = Math.abs(tipOf(way).x - startOf(way).x) < 1 || Math.abs(tipOf(way).y - startOf(way).y) < 1;
        const middles = [pair.a, pair.b].map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
        const most = isAlongAxis ? 60 : 0.001;
        for (const middle of middles) expect(fromLine(middle, startOf(way), tipOf(way))).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe("the ends of straight lines in a picture", () => {
  test("touch the cards as they are drawn, whatever their shape", () => {
    const reached = new Set<string>();
    check(
      fc.property(anyPicture, fc.constantFrom(...notations), (picture, notation) => {
        const file = { notes: new Map<string, string>(), areStraight: true, marksPlans: false, drawing: fileDrawing };
        const { cards, routed: lines } = planPicture({ ...picture, notation, file });
        for (const line of lines) {
          const along = unit(startOf(line), tipOf(line));
          for (const [id, end, inwards] of [
            [line.line.source, startOf(line), -1],
            [line.line.target, tipOf(line), 1],
          ] as const) {
            const card = cards.get(id);
            if (card === undefined) throw new Error(`no card: ${id}`);
            const isOn = (distance: number): boolean => {
              const point = { x: end.x + along.x * distance * inwards, y: end.y + along.y * distance * inwards };
              return isOnFootprint(card.footprint ?? "rectangle", card, point);
            };
            reached.add(JSON.stringify(Object.keys(card.footprint ?? {})));
            expect([isOn(-0.5), isOn(0.5)]).toEqual([false, true]);
          }
        }
      }),
      200,
    );
    expect(reached.size).toBeGreaterThan(3);
  });
});

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
