import type { Entity } from "../model/entity.ts";
import { issueTexts } from "../text/issues.ts";
import { isReversed } from "./isReversed.ts";
import { keepKnown, patched } from "./knownIds.ts";
import { readList, type Report } from "./readRows.ts";
import { rowShapes } from "./rowShapes.ts";

/** The entities, each with the sources that the document has. */
export function readEntities(value: unknown, sourceIds: ReadonlySet<string>, report: Report): readonly Entity[] {
  const known = { sources: sourceIds, entities: new Set<string>() };
  return readList<Entity, Entity>(
    value,
    rowShapes.entities,
    (row, path) => {
      const knownSources = (ids: readonly string[], place: string) =>
        keepKnown(ids, (id) => id, known, "sources", { path: place, id: row.id }, report);
      const timeline = row.timeline?.map((moment, index) =>
        patched(moment, { sources: knownSources(moment.sources, `${path}.timeline[${index}].sources`) }),
      );
      const entity = patched(row, {
        ...(timeline !== undefined && { timeline }),
        sources: knownSources(row.sources, `${path}.sources`),
      });
      if (entity.from === undefined || entity.to === undefined || !isReversed(entity.from, entity.to)) return entity;
      const { from, to, ...undated } = entity;
      const message = issueTexts.reversed(from, to, "the period");
      report({ severity: "warning", code: "reversed-dates", message, path: `${path}.to`, id: row.id });
      return undated;
    },
    report,
  );
}
