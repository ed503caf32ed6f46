import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FoldedNetwork } from "../../src/filters/folding.ts";
import { boxesMeetAt, type Place, type Places } from "../../src/layout/place.ts";
import { isInside } from "../../src/scene/curve.ts";
import { cardSizesOf } from "../../src/stage/cardSizes.ts";
import { boxAround, extentOf } from "../../src/stage/extent.ts";
import { between, homePlaces } from "../../src/stage/homePlaces.ts";
import { documentWith, entityOf, tieOf } from "../filters/samples.ts";
import { anyPlace, anySize } from "../layout/samples.ts";
import { check } from "../property.ts";

const document = documentWith([{ id: "a" }, { id: "b" }, { id: "guest" }]);
const network: FoldedNetwork = {
  entities: ["a", "b", "guest"].map((id) => entityOf({ id })),
  ties: [tieOf("guest--b")],
  shownAnyway: new Set(["guest"]),
  standIns: new Map(),
  hiddenIn: new Map(),
};
const homes: Places = new Map([
  ["a", { x: -600, y: 0 }],
  ["b", { x: 600, y: 0 }],
]);
const nobody: ReadonlyMap<string, Place> = new Map();

const anyPlaces: fc.Arbitrary<Places> = fc
  .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d"), anyPlace), { selector: ([id]) => id })
  .map((pairs) => new Map(pairs));

describe("homePlaces", () => {
  test("are the homes themselves where everyone has one and nothing is pinned", () => {
    const settled = { ...network, entities: network.entities.slice(0, 2), ties: [] };
    expect(homePlaces({ document, network: settled, homes, pins: nobody })).toBe(homes);
  });

  test("put a guest beside its partner, clear of every card", () => {
    const places = homePlaces({ document, network, homes, pins: nobody });
    const size = cardSizesOf(document).get("guest") ?? { width: 0, height: 0 };
    const [guest, partner] = [places.get("guest") ?? { x: 0, y: 0 }, places.get("b") ?? { x: 0, y: 0 }];
    expect(Math.hypot(guest.x - partner.x, guest.y - partner.y)).toBeLessThan(300);
    expect(boxesMeetAt(guest, size, partner, size, 0)).toBe(false);
  });

  test("put a pin before a home and before a guest's place, and pin nobody who is not shown", () => {
    const pins = new Map([
      ["a", { x: 5, y: 6 }],
      ["guest", { x: 7, y: 8 }],
      ["stranger", { x: 9, y: 10 }],
    ]);
    const places = homePlaces({ document, network, homes, pins });
    expect([...places]).toEqual([
      ["a", { x: 5, y: 6 }],
      ["b", { x: 600, y: 0 }],
      ["guest", { x: 7, y: 8 }],
    ]);
  });

  test("put a card that stands for a family in the midst of it, unless it has a home", () => {
    const family = { id: "f", label: "F", head: undefined, members: ["a", "b"] };
    const folded = { ...network, entities: [entityOf({ id: "f" })], ties: [], standIns: new Map([["f", family]]) };
    expect(homePlaces({ document, network: folded, homes, pins: nobody }).get("f")).toEqual({ x: 0, y: 0 });
    const own = new Map([...homes, ["f", { x: 9, y: 9 }] as const]);
    expect(homePlaces({ document, network: folded, homes: own, pins: nobody }).get("f")).toEqual({ x: 9, y: 9 });
  });
});

describe("between", () => {
  test("begins at the first places and ends at the second", () => {
    check(
      fc.property(anyPlaces, anyPlaces, (from, to) => {
        const start = between(from, to, 0);
        expect([...start.keys()]).toEqual([...to.keys()]);
        for (const [id, at] of start) expect(at).toEqual(from.get(id) ?? to.get(id));
        expect(between(from, to, 1)).toEqual(to);
      }),
    );
  });

  test("goes the straight way", () => {
    const [from, to] = [new Map([["a", { x: 0, y: 10 }]]), new Map([["a", { x: 100, y: 30 }]])];
    expect(between(from, to, 0.25).get("a")).toEqual({ x: 25, y: 15 });
  });
});

describe("extentOf", () => {
  test("hold every card", () => {
    check(
      fc.property(fc.array(fc.tuple(anyPlace, anySize), { minLength: 1 }), (cards) => {
        const places = new Map(cards.map(([at], i) => [`card-${i}`, at]));
        const sizes = new Map(cards.map(([, size], i) => [`card-${i}`, size]));
        const bounds = extentOf(
          { rest: places, chart: undefined, sizes },
          { shown: [], isOnly: false, drawn: undefined },
        ).box;
        for (const [at, size] of cards) {
          const { x, y, width, height } = boxAround(at, size);
          expect(isInside(bounds, { x, y }) && isInside(bounds, { x: x + width, y: y + height })).toBe(true);
        }
      }),
    );
  });

  test("are empty where nobody stands", () => {
    expect(
      extentOf({ rest: new Map(), chart: undefined, sizes: new Map() }, { shown: [], isOnly: false, drawn: undefined })
        .box,
    ).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
