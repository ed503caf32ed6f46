import type { CardFace } from "./cardFace.ts";
import type { Footprint } from "./footprint.ts";
import type { Box } from "./mark.ts";

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
}
