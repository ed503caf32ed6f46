import type { Network } from "../filters/filter.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Entity, EntityId } from "../model/entity.ts";

/** All who can be named: the document's entities, and the cards that stand for folded groups. */
export function namedEntities(document: AllianceDocument, network: Network): ReadonlyMap<EntityId, Entity> {
  return new Map([...document.entities, ...network.entities].map((entity) => [entity.id, entity]));
}
