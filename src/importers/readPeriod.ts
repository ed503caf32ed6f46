import { firstDay, isPartialDate, type IsoDate } from "../model/date.ts";
import type { HistoricEvent } from "../model/document.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Source } from "../model/source.ts";
import { issueTexts } from "../text/issues.ts";
import type { Report } from "./readRows.ts";
import { isDay } from "./rowSchemas.ts";

interface Period {
  readonly start: IsoDate;
  readonly asOf: IsoDate;
}

interface DatedRows {
  readonly events: readonly HistoricEvent[];
  readonly relationships: readonly Relationship[];
  readonly sources: readonly Source[];
}

/** The document's first and last day: as it says, or else the first thing told and the last source; undefined when neither is to be had. */
export function readPeriod(
  file: Readonly<Record<string, unknown>>,
  rows: DatedRows,
  report: Report,
): Period | undefined {
  const start = readDay(file["start"], "start", () => daysTold(rows)[0], report);
  const asOf = readDay(file["asOf"], "asOf", () => daysPublished(rows).at(-1), report);
  if (start === undefined || asOf === undefined) return undefined;
  if (start <= asOf) return { start, asOf };
  report({ severity: "error", code: "reversed-dates", message: issueTexts.startAfterEnd(start, asOf), path: "start" });
  return undefined;
}

function readDay(
  value: unknown,
  field: string,
  derive: () => IsoDate | undefined,
  report: Report,
): IsoDate | undefined {
  if (isDay(value)) return value;
  const day = derive();
  const message = day === undefined ? issueTexts.dayMissing(field) : issueTexts.dayDerived(field, day);
  report({ severity: "error", code: "missing-date", message, path: field });
  return day;
}

function daysTold({ events, relationships }: DatedRows): readonly IsoDate[] {
  const phases = relationships.flatMap((relationship) => relationship.phases);
  return sortedDays([
    ...events.map(({ date }) => date),
    ...phases.flatMap(({ from, announcedOn }) => [from, announcedOn]),
  ]);
}

function daysPublished({ sources }: DatedRows): readonly IsoDate[] {
  return sortedDays(sources.map(({ date }) => date));
}

function sortedDays(dates: readonly (string | undefined)[]): readonly IsoDate[] {
  return dates
    .filter((date) => date !== undefined)
    .filter(isPartialDate)
    .map(firstDay)
    .toSorted();
}
