import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromNumber, dayNumber, firstDay } from "../../src/model/date.ts";
import { formatDate } from "../../src/text/format.ts";
import { entityDossier, type EntityDossier } from "../../src/timeline/dossierOfEntity.ts";
import { relationshipDossier, type RelationshipDossier } from "../../src/timeline/dossierOfRelationship.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { otherRelationship, otherwiseAfter } from "./knownForgetting.ts";

const document = builtInDocument();
const date = fc.integer({ min: dayNumber("1998-12-01"), max: dayNumber("2027-01-31") }).map(dayFromNumber);
const entity = fc.constantFrom(...document.entities);
const relationship = fc.constantFrom(...document.relationships);

function entityOn(id: string, day: string, from = document): EntityDossier {
  const dossier = entityDossier(from, id, day);
  if (dossier === undefined) throw new Error(`no such entity: ${id}`);
  return dossier;
}

function relationshipOn(id: string, day: string, from = document): RelationshipDossier {
  const dossier = relationshipDossier(from, id, day);
  if (dossier === undefined) throw new Error(`no such relationship: ${id}`);
  return dossier;
}

describe("what is known on a day", () => {
  test("does not depend on what came of a relationship after it", () => {
    check(
      fc.property(relationship, date, (tie, day) => {
        const others = document.relationships.filter((one) => one !== tie);
        const other = { ...document, relationships: [otherRelationship(tie, document, day), ...others] };
        expect(wordsOf(relationshipOn(tie.id, day, other))).toEqual(wordsOf(relationshipOn(tie.id, day)));
      }),
      150,
    );
  });

  test("does not depend on what came of an entity after it", () => {
    check(
      fc.property(fc.uniqueArray(entity, { minLength: 5, maxLength: 5 }), date, (parties, day) => {
        const other = otherwiseAfter(document, day);
        for (const { id } of parties) expect(rowsOf(entityOn(id, day, other))).toEqual(rowsOf(entityOn(id, day)));
      }),
      20,
    );
  });

  test("names no later date that was not announced by then", () => {
    check(
      fc.property(relationship, date, ({ id }, day) => {
        const late = relationshipOn(id, day).phases.flatMap(({ phase, dates }) => {
          const isSaid = phase.announcedOn !== undefined && firstDay(phase.announcedOn) <= day;
          return dates.filter(
            (clock) => firstDay(clock.date) > day && !(clock.isPlan && (isSaid || day >= document.asOf)),
          );
        });
        expect(late).toEqual([]);
      }),
      150,
    );
  });

  test("only grows as time goes by", () => {
    check(
      fc.property(entity, relationship, date, date, (party, tie, one, other) => {
        const [before, after] = one < other ? [one, other] : [other, one];
        const [early, late] = [entityOn(party.id, before), entityOn(party.id, after)];
        const phasesOn = (day: string) => relationshipOn(tie.id, day).phases.map(({ phase }) => phase);
        expect(late.events.map(({ event }) => event)).toEqual(
          expect.arrayContaining(early.events.map(({ event }) => event)),
        );
        expect(phasesOn(after)).toEqual(expect.arrayContaining(phasesOn(before)));
      }),
      100,
    );
  });
});

describe("a dossier", () => {
  test("tells of every phase of a relationship once, and of every day in it", () => {
    check(
      fc.property(relationship, date, ({ id, phases }, day) => {
        const told = relationshipOn(id, day);
        const rows = [...told.phases, ...told.afterwards.phases];
        expect(new Set(rows.map(({ phase }) => phase))).toEqual(new Set(phases));
        expect(rows).toHaveLength(phases.length);
        const words = JSON.stringify(told);
        const held = phases.filter(({ status }) => status === "completed" || status === "ended");
        const days = held.flatMap((phase) => [phase.announcedOn, phase.from, phase.to]);
        const missing = days.filter((found) => found !== undefined && !words.includes(formatDate(found)));
        expect(missing).toEqual([]);
      }),
      150,
    );
  });

  test("tells all of a phase's note, in two parts", () => {
    check(
      fc.property(relationship, date, ({ id, phases }, day) => {
        const { phases: known, afterwards } = relationshipOn(id, day);
        const rows = [...known, ...afterwards.phases];
        for (const phase of phases.filter(({ note }) => note !== undefined)) {
          const later = afterwards.notes.find((row) => row.phase === phase)?.texts.join(" ") ?? "";
          const told = `${rows.find((row) => row.phase === phase)?.note ?? ""} ${later}`;
          const sentences = phase.note?.split(/Afterwards:|(?<=[.])\s/).map((text) => text.trim()) ?? [];
          expect(sentences.filter((sentence) => !told.includes(sentence))).toEqual([]);
        }
      }),
      150,
    );
  });

  test("tells of every row that names an entity, before or after the day", () => {
    check(
      fc.property(entity, date, ({ id, note, timeline }, day) => {
        const told = entityOn(id, day);
        const { afterwards } = told;
        const holdings = [told.holders, told.holdings, told.units, told.groups, afterwards.ties];
        const ties = [...holdings, ...told.partners.map((group) => group.holdings)].flat();
        const terms = Object.values(told.terms)
          .flat()
          .map(({ term }) => term);
        const named = (ids: readonly string[]) => ids.includes(id);
        expect(new Set(ties.map(({ relationshipId }) => relationshipId))).toEqual(
          new Set(document.relationships.filter(({ source, target }) => named([source, target])).map((row) => row.id)),
        );
        expect(
          both(
            told.events.map(({ event }) => event),
            afterwards.events.map(({ event }) => event),
          ),
        ).toEqual(new Set(document.events.filter(({ entities }) => named(entities))));
        expect(
          both(
            told.projects.map(({ project }) => project),
            afterwards.projects.map(({ project }) => project),
          ),
        ).toEqual(
          new Set(document.projects.filter(({ partners }) => named(partners.map((partner) => partner.entity)))),
        );
        expect(new Set(terms)).toEqual(new Set(document.people.filter(({ company }) => company === id)));
        expect([...told.moments, ...afterwards.moments]).toHaveLength(timeline?.length ?? 0);
        expect(afterwards.note).toBe(note);
      }),
      60,
    );
  });

  test("tells of every term at a body that is no entity, in some entity's dossier", () => {
    const told = document.entities.flatMap(({ id }) => Object.values(entityOn(id, document.asOf).bodyTerms).flat());
    expect(new Set(told.map(({ term }) => term))).toEqual(
      new Set(document.people.filter(({ body }) => body !== undefined)),
    );
  });

  test("tells all of a project once its last word is known", () => {
    const rows = document.entities.flatMap(({ id }) => entityOn(id, "2026-03-13").projects);
    const silent = rows.filter(({ status, project }) => status !== project.status);
    expect(rows.length).toBeGreaterThan(0);
    expect(silent).toEqual([]);
  });

  test("is undefined for what the document has not", () => {
    expect(entityDossier(document, "nobody", "2023-01-26")).toBeUndefined();
    expect(relationshipDossier(document, "nothing", "2023-01-26")).toBeUndefined();
  });
});

/** The words of the known part of a dossier, without the rows that they were made from. */
function wordsOf({ phases, note, tie }: RelationshipDossier): unknown {
  const told = phases.map((row) => ({ ...row, phase: undefined }));
  return [told, note, tie?.inEffect.map(({ summary }) => summary), tie?.planned.map(({ summary }) => summary)];
}

/** The known part, row by row. Whom a term at a named body concerns is told by events of any day, so it is left out. */
function rowsOf(dossier: EntityDossier): unknown {
  const { facts, doubts, leader, terms, events, projects, moments } = dossier;
  const ties = [dossier.holders, dossier.holdings, dossier.units, dossier.groups];
  const holdings = [...ties, ...dossier.partners.map((group) => group.holdings)];
  return {
    facts,
    doubts,
    leader: leader?.term.id,
    terms: namesOf(terms),
    events: events.map(({ event, when, note, doubts: of }) => [event.id, when, note, of]),
    projects: projects.map(({ project, when, partners, sites, vehicles, status, note }) => [
      [project.id, when, sites, vehicles, status, note],
      partners.map(({ entity: partner, role }) => [partner.id, role]),
    ]),
    moments,
    holdings: holdings.map((list) => list.map(({ relationshipId, isPast }) => [relationshipId, isPast])),
  };
}

function namesOf({ current, past, unclear }: EntityDossier["terms"]): unknown {
  return [current, past, unclear].map((list) => list.map(({ term, note, when }) => [term.id, when, note]));
}

function both<Row>(early: readonly Row[], late: readonly Row[]): ReadonlySet<Row> {
  return new Set([...early, ...late]);
}
