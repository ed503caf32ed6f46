import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Stroke } from "../../src/relationships/relationshipKind.ts";
import { isInside, type Point } from "../../src/scene/curve.ts";
import { stakeWidth, type Line } from "../../src/scene/lines.ts";
import type { Box } from "../../src/scene/mark.ts";
import { createSceneMemory } from "../../src/scene/memory.ts";
import { routeLines } from "../../src/scene/route.ts";
import type { RoutedLine } from "../../src/scene/routedLine.ts";
import { onWay } from "../../src/scene/way.ts";
import { check } from "../property.ts";
import { arrow, boxAt, lineOf, walk } from "./samples.ts";

interface Pair {
  readonly a: Box;
  readonly b: Box;
}

const anySize = fc.record({ width: fc.integer({ min: 80, max: 200 }), height: fc.integer({ min: 32, max: 54 }) });
const anyAngle = fc.integer({ min: 0, max: 359 }).map((degrees) => (degrees / 180) * Math.PI);

const anyStake = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);

/** Two cards so far from each other, in any direction. */
function anyPair(from: number, to: number): fc.Arbitrary<Pair> {
  return fc
    .record({ angle: anyAngle, way: fc.integer({ min: from, max: to }), one: anySize, other: anySize })
    .map(({ angle, way, one, other }) => ({
      a: boxAt(0, 0, one.width, one.height),
      b: boxAt(way * Math.cos(angle), way * Math.sin(angle), other.width, other.height),
    }));
}

const anyStroke: fc.Arbitrary<Stroke> = fc
  .constantFrom("arrow" as const, "bar" as const, "diamond" as const, "none" as const)
  .map((end) => ({ ...arrow, end }));

const anyLine: fc.Arbitrary<Line> = fc
  .record({
    stroke: anyStroke,
    isForward: fc.boolean(),
    isPlan: fc.boolean(),
    stake: anyStake,
  })
  .map(({ stroke, isForward, isPlan, stake }) =>
    lineOf({
      stroke,
      isPlan,
      width: stakeWidth(stake),
      weight: stake,
      ...(isForward ? { source: "a", target: "b" } : { source: "b", target: "a" }),
    }),
  );

/** The lines of one pair, each with an id of its own. */
function anyFan(most: number): fc.Arbitrary<readonly Line[]> {
  return fc
    .array(anyLine, { minLength: 1, maxLength: most })
    .map((lines) => lines.map((line, i) => ({ ...line, id: `line-${i}` })));
}

function routed(
  lines: readonly Line[],
  { a, b }: Pair,
  others: Readonly<Record<string, Box>> = {},
): readonly RoutedLine[] {
  const cards = new Map(Object.entries({ a, b, ...others }));
  return routeLines(lines, { cards, hulls: [] }, createSceneMemory().pairs);
}

/** How far a point lies from a box; negative within it. */
function distanceTo(box: Box, { x, y }: Point): number {
  const dx = Math.max(box.x - x, x - box.x - box.width);
  const dy = Math.max(box.y - y, y - box.y - box.height);
  return dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy);
}

function endsOf({ line }: RoutedLine, { a, b }: Pair): { readonly source: Box; readonly target: Box } {
  return line.source === "a" ? { source: a, target: b } : { source: b, target: a };
}

function nearest(point: Point, others: readonly Point[]): number {
  return others.reduce((least, { x, y }) => Math.min(least, Math.hypot(x - point.x, y - point.y)), Infinity);
}

describe("routeLines", () => {
  test("draws from edge to edge: every line outside both cards, begun and ended at a finger's breadth", () => {
    check(
      fc.property(anyPair(330, 1200), anyFan(4), (pair, lines) => {
        const ways = routed(lines, pair);
        expect(ways).toHaveLength(lines.length);
        for (const way of ways) {
          const { source, target } = endsOf(way, pair);
          const rooms = walk(way.way).map((point) => Math.min(distanceTo(source, point), distanceTo(target, point)));
          expect(Math.min(...rooms)).toBeGreaterThan(2);
          expect(distanceTo(source, onWay(way.way, 0))).toBeLessThan(5);
          expect(distanceTo(target, way.head[0] ?? onWay(way.way, 1))).toBeLessThan(5);
        }
      }),
    );
  });

  test("leaves no gap between a line and its head, and does not run through it", () => {
    check(
      fc.property(anyPair(330, 2000), anyFan(3), (pair, lines) => {
        for (const { way, head } of routed(lines, pair).filter((each) => each.head.length > 0)) {
          const end = onWay(way, 1);
          const tip = head[0] ?? end;
          const back = head.length === 4 ? (head[2] ?? tip) : middleOf(head[1] ?? tip, head[2] ?? tip);
          expect(Math.hypot(end.x - back.x, end.y - back.y)).toBeLessThan(1);
        }
      }),
    );
  });

  test("keeps two mutual holdings at least 15 px apart in the middle, each with its head at the held", () => {
    check(
      fc.property(anyPair(330, 1200), fc.tuple(anyStake, anyStake), (pair, [p, q]) => {
        const one = lineOf({ id: "a--b", width: stakeWidth(p) });
        const other = lineOf({ id: "b--a", source: "b", target: "a", width: stakeWidth(q) });
        const ways = routed([one, other], pair);
        const [there, back] = [ways.find(({ line }) => line === one), ways.find(({ line }) => line === other)];
        if (there === undefined || back === undefined) throw new Error("a holding is not drawn");
        const [points, others] = [walk(there.way, 8), walk(back.way, 8)];
        for (const point of points.slice(Math.floor(points.length * 0.4), Math.ceil(points.length * 0.6))) {
          expect(nearest(point, others)).toBeGreaterThanOrEqual(15);
        }
        expect(distanceTo(pair.b, there.head[0] ?? onWay(there.way, 0))).toBeLessThan(5);
        expect(distanceTo(pair.a, back.head[0] ?? onWay(back.way, 0))).toBeLessThan(5);
      }),
    );
  });

  test("goes round a card on its straight way, with every line of the pair", () => {
    const anyStone = fc.record({ size: anySize, aside: fc.integer({ min: -20, max: 20 }) });
    check(
      fc.property(anyPair(520, 1600), anyFan(3), anyStone, (pair, lines, { size, aside }) => {
        const x = (pair.a.x + pair.a.width / 2 + pair.b.x + pair.b.width / 2) / 2 + aside;
        const y = (pair.a.y + pair.a.height / 2 + pair.b.y + pair.b.height / 2) / 2 + aside;
        const stone = boxAt(x, y, Math.min(size.width, 140), size.height);
        for (const { way } of routed(lines, pair, { stone })) {
          expect(walk(way).some((point) => isInside(stone, point))).toBe(false);
        }
      }),
    );
  });

  test("goes round a card right across a long way, however few points of the way lie on it", () => {
    const pair = { a: boxAt(0, 0, 100, 40), b: boxAt(0, 780, 100, 40) };
    const stone = boxAt(0, 390, 170, 32);
    const [way] = routed([lineOf({})], pair, { stone });
    if (way === undefined) throw new Error("no line is drawn");
    expect(walk(way.way).some((point) => isInside(stone, point))).toBe(false);
  });

  test("goes round on the side where it stays in the frame", () => {
    const pair = { a: boxAt(0, 0, 100, 40), b: boxAt(600, 0, 100, 40) };
    const cards = new Map([...Object.entries(pair), ["stone", boxAt(300, 0, 90, 40)]]);
    check(
      fc.property(fc.constantFrom(1, -1), fc.integer({ min: 21, max: 40 }), (side, margin) => {
        const frame = { x: -60, y: side === 1 ? -margin : margin - 300, width: 720, height: 300 };
        const [way] = routeLines([lineOf({})], { cards, hulls: [], frame }, createSceneMemory().pairs);
        if (way === undefined) throw new Error("no line is drawn");
        expect(walk(way.way).filter((point) => !isInside(frame, point))).toEqual([]);
      }),
    );
  });

  test("goes straight where nothing is in the way", () => {
    const [way] = routed([lineOf({})], { a: boxAt(0, 0, 100, 40), b: boxAt(400, 0, 100, 40) });
    expect(walk(way?.way ?? { type: "steps", points: [{ x: 0, y: 9 }] }).every(({ y }) => y === 0)).toBe(true);
  });

  test("goes round a group that neither card belongs to, and into one that holds its end", () => {
    const pair = { a: boxAt(0, 0, 100, 40), b: boxAt(600, 0, 100, 40) };
    const box = boxAt(300, 0, 120, 90);
    const cards = new Map([
      ["a", pair.a],
      ["b", pair.b],
      ["unit", boxAt(300, 0, 80, 32)],
    ] as const);
    const hulls = [{ box, members: new Set(["unit"]) }];
    const ways = routeLines(
      [lineOf({}), lineOf({ id: "to-unit", target: "unit" })],
      { cards, hulls },
      createSceneMemory().pairs,
    );
    const [past, into] = ways.map(({ way }) => walk(way).some((point) => isInside(box, point)));
    expect([past, into]).toEqual([false, true]);
  });

  test("gives each line the same way in whatever order the lines come", () => {
    const anyOrders = anyFan(5).chain((lines) =>
      fc.record({ lines: fc.constant(lines), others: fc.shuffledSubarray([...lines], { minLength: lines.length }) }),
    );
    check(
      fc.property(anyPair(330, 1200), anyOrders, (pair, { lines, others }) => {
        expect(inOrder(routed(others, pair))).toEqual(inOrder(routed(lines, pair)));
      }),
    );
  });

  test("leaves out a line to a card that is not placed", () => {
    expect(routed([lineOf({ target: "nowhere" })], { a: boxAt(0, 0, 100, 40), b: boxAt(400, 0, 100, 40) })).toEqual([]);
  });
});

function inOrder(ways: readonly RoutedLine[]): readonly RoutedLine[] {
  return ways.toSorted((p, q) => (p.line.id < q.line.id ? -1 : 1));
}

function middleOf(p: Point, q: Point): Point {
  return { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 };
}
