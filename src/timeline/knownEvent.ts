import { firstDay, type IsoDate } from "../model/date.ts";
import type { AllianceDocument, HistoricEvent, ReportClaim } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Source } from "../model/source.ts";
import { claimTexts, doubtsOf, eventTexts } from "../text/known.ts";
import { formatDate } from "../text/format.ts";
import { entitiesOf, remembered, sourcesOf } from "./dossierIndex.ts";
import { endOfTime, splitNote } from "./knownProse.ts";

/** An event as far as it was known on a day. */
export interface KnownEvent {
  readonly event: HistoricEvent;
  /** "26 January 2023", "around 20 June 2013". */
  readonly when: string;
  readonly entities: readonly Entity[];
  readonly note: string | undefined;
  readonly doubts: readonly string[];
  readonly sources: readonly Source[];
  /** What the report of the day said. */
  readonly claims: readonly KnownClaim[];
}

/** One statement of a report, without what came of it. */
export interface KnownClaim {
  readonly claim: ReportClaim;
  readonly text: string;
  readonly certainty: string | undefined;
  readonly wording: string | undefined;
  readonly doubts: readonly string[];
}

/** What is told of a known event with hindsight only. */
export interface LaterOfEvent {
  readonly event: HistoricEvent;
  readonly note: string | undefined;
  readonly outcomes: readonly ClaimOutcome[];
}

export interface ClaimOutcome {
  readonly claim: ReportClaim;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** Whether the event had happened by the day; a coarse date counts from its first day. */
export function hasHappened(event: HistoricEvent, date: IsoDate): boolean {
  return firstDay(event.date) <= date;
}

/** The event as known on the day; the same object on every day on which the same is known. */
export function knownEvent(document: AllianceDocument, event: HistoricEvent, date: IsoDate): KnownEvent {
  const isOver = event.dateEnd === undefined || firstDay(event.dateEnd) <= date;
  const isInFull = isOver && splitNote(event.note, date).known === splitNote(event.note, endOfTime).known;
  return isInFull ? eventInFull(document, event) : tellEvent(document, event, date);
}

/** The event with all that there is to tell of it. */
export const eventInFull = remembered((document: AllianceDocument, event: HistoricEvent) =>
  tellEvent(document, event, endOfTime),
);

function tellEvent(document: AllianceDocument, event: HistoricEvent, date: IsoDate): KnownEvent {
  return {
    event,
    when: whenText(event, date),
    entities: entitiesOf(document, event.entities),
    note: splitNote(event.note, date).known,
    doubts: [
      ...doubtsOf({ verified: event.verified, sourceCount: event.sources.length }),
      ...(event.status === undefined ? [] : [eventTexts.status(event.status)]),
    ],
    sources: sourcesOf(document, event.sources),
    claims: (event.reportClaims ?? []).map(knownClaim),
  };
}

/** What stands under "What happened after" for the known event; undefined where there is nothing. */
export function laterOfEvent(
  document: AllianceDocument,
  event: HistoricEvent,
  date: IsoDate,
): LaterOfEvent | undefined {
  const note = splitNote(event.note, date).later;
  const outcomes = (event.reportClaims ?? []).flatMap((claim) => {
    if (claim.outcome === undefined) return [];
    const { status, text, sources } = claim.outcome;
    return [{ claim, text: claimTexts.outcome(status, text), sources: sourcesOf(document, sources) }];
  });
  return note === undefined && outcomes.length === 0 ? undefined : { event, note, outcomes };
}

function knownClaim(claim: ReportClaim): KnownClaim {
  const doubts = [
    claim.verified ? undefined : claimTexts.doubt,
    claim.corroboration === "same-story" ? claimTexts.sameStory : undefined,
    claim.corroboration === "none" ? claimTexts.noOther : undefined,
  ];
  return {
    claim,
    text: claim.claim,
    certainty: claim.certainty === undefined ? undefined : claimTexts.certainty(claim.certainty),
    wording: claim.garbledWording === undefined ? undefined : claimTexts.wording(claim.garbledWording),
    doubts: doubts.filter((doubt) => doubt !== undefined),
  };
}

function whenText({ date, dateEnd, datePrecision }: HistoricEvent, day: IsoDate): string {
  if (datePrecision === "approx") return eventTexts.around(date);
  const isOver = dateEnd !== undefined && firstDay(dateEnd) <= day;
  return isOver ? eventTexts.between(date, dateEnd) : formatDate(date);
}
