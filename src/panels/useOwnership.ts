import { useDeferredValue, useMemo } from "react";
import type { AllianceDocument } from "../model/document.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import { ownershipOn, type Ownership } from "../ownership/ownership.ts";
import { nameIn } from "../relationships/nameOfTie.ts";
import { useDerivedPart } from "../store/select.ts";

/** The figures of the date shown, what is imagined included. They follow a thumb on its way as fast as the page allows. */
export function useOwnership(document: AllianceDocument): Ownership {
  const snapshot = useDeferredValue(useDerivedPart((derived) => derived.snapshot));
  return ownershipOn(snapshot, document);
}

export interface Names {
  readonly nameOf: (id: EntityId) => string;
  readonly entityOf: (id: EntityId) => Entity | undefined;
}

/** The names of the document's entities. */
export function useNames(document: AllianceDocument): Names {
  return useMemo(() => {
    const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
    return { nameOf: (id) => nameIn(entities, id), entityOf: (id) => entities.get(id) };
  }, [document]);
}

/** What the parts of the panel about one entity read. */
export interface OwnershipProps {
  readonly ownership: Ownership;
  readonly names: Names;
  readonly id: EntityId;
}
