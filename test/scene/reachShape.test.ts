import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coreOf, type CardBox } from "../../src/scene/cardBox.ts";
import type { Point } from "../../src/scene/curve.ts";
import { isOnFootprint, type Footprint } from "../../src/scene/footprint.ts";
import { reachShapes } from "../../src/scene/reachShape.ts";
import { remember } from "../../src/scene/remember.ts";
import { routeLines } from "../../src/scene/route.ts";
import type { RoutedLine } from "../../src/scene/routedLine.ts";
import { check } from "../property.ts";
import { boxAt, lineOf } from "./samples.ts";

const anyFootprint: fc.Arbitrary<Footprint> = fc.constantFrom<Footprint[]>("oval", "triangle", "pentagon", {
  radius: 15,
});

function cardAt(x: number, y: number, footprint: Footprint | undefined): CardBox {
  return { ...boxAt(x, y, 120, 48), growth: 1, face: { type: "card", name: [] }, footprint };
}

function routed(from: CardBox, to: CardBox): RoutedLine {
  const cards = new Map([
    ["a", from],
    ["b", to],
  ]);
  const [line] = routeLines([lineOf({})], { cards, hulls: [] }, remember());
  if (line === undefined) throw new Error("no line");
  return line;
}

function distance(a: Point | undefined, b: Point): number {
  return a === undefined ? Number.NaN : Math.hypot(a.x - b.x, a.y - b.y);
}

describe("reachShapes", () => {
  test("brings an arrow to the shape in its box, and not into it", () => {
    check(
      fc.property(anyFootprint, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (footprint, angle) => {
        const target = cardAt(0, 0, footprint);
        const source = cardAt(300 * Math.cos(angle), 300 * Math.sin(angle), undefined);
        const { head } = reachShapes(routed(source, target), source, target);
        const tip = head[0] ?? { x: 0, y: 0 };
        expect(isOnFootprint(footprint, target, tip)).toBe(false);
        const around = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);
        const isNear = around.some((turn) =>
          isOnFootprint(footprint, target, { x: tip.x + 6 * Math.cos(turn), y: tip.y + 6 * Math.sin(turn) }),
        );
        expect(isNear).toBe(true);
      }),
      200,
    );
  });

  test("leaves a line alone whose cards fill their boxes", () => {
    const [source, target] = [cardAt(0, 0, undefined), cardAt(300, 40, undefined)];
    const line = routed(source, target);
    expect(reachShapes(line, source, target)).toBe(line);
  });

  test("moves the head as a whole", () => {
    const [source, target] = [cardAt(-300, 0, undefined), cardAt(0, 0, { radius: 15 })];
    const before = routed(source, target);
    const after = reachShapes(before, source, target);
    const moves = before.head.map((corner, i) => distance(after.head[i], corner));
    expect(Math.min(...moves)).toBeGreaterThan(30);
    expect(Math.max(...moves) - Math.min(...moves)).toBeLessThan(0.001);
  });
});

describe("coreOf", () => {
  test("is as wide as the circle around the same middle, and the whole box of any other shape", () => {
    const circle = cardAt(10, 0, { radius: 15 });
    expect(coreOf(circle)).toEqual({ ...boxAt(10, 0, 30, 48), sideHeight: 30 });
    expect(coreOf(circle)).toBe(coreOf(circle));
    const oval = cardAt(10, 0, "oval");
    expect(coreOf(oval)).toBe(oval);
  });
});
