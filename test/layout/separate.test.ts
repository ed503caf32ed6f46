import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { separate, type Movable } from "../../src/layout/separate.ts";
import { check } from "../property.ts";
import { anyPlace, anySize } from "./samples.ts";

const anyItems = fc.array(fc.tuple(anyPlace, anySize), { minLength: 1, maxLength: 40 });
const anyGap = fc.constantFrom(0, 4, 26);

function itemsOf(
  parts: readonly (readonly [{ x: number; y: number }, { width: number; height: number }])[],
): Movable[] {
  return parts.map(([place, size]) => ({ ...place, ...size }));
}

function roomBetween(a: Movable, b: Movable): number {
  const x = Math.abs(a.x - b.x) - (a.width + b.width) / 2;
  const y = Math.abs(a.y - b.y) - (a.height + b.height) / 2;
  return Math.max(x, y);
}

function nearest(items: readonly Movable[]): number {
  const rooms = items.flatMap((item, i) => items.slice(i + 1).map((other) => roomBetween(item, other)));
  return Math.min(Number.POSITIVE_INFINITY, ...rooms);
}

describe("separate", () => {
  test("leaves the gap between all", () => {
    check(
      fc.property(anyItems, anyGap, (parts, gap) => {
        const items = itemsOf(parts);
        separate(items, gap);
        expect(nearest(items)).toBeGreaterThanOrEqual(gap - 1e-5);
      }),
      60,
    );
  });

  test("parts what stands in one and the same place", () => {
    check(
      fc.property(fc.array(anySize, { minLength: 2, maxLength: 30 }), anyPlace, (sizes, place) => {
        const items = itemsOf(sizes.map((size) => [place, size]));
        separate(items, 4);
        expect(nearest(items)).toBeGreaterThanOrEqual(4 - 1e-5);
      }),
      20,
    );
  });

  test("moves nothing where nothing is too near", () => {
    check(
      fc.property(fc.array(anySize, { maxLength: 30 }), (sizes) => {
        const items = sizes.map((size, i): Movable => ({ x: (i % 6) * 250, y: Math.floor(i / 6) * 90, ...size }));
        const before = structuredClone(items);
        separate(items, 30);
        expect(items).toEqual(before);
      }),
    );
  });

  test("parts a pair by its smaller overlap, both by the same way", () => {
    const pair: Movable[] = [
      { x: 0, y: 0, width: 100, height: 40 },
      { x: 90, y: 8, width: 100, height: 40 },
    ];
    separate(pair, 0);
    expect(pair.map(({ y }) => y)).toEqual([0, 8]);
    expect(pair[0]?.x).toBeCloseTo(-5, 1);
    expect(pair[1]?.x).toBeCloseTo(95, 1);
  });

  test("leaves alone who stands aside", () => {
    const aside: Movable = { x: 500, y: 500, width: 100, height: 40 };
    separate([{ x: 0, y: 0, width: 100, height: 40 }, { x: 90, y: 8, width: 100, height: 40 }, aside], 10);
    expect(aside).toEqual({ x: 500, y: 500, width: 100, height: 40 });
  });
});
