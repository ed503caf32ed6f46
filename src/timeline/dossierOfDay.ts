import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument, HistoricEvent } from "../model/document.ts";
import { knowledgeText } from "../text/known.ts";
import { eventStops } from "./changeDates.ts";
import { knownEvent, laterOfEvent, type KnownEvent, type LaterOfEvent } from "./knownEvent.ts";

/** What happened on a day or last before it, and what the document has next. */
export interface DayDossier {
  /** Whether the current events are of this very day. */
  readonly isOnDay: boolean;
  /** The events of the day, or those of the last day before it that has any; the weightiest first. */
  readonly current: readonly KnownEvent[];
  /** The events of the next day that has any; to go to, not to tell. */
  readonly next: readonly HistoricEvent[];
  /** The events of the last day before the current ones. */
  readonly previous: readonly HistoricEvent[];
  readonly afterwards: { readonly eventNotes: readonly LaterOfEvent[] };
}

/** What happened on the day or last before it. A coarsely dated event stands at its first day. */
export function eventsAround(document: AllianceDocument, date: IsoDate): DayDossier {
  const stops = eventStops(document);
  const place = stops.findLastIndex((stop) => stop.date <= date);
  const current = (stops[place]?.events ?? []).toSorted((a, b) => b.weight - a.weight);
  return {
    isOnDay: stops[place]?.date === date,
    current: current.map((event) => knownEvent(document, event, date)),
    next: stops[place + 1]?.events ?? [],
    previous: stops[place - 1]?.events ?? [],
    afterwards: {
      eventNotes: current.map((event) => laterOfEvent(document, event, date)).filter((told) => told !== undefined),
    },
  };
}

/** What every view says after the day up to which the document knows; undefined up to that day. */
export function knowledgeNote({ asOf }: AllianceDocument, date: IsoDate): string | undefined {
  return date > asOf ? knowledgeText(asOf) : undefined;
}
