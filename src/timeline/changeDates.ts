import { addMonths, firstDay, lastDay, type IsoDate, type PartialDate } from "../model/date.ts";
import type { AllianceDocument, HistoricEvent } from "../model/document.ts";
import type { Relationship } from "../model/relationship.ts";
import { episodesOf } from "./episodes.ts";

/** The day of one or more events. An event of a month, a year or "approx" stands at the first day of its date. */
export interface EventStop {
  readonly date: IsoDate;
  readonly events: readonly HistoricEvent[];
}

export interface MonthActivity {
  /** `YYYY-MM`. */
  readonly month: PartialDate;
  /** How many relationships change in it, counted once for each day on which they do. */
  readonly changes: number;
}

/** The days on which any tie begins, ends or changes, in order. */
export function changeDates(document: AllianceDocument): readonly IsoDate[] {
  return [...new Set(allChanges(document))].toSorted();
}

/** The last day of the latest date of any phase, event, project or term; never before the day up to which the document knows. */
export function lastDate(document: AllianceDocument): IsoDate {
  const dates: readonly (PartialDate | undefined)[] = [
    ...document.relationships
      .flatMap(({ phases }) => phases)
      .flatMap((phase) => [phase.from, phase.sinceAtLeast, phase.to, phase.announcedOn, phase.supersededOn]),
    ...document.events.flatMap((event) => [event.date, event.dateEnd]),
    ...document.projects.flatMap(({ announced, start, end }) => [announced?.date, start?.date, end?.date]),
    ...document.people.flatMap((term) => [term.from, term.to, term.inPostOn]),
  ];
  return dates.reduce((latest: IsoDate, date) => {
    const day = date === undefined ? latest : lastDay(date);
    return day > latest ? day : latest;
  }, document.asOf);
}

/** The days with events, in order; events of one day stand in the document's order. */
export function eventStops(document: AllianceDocument): readonly EventStop[] {
  const stops = new Map<IsoDate, HistoricEvent[]>();
  for (const event of document.events) {
    const day = firstDay(event.date);
    const others = stops.get(day);
    if (others === undefined) stops.set(day, [event]);
    else others.push(event);
  }
  return [...stops].map(([date, events]) => ({ date, events })).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** How much changes in each month from the document's start to its last date, months without change included. */
export function activityByMonth(document: AllianceDocument): readonly MonthActivity[] {
  const changes = new Map<PartialDate, number>();
  for (const day of allChanges(document)) changes.set(monthOf(day), (changes.get(monthOf(day)) ?? 0) + 1);
  const last = monthOf(lastDate(document));
  const months: MonthActivity[] = [];
  for (let day = firstDay(monthOf(document.start)); monthOf(day) <= last; day = addMonths(day, 1)) {
    months.push({ month: monthOf(day), changes: changes.get(monthOf(day)) ?? 0 });
  }
  return months;
}

function allChanges({ relationships, asOf }: AllianceDocument): readonly IsoDate[] {
  return relationships.flatMap((relationship) => [...changesOf(relationship, asOf)]);
}

function changesOf(relationship: Relationship, asOf: IsoDate): ReadonlySet<IsoDate> {
  return new Set(episodesOf(relationship, asOf).flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])));
}

function monthOf(day: IsoDate): PartialDate {
  return day.slice(0, 7);
}
