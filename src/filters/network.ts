import type { AllianceDocument } from "../model/document.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import type { View } from "../model/view.ts";
import { keepsEntity, narrowTie, type Criteria } from "./criteria.ts";
import type { Network } from "./filter.ts";

/**
 * What of the snapshot is to be shown. Who is selected or called for by name is shown whatever the filters say of
 * entities, with those of their ties that the filters let through.
 */
export function networkOf(
  snapshot: Snapshot,
  document: AllianceDocument,
  view: Criteria & Pick<View, "select">,
  calledFor: ReadonlySet<EntityId>,
): Network {
  // 1. what the filters leave by themselves
  const passing = passingTies(snapshot, view);
  const kept = idsOf(document.entities.filter((entity) => keepsEntity(entity, view)));
  const left = passing.filter(isWithin(kept));
  const leftEnds = endsOf(left);
  // 2. who is asked for by name, and the ties that come with them
  const called = idsOf(document.entities.filter(({ id }) => id === view.select || calledFor.has(id)));
  const ties = called.size === 0 ? left : passing.filter(isWithin(new Set([...kept, ...called])));
  // 3. who stands at the end of a tie, or is asked for
  const ends = called.size === 0 ? leftEnds : endsOf(ties);
  return {
    entities: document.entities.filter(({ id }) => ends.has(id) || called.has(id)),
    ties,
    shownAnyway: new Set([...called].filter((id) => !leftEnds.has(id))),
  };
}

function passingTies(snapshot: Snapshot, criteria: Criteria): readonly Tie[] {
  return snapshot.ties.flatMap((tie) => narrowTie(tie, criteria) ?? []);
}

function isWithin(ids: ReadonlySet<EntityId>): (tie: Tie) => boolean {
  return ({ relationship: { source, target } }) => ids.has(source) && ids.has(target);
}

function endsOf(ties: readonly Tie[]): ReadonlySet<EntityId> {
  return new Set(ties.flatMap(({ relationship: { source, target } }) => [source, target]));
}

function idsOf(entities: readonly Entity[]): ReadonlySet<EntityId> {
  return new Set(entities.map(({ id }) => id));
}
