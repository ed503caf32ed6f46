import type { EntityId } from "../model/entity.ts";
import { createBoxGrid } from "./boxGrid.ts";
import { boxesMeet } from "./curve.ts";
import type { Box } from "./mark.ts";

/** A card where it stands. */
interface CardAt {
  readonly id: EntityId;
  readonly box: Box;
}

/** Up to so many cards are gone through one by one: faster than looking them up by cells. */
const few = 300;

/** Finds the cards that meet an area. */
export function cardsNear(cards: ReadonlyMap<EntityId, Box>): (area: Box) => readonly CardAt[] {
  const all = [...cards].map(([id, box]): CardAt => ({ id, box }));
  if (all.length <= few) return (area) => all.filter(({ box }) => boxesMeet(box, area));
  const grid = createBoxGrid<CardAt>();
  all.forEach(grid.add);
  return (area) => {
    const found: CardAt[] = [];
    grid.some(area, 0, (card) => {
      if (boxesMeet(card.box, area)) found.push(card);
      return false;
    });
    return found;
  };
}
