import { useMemo } from "react";
import type { AllianceDocument } from "../model/document.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import { ownershipOn, type Ownership } from "../ownership/ownership.ts";
import type { Snapshot } from "../model/tie.ts";
import { nameIn } from "../relationships/nameOfTie.ts";
import { derivedOf } from "../store/select.ts";
import type { AtlasState } from "../store/store.ts";
import { useCalm } from "./useCalm.ts";

/** The figures of the date shown, what is imagined included; they change at most a few times a second. */
export function useOwnership(document: AllianceDocument): Ownership {
  return ownershipOn(useCalm(snapshotIn), document);
}

function snapshotIn(state: AtlasState): Snapshot {
  const derived = derivedOf(state);
  if (derived === undefined) throw new Error("no document is open yet");
  return derived.snapshot;
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
