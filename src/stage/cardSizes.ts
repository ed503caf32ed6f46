import type { CardSize } from "../layout/place.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import { cardSize } from "../scene/cardShape.ts";
import { interWidth } from "../scene/textWidth.ts";

const known = new WeakMap<AllianceDocument, ReadonlyMap<EntityId, CardSize>>();

/** How large each entity's card is, in px of the layout. */
export function cardSizesOf(document: AllianceDocument): ReadonlyMap<EntityId, CardSize> {
  const sizes = known.get(document) ?? new Map(document.entities.map((e) => [e.id, cardSize(e, interWidth)]));
  known.set(document, sizes);
  return sizes;
}

/** The same for one entity after the other; nothing for one that the document does not have. */
export function cardSizeIn(document: AllianceDocument): (id: EntityId) => CardSize {
  const sizes = cardSizesOf(document);
  return (id) => sizes.get(id) ?? { width: 0, height: 0 };
}
