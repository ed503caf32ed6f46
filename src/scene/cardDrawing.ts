import type { Entity } from "../model/entity.ts";
import type { CardFace } from "./cardFace.ts";
import type { CardFacts } from "./cardFacts.ts";
import type { CardState, Size } from "./cardShape.ts";
import type { Footprint } from "./footprint.ts";
import type { Mark } from "./mark.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";

/** All that decides what stands on a card. */
export interface CardContent {
  readonly entity: Entity;
  readonly face: CardFace;
  readonly size: Size;
  readonly state: CardState;
  /** What is said from near; undefined elsewhere. */
  readonly facts: CardFacts | undefined;
  readonly theme: Theme;
  /** The colour of the ground that the card stands on. */
  readonly ground: string;
  readonly measure: TextWidth;
}

/** How cards look in a notation. */
export interface CardDrawing {
  /** The room that a card takes at its usual size, in px. */
  readonly sizeOf: (entity: Entity, face: CardFace, measure: TextWidth) => Size;
  /** What of this room the shape fills; undefined = all of it. */
  readonly footprintOf?: (entity: Entity, face: CardFace) => Footprint | undefined;
  /** The same to a hair, corners too, for lines that touch the card. `isStack`: it lies on another one. */
  readonly edgeOf?: (entity: Entity, isStack: boolean) => Footprint;
  /** Whether the name may stand in two lines although more than it is said; beside the name alone it always may. */
  readonly cutsName?: (entity: Entity) => boolean;
  /** The marks around the card's middle; its ground is called `card`. */
  readonly marksOf: (content: CardContent) => readonly Mark[];
}
