import type * as v from "valibot";
import type { Phase, Relationship } from "../model/relationship.ts";
import { issueTexts, rowNames } from "../text/issues.ts";
import { isReversed } from "./isReversed.ts";
import { keepKnown, patched, reportUnknown, type KnownIds } from "./knownIds.ts";
import { readList, readRow, type Report } from "./readRows.ts";
import type { phase as phaseSchema } from "./rowSchemas.ts";
import { rowShapes } from "./rowShapes.ts";

interface Place {
  readonly path: string;
  readonly id: string;
}

interface PlacedPhase {
  readonly phase: Phase;
  readonly path: string;
}

/** A relationship whose phases still know where in the file they stand. */
interface PlacedRelationship {
  readonly id: string;
  readonly relationship: Omit<Relationship, "phases">;
  readonly phases: readonly PlacedPhase[];
}

/** The relationships between two known entities, with shares as fractions and only the phases that make sense. */
export function readRelationships(value: unknown, known: KnownIds, report: Report): readonly Relationship[] {
  const placed = readList<v.InferOutput<typeof rowShapes.relationships.schema>, PlacedRelationship>(
    value,
    rowShapes.relationships,
    (row, path) => {
      const place = { path, id: row.id };
      if (!hasTwoKnownParties(row, known, place, report)) return undefined;
      const phases = row.phases.flatMap((item, index) =>
        readPhase(item, { path: `${path}.phases[${index}]`, id: row.id }, known, report),
      );
      if (phases.length > 0) return { id: row.id, relationship: row, phases };
      report({ severity: "error", code: "no-phase", message: issueTexts.noPhase, path: `${path}.phases`, id: row.id });
      return undefined;
    },
    report,
  );
  const ids = new Set(placed.map(({ id }) => id));
  return placed.map(({ relationship, phases, id }) => ({
    ...relationship,
    phases: phases.map((item) => withKnownContainer(item, ids, id, report)),
  }));
}

function hasTwoKnownParties(
  row: { readonly source: string; readonly target: string },
  known: KnownIds,
  place: Place,
  report: Report,
): boolean {
  const unknown = (["source", "target"] as const).filter((field) => !known.entities.has(row[field]));
  for (const field of unknown) {
    const message = issueTexts.unknownParty(field, row[field]);
    report({ severity: "error", code: "unknown-id", message, path: `${place.path}.${field}`, id: place.id });
  }
  const isSelf = row.source === row.target;
  if (isSelf) {
    const message = issueTexts.selfHolding(row.source);
    report({ severity: "error", code: "self-holding", message, path: `${place.path}.target`, id: place.id });
  }
  return unknown.length === 0 && !isSelf;
}

function readPhase(value: unknown, place: Place, known: KnownIds, report: Report): readonly PlacedPhase[] {
  const row = readRow(value, rowShapes.phases, place.path, report, place.id);
  if (row === undefined || !isInOrder(row, place, report)) return [];
  const sources = keepKnown(row.sources, (id) => id, known, "sources", at(place, "sources"), report);
  const phase = patched<Phase>(inFractions(row), { sources });
  if (phase.beneficialOwner === undefined || known.entities.has(phase.beneficialOwner))
    return [{ phase, path: place.path }];
  reportUnknown(phase.beneficialOwner, "entities", at(place, "beneficialOwner"), report);
  const { beneficialOwner: _, ...ownerless } = phase;
  return [{ phase: ownerless, path: place.path }];
}

function isInOrder(row: PhaseRow, place: Place, report: Report): boolean {
  // A plan may be cancelled before the day on which it was to begin.
  const begin = row.status === "cancelled" ? undefined : (row.from ?? row.sinceAtLeast);
  if (begin !== undefined && row.to !== undefined && isReversed(begin, row.to)) {
    const message = issueTexts.reversed(begin, row.to, rowNames.phases);
    report({ severity: "error", code: "reversed-dates", message, ...at(place, "to") });
    return false;
  }
  if (row.percentMin === undefined || row.percentMax === undefined || row.percentMin <= row.percentMax) return true;
  const message = issueTexts.reversedRange(row.percentMin, row.percentMax);
  report({ severity: "error", code: "reversed-range", message, ...at(place, "percentMin") });
  return false;
}

type PhaseRow = v.InferOutput<typeof phaseSchema>;

/** Percent are for files; inside, a share is a fraction. */
function inFractions(row: PhaseRow): Phase {
  const { percent, percentMin, percentMax, votingPercent, votesCap, ...rest } = row;
  return {
    ...rest,
    ...(percent !== undefined && { stake: percent / 100 }),
    ...(percentMin !== undefined && { stakeMin: percentMin / 100 }),
    ...(percentMax !== undefined && { stakeMax: percentMax / 100 }),
    ...(votingPercent !== undefined && { votes: votingPercent / 100 }),
    ...(votesCap !== undefined && { votesCap: votesCap / 100 }),
  };
}

function withKnownContainer(item: PlacedPhase, ids: ReadonlySet<string>, id: string, report: Report): Phase {
  const { includedIn } = item.phase;
  if (includedIn === undefined || ids.has(includedIn)) return item.phase;
  reportUnknown(includedIn, "relationships", { path: `${item.path}.includedIn`, id }, report);
  const { includedIn: _, ...phase } = item.phase;
  return phase;
}

function at(place: Place, field: string): Place {
  return { path: `${place.path}.${field}`, id: place.id };
}
