import { describe, expect, test } from "vitest";
import { shortNameOf } from "../../src/model/entity.ts";
import { eventsAround } from "../../src/timeline/dossierOfDay.ts";
import { entityDossier, type EntityDossier } from "../../src/timeline/dossierOfEntity.ts";
import { relationshipDossier } from "../../src/timeline/dossierOfRelationship.ts";
import type { KnownEvent } from "../../src/timeline/knownEvent.ts";
import { builtInDocument } from "./builtInDocument.ts";
import { concerns, saidByTheReportOnly, shownByThings, type ShownBy } from "./claims.ts";
import { readJson, rowsOf } from "./facts.ts";

const document = builtInDocument();
const day = "2023-01-26";
const kinds = ["entity", "stake", "relationship", "project", "event", "person", "concern"];

const claims = rowsOf({ rows: readJson("test/data/facts/report-claims.json") }, "rows")
  .map(({ id, kind }) => ({ id: String(id), kind: String(kind) }))
  .filter(({ kind }) => kinds.includes(kind));
const whatCame = (document.events.find(({ id }) => id === "aob-video-meeting")?.reportClaims ?? []).map(
  ({ id, outcome }) => ({ id, text: outcome?.text ?? "" }),
);

describe("the report of 26 January 2023", () => {
  test("has each claim of a kind to be shown in the table once", () => {
    const table = [...shownByThings, ...saidByTheReportOnly, ...concerns].map(({ claim }) => claim);
    expect(table.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
  });

  test("tells its concerns, and no other claim, as concerns", () => {
    const told = claims.filter(({ kind }) => kind === "concern").map(({ id }) => id);
    expect(concerns.map(({ claim }) => claim)).toEqual(told);
  });

  test("stands alone with no more than eight claims", () => {
    expect(saidByTheReportOnly.length).toBeLessThanOrEqual(8);
  });

  test.each([...shownByThings, ...saidByTheReportOnly, ...concerns])("says $claim by its own thing", (row) => {
    const told = textOf(row);
    expect(row.words.filter((word) => !told.includes(word))).toEqual([]);
  });

  test("is told on its day without what came of it", () => {
    const said = eventsAround(document, day).current.flatMap((event) => [textOfEvent(event), ...claimTexts(event)]);
    const told = whatCame.filter(({ text }) => text.length > 3 && said.some((words) => words.includes(text)));
    expect(whatCame.length).toBeGreaterThanOrEqual(claims.length);
    expect(told).toEqual([]);
  });

  test("has what came of it under what happened after", () => {
    const after = eventsAround(document, day).afterwards.eventNotes.flatMap(({ outcomes }) => outcomes);
    const isTold = (id: string, text: string) =>
      after.some((outcome) => outcome.claim.id === id && outcome.text.includes(text));
    expect(whatCame.filter(({ id, text }) => !isTold(id, text))).toEqual([]);
  });
});

/** All that the thing tells on the day of the report, "What happened after" left out. */
function textOf({ claim, by }: ShownBy): string {
  switch (by.type) {
    case "phase":
      return textOfPhase(by.relationship, by.phase);
    case "event": {
      const concerned = document.events.find(({ id }) => id === by.id)?.entities[0] ?? "";
      return textOfEvent(dossierOf(concerned).events.find(({ event }) => event.id === by.id));
    }
    case "project":
      return textOfProject(by.id, by.entity);
    case "term":
      return textOfTerm(by.id, by.entity);
    case "entity": {
      const { entity, facts } = dossierOf(by.id);
      return [entity.name, ...facts.map(({ text }) => text)].join("\n");
    }
    case "report": {
      const report = eventsAround(document, day).current.find(({ event }) => event.id === "aob-video-meeting");
      return report?.claims.find((row) => row.claim.id === claim)?.text ?? "";
    }
  }
}

function dossierOf(id: string): EntityDossier {
  const dossier = entityDossier(document, id, day);
  if (dossier === undefined) throw new Error(`no such entity: ${id}`);
  return dossier;
}

function textOfPhase(relationshipId: string, index: number): string {
  const dossier = relationshipDossier(document, relationshipId, day);
  const known = dossier?.phases.find(({ phase }) => phase === dossier.relationship.phases[index]);
  if (dossier === undefined || known === undefined) return "";
  const { statusWord, figure, votes, announced, effect, summary, note } = known;
  const parties = [shortNameOf(dossier.source), shortNameOf(dossier.target)];
  return [...parties, statusWord, figure, votes, announced, effect, summary, note].join("\n");
}

function textOfEvent(known: KnownEvent | undefined): string {
  if (known === undefined) return "";
  const { event, when, entities, note } = known;
  return [when, event.title, event.description, ...entities.map(shortNameOf), note].join("\n");
}

function claimTexts({ claims: said }: KnownEvent): readonly string[] {
  return said.map(({ text, certainty, wording, doubts }) => [text, certainty, wording, ...doubts].join("\n"));
}

function textOfProject(id: string, entityId: string): string {
  const known = dossierOf(entityId).projects.find(({ project }) => project.id === id);
  if (known === undefined) return "";
  const { project, when, partners, sites, vehicles } = known;
  const parties = partners.flatMap(({ entity, role }) => [shortNameOf(entity), role]);
  return [project.name, project.region, ...when, ...parties, ...sites, ...vehicles].join("\n");
}

function textOfTerm(id: string, entityId: string): string {
  const { terms, bodyTerms } = dossierOf(entityId);
  const known = [terms, bodyTerms].flatMap(({ current, unclear }) => [...current, ...unclear]);
  const found = known.find(({ term }) => term.id === id);
  return found === undefined ? "" : [found.term.name, found.term.role, found.term.body, found.when].join("\n");
}
