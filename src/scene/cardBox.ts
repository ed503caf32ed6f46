import type { CardFace } from "./cardFace.ts";
import type { Size } from "./cardShape.ts";
import type { Footprint } from "./footprint.ts";
import type { Box } from "./mark.ts";

/** Lines begin and end so far from their cards. */
export const gapAtCard = 3;

/** The room of a card in the picture, and what is drawn in it. */
export interface CardBox extends Box {
  /** How many times its usual size the card is drawn. */
  readonly growth: number;
  readonly face: CardFace;
  /** What of the box the card's shape fills, where it is not all of it. */
  readonly footprint: Footprint | undefined;
}

/** How a card is drawn in the room that it has. */
export interface CardFit {
  readonly face: CardFace;
  readonly growth: number;
  /** The card's usual size with this face. */
  readonly size: Size;
}

/** The part of a card that steps end at. */
export interface Core extends Box {
  /** How far down from its upper edge a level step may meet its side; the whole height where it is not said. */
  readonly sideHeight?: number;
}

/** A card where it stands, of which no more need be known than what it fills of its box. */
export type Outlined = Box & Partial<Pick<CardBox, "footprint">>;

const cores = new WeakMap<Outlined, Core>();

/** The part of the box where a step may end: as wide as the circle, where the name below it is wider. The same object for the same box. */
export function coreOf(card: Outlined): Core {
  const { footprint, x, y, width, height } = card;
  if (typeof footprint !== "object" || !("radius" in footprint)) return card;
  const { radius } = footprint;
  const core = cores.get(card) ?? { x: x + width / 2 - radius, y, width: 2 * radius, height, sideHeight: 2 * radius };
  cores.set(card, core);
  return core;
}
