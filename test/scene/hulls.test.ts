import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Family } from "../../src/model/family.ts";
import { boxesMeet, isInside, type Point } from "../../src/scene/curve.ts";
import { hullsOf, isOnHull, type Hull } from "../../src/scene/hulls.ts";
import type { Box } from "../../src/scene/mark.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { check } from "../property.ts";
import { boxAt } from "./samples.ts";

const family: Family = {
  id: "f",
  label: "A family with a rather long name",
  head: "m0",
  members: ["m0", "m1", "m2", "m3"],
};

/** Cards on a loose grid, so that none meets another: some of the family, the others not. */
const anyCards: fc.Arbitrary<ReadonlyMap<string, Box>> = fc
  .record({
    cells: fc.shuffledSubarray(
      Array.from({ length: 30 }, (_, i) => i),
      { minLength: 9, maxLength: 9 },
    ),
    shifts: fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -12, max: 12 })), {
      minLength: 9,
      maxLength: 9,
    }),
    own: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ cells, shifts, own }) => {
    const boxes = cells.map((cell, i) => {
      const [dx, dy] = shifts[i] ?? [0, 0];
      return boxAt((cell % 6) * 170 + dx, Math.floor(cell / 6) * 90 + dy, 110, 40);
    });
    return new Map(boxes.map((box, i) => [i < own ? `m${i}` : `x${i}`, box]));
  });

function hullAround(cards: ReadonlyMap<string, Box>): Hull | undefined {
  return hullsOf([family], cards, { growth: 1, isChart: false }, interWidth)[0];
}

/** Points all over a box, its edges included. */
function pointsIn({ x, y, width, height }: Box): readonly Point[] {
  return Array.from({ length: 11 }, (_, i) =>
    Array.from({ length: 7 }, (__, j) => ({ x: x + (width * i) / 10, y: y + (height * j) / 6 })),
  ).flat();
}

describe("a hull", () => {
  test("covers no part of a foreign card", () => {
    check(
      fc.property(anyCards, (cards) => {
        const hull = hullAround(cards);
        const foreign = [...cards].filter(([id]) => !family.members.includes(id)).map(([, box]) => box);
        const covered = foreign.filter((box) =>
          pointsIn(box).some((point) => hull !== undefined && isOnHull(hull, point)),
        );
        expect(covered).toEqual([]);
      }),
    );
  });

  test("holds whole cards of the family, at least two, and joins all that it holds where there is one box", () => {
    check(
      fc.property(anyCards, (cards) => {
        const hull = hullAround(cards);
        if (hull === undefined) return;
        const own = [...cards].filter(([id]) => hull.members.has(id)).map(([, box]) => box);
        const held = own.filter((box) => pointsIn(box).every((point) => isOnHull(hull, point)));
        expect(held.length).toBeGreaterThan(1);
        expect(held).toHaveLength(hull.patches.length === 1 ? own.length : hull.patches.length);
      }),
    );
  });

  test("has its name where no card stands", () => {
    check(
      fc.property(anyCards, (cards) => {
        const nameBox = hullAround(cards)?.nameBox;
        const under = [...cards.values()].filter((box) => nameBox !== undefined && boxesMeet(box, nameBox));
        expect(under).toEqual([]);
      }),
    );
  });

  test("is one box with its name in it where nobody else stands between the cards", () => {
    check(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 3, maxLength: 3 }), (shifts) => {
        const cards = new Map(shifts.map((x, i) => [`m${i}`, boxAt(x, i * 50, 90, 32)]));
        const hull = hullAround(new Map([...cards, ["x", boxAt(900, 0, 90, 32)]]));
        expect(hull?.patches).toEqual([hull?.box]);
        const [box, name] = [hull?.box, hull?.nameBox];
        if (box === undefined || name === undefined) throw new Error("no name");
        expect(pointsIn(name).every((point) => isInside(box, point))).toBe(true);
      }),
    );
  });

  test("leaves out who is far away, and is not drawn around one alone", () => {
    const near = new Map([
      ["m0", boxAt(0, 0, 90, 32)],
      ["x", boxAt(120, 0, 90, 32)],
      ["m1", boxAt(0, 120, 90, 32)],
      ["m2", boxAt(2000, 0, 90, 32)],
    ]);
    expect(hullAround(near)?.patches).toHaveLength(2);
    expect(hullAround(new Map([...near].filter(([id]) => id !== "m1")))).toBeUndefined();
  });
});
