import { familiesOf } from "../../src/filters/families.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { EntityId } from "../../src/model/entity.ts";
import { changeDates } from "../../src/timeline/changeDates.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";

/** Who is to stand together: each family with all who are in it on any date. */
export function familiesOverTime(document: AllianceDocument): readonly (readonly EntityId[])[] {
  const timeline = timelineOf(document);
  const members = new Map<string, Set<EntityId>>();
  for (const date of changeDates(document)) {
    for (const family of familiesOf(document, snapshotAt(timeline, date).ties)) {
      const known = members.get(family.id) ?? new Set();
      for (const id of family.members) known.add(id);
      members.set(family.id, known);
    }
  }
  return [...members.values()].map((ids) => [...ids]);
}
