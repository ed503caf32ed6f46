import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settledPlaces } from "../../src/layout/force.ts";
import { withGuests } from "../../src/layout/guestPlaces.ts";
import type { CardSize } from "../../src/layout/place.ts";
import { check } from "../property.ts";
import { anyLayoutInput, anySize, overlapsAmong } from "./samples.ts";

const anyGuests = fc.array(fc.record({ size: anySize, partners: fc.array(fc.nat(), { maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 6,
});

const anyVisit = fc.record({ input: anyLayoutInput(20), guests: anyGuests }).map(({ input, guests }) => {
  const ids = guests.map((_, i) => `guest-${i}`);
  const sizes = new Map([...input.sizes, ...guests.map(({ size }, i): [string, CardSize] => [ids[i] ?? "", size])]);
  const everyone = [...input.ids, ...ids];
  const partners = new Map(
    guests.map((guest, i) => [ids[i] ?? "", guest.partners.map((n) => everyone[n % everyone.length] ?? "")]),
  );
  return {
    homes: settledPlaces(input),
    guests: ids,
    partnersOf: (id: string) => partners.get(id) ?? [],
    sizeOf: (id: string): CardSize => sizes.get(id) ?? { width: 0, height: 0 },
  };
});

const square: CardSize = { width: 60, height: 60 };

describe("withGuests", () => {
  test("puts no guest on a card or on another guest", () => {
    check(
      fc.property(anyVisit, ({ homes, guests, partnersOf, sizeOf }) => {
        const places = withGuests(homes, guests, partnersOf, sizeOf);
        expect(guests.filter((id) => !places.has(id))).toEqual([]);
        expect(overlapsAmong(places, sizeOf)).toEqual([]);
      }),
      30,
    );
  });

  test("leaves every home where it was", () => {
    check(
      fc.property(anyVisit, ({ homes, guests, partnersOf, sizeOf }) => {
        const before = [...homes];
        const places = withGuests(homes, [...guests, ...homes.keys()], partnersOf, sizeOf);
        expect([...homes]).toEqual(before);
        for (const [id, home] of before) expect(places.get(id)).toEqual(home);
      }),
      20,
    );
  });

  test("gives the same guests the same places, in whatever order they come", () => {
    check(
      fc.property(anyVisit, ({ homes, guests, partnersOf, sizeOf }) => {
        const places = withGuests(homes, guests, partnersOf, sizeOf);
        const reversed = withGuests(homes, guests.toReversed(), partnersOf, sizeOf);
        for (const id of guests) expect(reversed.get(id)).toEqual(places.get(id));
      }),
      20,
    );
  });

  test("puts a guest nearer to its partner than to the others", () => {
    const homes = new Map([
      ["near", { x: 400, y: 0 }],
      ["far", { x: -400, y: 0 }],
    ]);
    const size = { width: 100, height: 40 };
    const places = withGuests(
      homes,
      ["guest"],
      () => ["near"],
      () => size,
    );
    const { x, y } = places.get("guest") ?? { x: 0, y: 0 };
    expect(Math.hypot(x - 400, y)).toBeLessThan(Math.hypot(x + 400, y));
  });

  test("finds room below everything when there is none near the partners", () => {
    const crowd = Array.from({ length: 900 }, (_, i): [string, { x: number; y: number }] => [
      `card-${i}`,
      { x: ((i % 30) - 15) * 60, y: (Math.floor(i / 30) - 15) * 60 },
    ]);
    const places = withGuests(
      new Map(crowd),
      ["guest"],
      () => ["card-465"],
      () => square,
    );
    expect(overlapsAmong(places, () => square)).toEqual([]);
  });
});
