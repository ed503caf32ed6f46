import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settle, settledPlaces, settleTicks } from "../../src/layout/force.ts";
import type { LayoutInput } from "../../src/layout/place.ts";
import { check } from "../property.ts";
import { anyLayoutInput, overlapsAmong } from "./samples.ts";

const anyInput = anyLayoutInput(24);

/** The columns as the layout can keep them: of two or more cards, each card in the first column that claims it. */
function columnsKept({ ids, columns }: LayoutInput): readonly (readonly string[])[] {
  const taken = new Set<string>();
  return columns.flatMap((column) => {
    const members = column.filter((id) => ids.includes(id) && !taken.has(id));
    if (members.length < 2) return [];
    for (const id of members) taken.add(id);
    return [members];
  });
}

describe("settledPlaces", () => {
  test("gives everyone a place, and nobody else", () => {
    check(
      fc.property(anyInput, (input) => {
        const places = settledPlaces(input);
        expect([...places.keys()].toSorted()).toEqual(input.ids);
        for (const { x, y } of places.values()) expect([x, y].every(Number.isFinite)).toBe(true);
      }),
      25,
    );
  });

  test("gives the same places twice for the same input", () => {
    check(
      fc.property(anyInput, (input) => {
        expect([...settledPlaces(input)]).toEqual([...settledPlaces(structuredClone(input))]);
      }),
      15,
    );
  });

  test("puts no card on another", () => {
    check(
      fc.property(anyInput, (input) => {
        expect(overlapsAmong(settledPlaces(input), (id) => input.sizes.get(id))).toEqual([]);
      }),
      200,
    );
    check(
      fc.property(anyLayoutInput(60), (input) => {
        expect(overlapsAmong(settledPlaces(input), (id) => input.sizes.get(id))).toEqual([]);
      }),
      4,
    );
  });

  test("puts no card on another where all are tied to all, and drawn together", () => {
    const ids = Array.from({ length: 40 }, (_, i) => `card-${i}`).toSorted();
    const size = { width: 220, height: 60 };
    const links = ids.flatMap((source, i) => ids.slice(i + 1).map((target) => ({ source, target, weight: 1 })));
    const places = settledPlaces({ ids, sizes: new Map(ids.map((id) => [id, size])), links, columns: [] });
    expect(overlapsAmong(places, () => size)).toEqual([]);
  });

  test("keeps each column upright and in its order, with nobody in between", () => {
    check(
      fc.property(anyInput, (input) => {
        const places = settledPlaces(input);
        for (const column of columnsKept(input)) {
          const stand = column.map((id) => places.get(id) ?? { x: Number.NaN, y: Number.NaN });
          expect(new Set(stand.map(({ x }) => x)).size).toBe(1);
          expect(stand.map(({ y }) => y)).toEqual(stand.map(({ y }) => y).toSorted((a, b) => a - b));
          const [x = 0, top = 0, bottom = 0] = [stand[0]?.x, stand[0]?.y, stand.at(-1)?.y];
          const between = [...places].filter(
            ([id, at]) => !column.includes(id) && at.x === x && at.y > top && at.y < bottom,
          );
          expect(between).toEqual([]);
        }
      }),
      25,
    );
  });

  test("brings those who are tied nearer than those who are not", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const size = { width: 100, height: 40 };
    const links = [{ source: "a", target: "h", weight: 1 }];
    const places = settledPlaces({ ids, sizes: new Map(ids.map((id) => [id, size])), links, columns: [] });
    const far = (id: string): number => {
      const [a = { x: 0, y: 0 }, b = { x: 0, y: 0 }] = [places.get("a"), places.get(id)];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    const others = ids.slice(1, -1).map(far);
    expect(far("h")).toBeLessThan(others.reduce((sum, each) => sum + each, 0) / others.length);
  });

  test("puts a single card in the middle", () => {
    const sizes = new Map([["a", { width: 100, height: 40 }]]);
    expect([...settledPlaces({ ids: ["a"], sizes, links: [], columns: [] })]).toEqual([["a", { x: 0, y: 0 }]]);
  });

  test("has no places where there is nobody", () => {
    expect(settledPlaces({ ids: [], sizes: new Map(), links: [], columns: [] }).size).toBe(0);
  });
});

describe("settle", () => {
  test("ends at the places of the finished layout, however its ticks are handed out", () => {
    check(
      fc.property(anyLayoutInput(8), fc.integer({ min: 1, max: settleTicks }), (input, share) => {
        const settling = settle(input);
        let rounds = 0;
        while (settling.tick(share)) rounds += 1;
        expect(rounds).toBe(Math.ceil(settleTicks / share) - 1);
        expect([...settling.places()]).toEqual([...settledPlaces(input)]);
      }),
      15,
    );
  });
});
