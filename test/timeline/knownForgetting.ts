import { addDays, firstDay, type IsoDate } from "../../src/model/date.ts";
import type { AllianceDocument, HistoricEvent, Project, ProjectDate, Term } from "../../src/model/document.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Phase, Relationship } from "../../src/model/relationship.ts";
import { isKnownProject } from "../../src/timeline/knownProject.ts";
import { splitNote } from "../../src/timeline/knownProse.ts";
import { isKnownPhase, placePhase } from "../../src/timeline/knownState.ts";

/**
 * The document as another history would have written it: the same up to the day, and different after. What is not
 * known on the day is gone; what comes of what is known comes later, or never.
 */
export function otherwiseAfter(document: AllianceDocument, date: IsoDate): AllianceDocument {
  return {
    ...document,
    entities: document.entities.map((entity) => otherEntity(entity, date)),
    relationships: document.relationships.map((relationship) => otherRelationship(relationship, document, date)),
    events: document.events.filter((event) => firstDay(event.date) <= date).map((event) => otherEvent(event, date)),
    people: document.people.map((term) => otherTerm(term, date)),
    projects: document.projects
      .filter((project) => isKnownProject(project, date, document.asOf))
      .map((project) => otherProject(project, document, date)),
  };
}

function otherEntity({ founded, ...entity }: Entity, date: IsoDate): Entity {
  return {
    ...entity,
    ...(founded !== undefined && firstDay(founded) <= date ? { founded } : {}),
    note: "Another note.",
    timeline: (entity.timeline ?? []).filter((moment) => firstDay(moment.date) <= date),
  };
}

/** The same for one relationship. */
export function otherRelationship(relationship: Relationship, { asOf }: AllianceDocument, date: IsoDate): Relationship {
  const phases = relationship.phases
    .map((phase) => placePhase(phase, relationship, asOf))
    .filter((placed) => isKnownPhase(placed, date))
    .map(({ phase, effective }) => {
      const { from, to, supersededOn, lastConfirmed, ...rest } = phase;
      const isToBegin = from?.length === 10 && from > date && from < asOf && phase.fromStatus !== "planned";
      const isToldToEnd = phase.toStatus === "planned" && date >= asOf;
      const isOver = (effective.to ?? (to === undefined ? date : firstDay(to))) <= date;
      return {
        ...rest,
        ...(from === undefined ? {} : { from: isToBegin ? asOf : from }),
        ...(to !== undefined && (isOver || isToldToEnd) ? { to } : {}),
        ...(supersededOn !== undefined && firstDay(supersededOn) <= date ? { supersededOn } : {}),
        ...(lastConfirmed !== undefined && firstDay(lastConfirmed) <= date ? { lastConfirmed } : {}),
        note: otherNote(phase.note, date),
        ...(phase.votingNote === undefined ? {} : { votingNote: otherNote(phase.votingNote, date) }),
      } satisfies Phase;
    });
  return { ...relationship, phases };
}

function otherEvent({ dateEnd, ...event }: HistoricEvent, date: IsoDate): HistoricEvent {
  return {
    ...event,
    ...(dateEnd !== undefined && firstDay(dateEnd) <= date ? { dateEnd } : {}),
    note: otherNote(event.note, date),
    reportClaims: (event.reportClaims ?? []).map((claim) => {
      const { outcome, ...rest } = claim;
      return outcome === undefined ? claim : rest;
    }),
  };
}

function otherTerm(term: Term, date: IsoDate): Term {
  const { to } = term;
  const later = addDays(date, 40_000);
  return {
    ...term,
    note: otherNote(term.note, date),
    ...(to !== undefined && firstDay(to) > date ? { to: later } : {}),
  };
}

function otherProject(project: Project, { asOf }: AllianceDocument, date: IsoDate): Project {
  if (date >= asOf) return project;
  const { start, end } = project;
  return {
    ...project,
    status: "something else",
    note: "Another note.",
    ...(start === undefined ? {} : { start: putOff(start, date) }),
    ...(end === undefined ? {} : { end: putOff(end, date) }),
  };
}

function putOff(found: ProjectDate, date: IsoDate): ProjectDate {
  return firstDay(found.date) > date ? { ...found, date: addDays(date, 4_000) } : found;
}

function otherNote(note: string | undefined, date: IsoDate): string {
  return `${splitNote(note, date).known ?? ""} Afterwards: something else came of it.`;
}
