import type { EntityId } from "../model/entity.ts";

/** The middle of a card, in px of the layout. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Places = ReadonlyMap<EntityId, Place>;

export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/** What a layout is made from: who stands in it, how large, and who is tied to whom. */
export interface LayoutInput {
  /** Sorted, so that the same document gives the same picture. */
  readonly ids: readonly EntityId[];
  readonly sizes: ReadonlyMap<EntityId, CardSize>;
  /** Each tied pair once. */
  readonly links: readonly { readonly source: EntityId; readonly target: EntityId; readonly weight: number }[];
  /** Cards that stand together in a column, in this order. */
  readonly columns: readonly (readonly EntityId[])[];
}

/** Whether two cards at two places come nearer than a gap. */
export function boxesMeetAt(a: Place, sizeA: CardSize, b: Place, sizeB: CardSize, gap: number): boolean {
  return (
    Math.abs(a.x - b.x) < (sizeA.width + sizeB.width) / 2 + gap &&
    Math.abs(a.y - b.y) < (sizeA.height + sizeB.height) / 2 + gap
  );
}
