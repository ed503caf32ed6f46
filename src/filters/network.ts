import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
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
  const kept = keptBy(document, view);
  const left = tiesWithin(kept, passing);
  const leftEnds = endsOf(left);
  // 2. who is asked for by name, and the ties that come with them
  const called = new Set<EntityId>();
  for (const { id } of document.entities) if (view.select.includes(id) || calledFor.has(id)) called.add(id);
  const ties = called.size === 0 ? left : tiesWithin(new Set([...kept, ...called]), passing);
  // 3. who stands at the end of a tie, or is asked for
  const ends = called.size === 0 ? leftEnds : endsOf(ties);
  return {
    entities: document.entities.filter(({ id }) => ends.has(id) || called.has(id)),
    ties,
    shownAnyway: new Set([...called].filter((id) => !leftEnds.has(id))),
  };
}

/** The ties that the filters let through, as far as they do, whoever is at their ends. */
export function passingTies(snapshot: Snapshot, criteria: Criteria): readonly Tie[] {
  const ties: Tie[] = [];
  for (const tie of snapshot.ties) {
    const left = narrowTie(tie, criteria);
    if (left !== undefined) ties.push(left);
  }
  return ties;
}

/** Of some ties, those between entities that the filters keep. */
export function tiesKept(ties: readonly Tie[], document: AllianceDocument, criteria: Criteria): readonly Tie[] {
  return tiesWithin(keptBy(document, criteria), ties);
}

/** Everyone who stands at an end of one of the ties. */
export function endsOf(ties: readonly Tie[]): ReadonlySet<EntityId> {
  const ends = new Set<EntityId>();
  for (const { relationship } of ties) ends.add(relationship.source).add(relationship.target);
  return ends;
}

function keptBy({ entities }: AllianceDocument, criteria: Criteria): ReadonlySet<EntityId> {
  const ids = new Set<EntityId>();
  for (const entity of entities) if (keepsEntity(entity, criteria)) ids.add(entity.id);
  return ids;
}

function tiesWithin(ids: ReadonlySet<EntityId>, ties: readonly Tie[]): readonly Tie[] {
  return ties.filter(({ relationship: { source, target } }) => ids.has(source) && ids.has(target));
}
