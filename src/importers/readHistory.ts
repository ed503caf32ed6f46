import type { Group, HistoricEvent, Project, ReportClaim, Term } from "../model/document.ts";
import { issueTexts } from "../text/issues.ts";
import { isReversed } from "./isReversed.ts";
import { keepKnown, patched, reportUnknown, type KnownIds } from "./knownIds.ts";
import { readList, type Report } from "./readRows.ts";
import { rowShapes } from "./rowShapes.ts";

interface Resolver {
  readonly entities: (ids: readonly string[], field: string) => readonly string[];
  readonly sources: (ids: readonly string[], field: string) => readonly string[];
}

/** The groups, each with the members that the document has. */
export function readGroups(value: unknown, known: KnownIds, report: Report): readonly Group[] {
  return readList<Group, Group>(
    value,
    rowShapes.groups,
    (row, path) => {
      const resolve = resolverFor(row.id, path, known, report);
      const sources = row.sources === undefined ? {} : { sources: resolve.sources(row.sources, "sources") };
      return patched(row, { members: resolve.entities(row.members, "members"), ...sources });
    },
    report,
  );
}

/** The events, each with the claims of its report. */
export function readEvents(value: unknown, known: KnownIds, report: Report): readonly HistoricEvent[] {
  return readList<HistoricEvent, HistoricEvent>(
    value,
    rowShapes.events,
    (row, path) => {
      const resolve = resolverFor(row.id, path, known, report);
      const claims = row.reportClaims?.map((claim, index) => resolvedClaim(claim, `reportClaims[${index}]`, resolve));
      const event = patched(row, {
        ...(claims !== undefined && { reportClaims: claims }),
        entities: resolve.entities(row.entities, "entities"),
        sources: resolve.sources(row.sources, "sources"),
      });
      if (row.dateEnd === undefined || !isReversed(row.date, row.dateEnd)) return event;
      reportReversed(row.date, row.dateEnd, "the end", `${path}.dateEnd`, row.id, report);
      const { dateEnd: _, ...openEnded } = event;
      return openEnded;
    },
    report,
  );
}

function resolvedClaim(claim: ReportClaim, field: string, resolve: Resolver): ReportClaim {
  const { entities, outcome } = claim;
  return patched(claim, {
    ...(entities !== undefined && { entities: resolve.entities(entities, `${field}.entities`) }),
    ...(outcome !== undefined && {
      outcome: patched(outcome, { sources: resolve.sources(outcome.sources, `${field}.outcome.sources`) }),
    }),
  });
}

/** The terms of office. */
export function readTerms(value: unknown, known: KnownIds, report: Report): readonly Term[] {
  return readList<Term, Term>(
    value,
    rowShapes.people,
    (row, path) => {
      if (row.from !== undefined && row.to !== undefined && isReversed(row.from, row.to)) {
        reportReversed(row.from, row.to, "the term of office", `${path}.to`, row.id, report);
        return undefined;
      }
      const sources = resolverFor(row.id, path, known, report).sources(row.sources, "sources");
      const term = patched(row, { sources });
      if (row.company === undefined || known.entities.has(row.company)) return term;
      reportUnknown(row.company, "entities", { path: `${path}.company`, id: row.id }, report);
      const { company: _, ...elsewhere } = term;
      return elsewhere;
    },
    report,
  );
}

/** The projects, each with the partners that the document has. One may end before the start that was planned, not before it was announced. */
export function readProjects(value: unknown, known: KnownIds, report: Report): readonly Project[] {
  return readList<Project, Project>(
    value,
    rowShapes.projects,
    (row, path) => {
      const place = { path: `${path}.partners`, id: row.id };
      const partners = keepKnown(row.partners, ({ entity }) => entity, known, "entities", place, report);
      const sources = resolverFor(row.id, path, known, report).sources(row.sources, "sources");
      const project = patched(row, { partners, sources });
      const { announced, end } = row;
      if (announced === undefined || end === undefined || !isReversed(announced.date, end.date)) return project;
      reportReversed(announced.date, end.date, "the end", `${path}.end`, row.id, report);
      const { end: _, ...openEnded } = project;
      return openEnded;
    },
    report,
  );
}

function resolverFor(id: string, path: string, known: KnownIds, report: Report): Resolver {
  const keep = (list: keyof KnownIds) => (ids: readonly string[], field: string) =>
    keepKnown(ids, (member) => member, known, list, { path: `${path}.${field}`, id }, report);
  return { entities: keep("entities"), sources: keep("sources") };
}

function reportReversed(from: string, to: string, lost: string, path: string, id: string, report: Report): void {
  report({ severity: "warning", code: "reversed-dates", message: issueTexts.reversed(from, to, lost), path, id });
}
