import type { EntityId } from "../model/entity.ts";
import type { ChartInput } from "./chartInput.ts";
import { inARow } from "./chartPlacement.ts";
import { chartWindow } from "./chartPlan.ts";
import type { CardSize, Place, Places } from "./place.ts";

const gapAbove = 84;
const gapAcross = 24;
const gapBetweenRows = 22;

/**
 * The places of a chart with those added that neither hold nor are held: in rows below it, each as near to the middle
 * of its partners as the others allow.
 */
export function withUnheld(places: Places, unheld: readonly EntityId[], input: ChartInput): Places {
  if (unheld.length === 0) return places;
  const sizeOf = (id: EntityId): CardSize => input.sizes.get(id) ?? { width: 0, height: 0 };
  const boxes = [...places].map(([id, { x, y }]) => ({ x, y, ...sizeOf(id) }));
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));

  const cards = unheld.map((id) => ({ id, ...sizeOf(id) }));
  const rowHeight = Math.max(...cards.map(({ height }) => height)) + gapBetweenRows;
  const total = cards.reduce((sum, { width }) => sum + width + gapAcross, -gapAcross);
  const shape = chartWindow.width / chartWindow.height;
  const atLeast = Math.max(Math.sqrt(total * rowHeight * shape), ...cards.map(({ width }) => width));
  const width = Math.max(boxes.length === 0 ? 0 : right - left, atLeast);
  const start = boxes.length === 0 ? 0 : (left + right - width) / 2;
  const wish = wishes(places, unheld, input, start + width / 2);
  const sorted = cards.toSorted((a, b) => (wish.get(a.id) ?? 0) - (wish.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));

  const rows = dealt(sorted, total, width);
  const all = new Map<EntityId, Place>(places);
  rows.forEach((row, n) => {
    const y = (boxes.length === 0 ? 0 : bottom + gapAbove) + (n + 0.5) * rowHeight - gapBetweenRows / 2;
    const wanted = row.map((card) => ({ value: (wish.get(card.id) ?? 0) - start - card.width / 2, weight: 1 }));
    inARow(row, wanted, () => gapAcross, width).forEach((x, i) => {
      const card = row[i];
      if (card !== undefined) all.set(card.id, { x: start + x + card.width / 2, y });
    });
  });
  return all;
}

/** The cards dealt out to as few rows as hold them, in their order. */
function dealt<Card extends CardSize>(
  cards: readonly Card[],
  total: number,
  width: number,
): readonly (readonly Card[])[] {
  for (let count = Math.max(1, Math.ceil(total / width)); ; count += 1) {
    const rows = Array.from({ length: count }, (_, n) => cards.filter((_card, i) => i % count === n));
    const widths = rows.map((row) => row.reduce((sum, card) => sum + card.width + gapAcross, -gapAcross));
    if (count >= cards.length || Math.max(...widths) <= width) return rows;
  }
}

/** Where each wants to stand: at the mean of its partners, or in the middle if it has none in the chart. */
function wishes(
  places: Places,
  unheld: readonly EntityId[],
  { partners }: ChartInput,
  middle: number,
): ReadonlyMap<EntityId, number> {
  return new Map(
    unheld.map((id) => {
      const xs = partners.flatMap(({ source, target }) =>
        source === id ? (places.get(target)?.x ?? []) : target === id ? (places.get(source)?.x ?? []) : [],
      );
      return [id, xs.length === 0 ? middle : xs.reduce((sum, x) => sum + x, 0) / xs.length];
    }),
  );
}
