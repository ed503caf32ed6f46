import fc from "fast-check";
import { boxesMeetAt, type CardSize, type LayoutInput, type Places } from "../../src/layout/place.ts";

/** Room for every card that the picture draws, and more. */
export const anySize: fc.Arbitrary<CardSize> = fc.record({
  width: fc.integer({ min: 30, max: 220 }),
  height: fc.integer({ min: 30, max: 60 }),
});

export const anyPlace = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
});

/** Up to so many cards of any size, tied at random; some of them may be asked to stand in columns. */
export function anyLayoutInput(most: number): fc.Arbitrary<LayoutInput> {
  return fc
    .record({
      cards: fc.array(anySize, { minLength: 1, maxLength: most }),
      ties: fc.array(fc.record({ a: fc.nat(), b: fc.nat(), weight: fc.integer({ min: 0, max: 1000 }) }), {
        maxLength: 2 * most,
      }),
      columns: fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 2 }),
    })
    .map(({ cards, ties, columns }) => {
      const ids = cards.map((_, i) => `card-${String(i).padStart(2, "0")}`);
      const idAt = (i: number): string => ids[i % ids.length] ?? "";
      const links = new Map<string, LayoutInput["links"][number]>();
      for (const { a, b, weight } of ties) {
        const [source = "", target = ""] = [idAt(a), idAt(b)].toSorted();
        if (source !== target) links.set(`${source}--${target}`, { source, target, weight: weight / 1000 });
      }
      return {
        ids,
        sizes: new Map(cards.map((size, i) => [idAt(i), size])),
        links: [...links.values()],
        columns: columns.map((members) => [...new Set(members.map(idAt))]),
      };
    });
}

/** The pairs of cards that lie on each other. */
export function overlapsAmong(places: Places, sizeOf: (id: string) => CardSize | undefined): readonly string[] {
  const cards = [...places].map(([id, at]) => ({ id, at, size: sizeOf(id) ?? { width: 0, height: 0 } }));
  return cards.flatMap((card, i) =>
    cards
      .slice(i + 1)
      .filter((other) => boxesMeetAt(card.at, card.size, other.at, other.size, 0))
      .map((other) => `${card.id} on ${other.id}`),
  );
}
