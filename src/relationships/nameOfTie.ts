import { shortNameOf, type Entity, type EntityId } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import { definitionOf } from "./index.ts";

/** The accessible name of a tie between entities of the document. An entity that is missing there goes by its id. */
export function nameOfTie(tie: Tie, entities: ReadonlyMap<EntityId, Entity>): string {
  const { source, target, kind } = tie.relationship;
  const held = entities.get(target);
  return definitionOf(kind).nameOf(tie, {
    source: nameIn(entities, source),
    target: nameIn(entities, target),
    ...(held === undefined ? {} : { targetKind: held.kind }),
  });
}

function nameIn(entities: ReadonlyMap<EntityId, Entity>, id: EntityId): string {
  const entity = entities.get(id);
  return entity === undefined ? id : shortNameOf(entity);
}
