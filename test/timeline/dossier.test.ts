import { describe, expect, test } from "vitest";
import type { Project } from "../../src/model/document.ts";
import { eventsAround, knowledgeNote } from "../../src/timeline/dossierOfDay.ts";
import { entityDossier, type EntityDossier } from "../../src/timeline/dossierOfEntity.ts";
import type { KnownEvent } from "../../src/timeline/knownEvent.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { documentWith } from "./knownDocument.ts";

const document = builtInDocument();

function on(date: string, id: string, from = document): EntityDossier {
  const dossier = entityDossier(from, id, date);
  if (dossier === undefined) throw new Error(`no such entity: ${id}`);
  return dossier;
}

function factsOn(date: string, id: string, name: string): readonly string[] {
  return on(date, id)
    .facts.filter((fact) => fact.name === name)
    .map(({ text }) => text);
}

function firstOn(date: string): KnownEvent | undefined {
  return eventsAround(document, date).current[0];
}

describe("the dossier of Renault on the day of the report", () => {
  const dossier = on("2023-01-26", "renault");

  test("names who leads it and who holds it", () => {
    expect(dossier.leader).toMatchObject({ name: "Luca de Meo", role: "CEO" });
    const holders = dossier.holders.filter(({ isPast }) => !isPast).map(({ other }) => other.id);
    expect(holders).toEqual(expect.arrayContaining(["nissan", "french-state"]));
    expect(holders).not.toContain("daimler-pension-trust");
  });

  test("has the stakes that are over after those that are not", () => {
    const past = dossier.holders.map(({ isPast }) => isPast);
    expect(past).toEqual(past.toSorted((a, b) => Number(a) - Number(b)));
    expect(past).toContain(true);
  });

  test("has its five businesses, one of them only announced", () => {
    const units = dossier.units.map(({ other }) => other.id);
    expect(units).toEqual(expect.arrayContaining(["power", "mobilize", "alpine", "ampere", "the-future-is-neutral"]));
    expect(dossier.units.find(({ other }) => other.id === "ampere")?.tie?.inEffect).toEqual([]);
  });

  test("has the newest event first, and the later ones after", () => {
    expect(dossier.events[0]?.event.id).toBe("aob-video-meeting");
    expect(dossier.afterwards.events[0]?.event.id).toBe("principle-agreement");
  });

  test("has what came of it in the moments after", () => {
    expect(dossier.moments.map(({ date }) => date)).toEqual(["2022-11-08"]);
    expect(dossier.afterwards.moments).toHaveLength(5);
  });

  test("doubts the profile that no source confirms", () => {
    expect(dossier.doubts).toEqual(["Profile not confirmed by the sources listed"]);
  });

  test("lists each source once, the profile's first", () => {
    const ids = dossier.sources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, dossier.entity.sources.length)).toEqual(dossier.entity.sources);
  });
});

describe("the profile of an entity", () => {
  test("keeps a founding that has not come for after", () => {
    expect(factsOn("2023-11-07", "nissan-trust", "Founded")).toEqual([]);
    expect(factsOn("2023-11-08", "nissan-trust", "Founded")).toEqual(["8 November 2023"]);
  });

  test("tells figures and aims from the day on which they were said", () => {
    expect(factsOn("2022-11-07", "ampere", "Staff")).toHaveLength(0);
    expect(factsOn("2023-01-26", "ampere", "Staff")).toHaveLength(1);
    expect(factsOn("2026-03-13", "ampere", "Staff")).toHaveLength(3);
  });
});

describe("a project", () => {
  const project: Project = {
    id: "plant",
    name: "Plant",
    region: "India",
    partners: [
      { entity: "held", role: "builder" },
      { entity: "holder", role: "buyer since May 2024" },
    ],
    sites: [{ plant: "East plant", city: "Chennai", country: "India" }],
    vehicles: ["small cars"],
    announced: { date: "2020" },
    start: { date: "2022-03-01" },
    end: { date: "2024-05-01" },
    status: "sold",
    note: "It was gone.",
    sources: [],
  };
  const plant = documentWith({ projects: [project, { ...project, id: "undated", announced: { date: "2030" } }] });
  const known = (date: string) => on(date, "held", plant).projects.find((row) => row.project.id === "plant");

  test("is unknown before it is announced", () => {
    expect(known("2019-12-31")).toBeUndefined();
  });

  test("says neither where nor what before it starts", () => {
    expect(known("2022-02-28")).toMatchObject({ when: ["announced 2020"], sites: [], vehicles: [], status: undefined });
  });

  test("says where and what once it has started, and not what became of it", () => {
    expect(known("2022-03-01")).toMatchObject({
      when: ["announced 2020", "started 1 March 2022"],
      sites: ["East plant, Chennai, India"],
      vehicles: ["small cars"],
      status: undefined,
      note: undefined,
    });
    const [later] = on("2022-03-01", "held", plant).afterwards.projectNotes;
    expect(later).toMatchObject({ when: ["ended 1 May 2024"], status: "sold", note: "It was gone." });
    expect(later?.partners.map(({ role }) => role)).toEqual(["builder", "buyer since May 2024"]);
  });

  test("says all at the end of what is known", () => {
    expect(known("2026-03-13")).toMatchObject({ status: "sold", note: "It was gone." });
    expect(known("2026-03-13")?.when).toEqual(["announced 2020", "started 1 March 2022", "ended 1 May 2024"]);
  });

  test("without any date is told at the end of what is known", () => {
    const { id, name, region, partners, status, sources } = project;
    const undated: Project = { id, name, region, partners, status, sources };
    const rows = documentWith({ projects: [undated] });
    expect(on("2026-03-12", "held", rows).projects).toEqual([]);
    expect(on("2026-03-12", "held", rows).afterwards.projects).toHaveLength(1);
    expect(on("2026-03-13", "held", rows).projects[0]?.when).toEqual(["date not known"]);
  });

  test("that is to end after the sources do is not told as ended", () => {
    const dated = documentWith({ projects: [{ ...project, end: { date: "2026-07-01" } }] });
    expect(on("2026-08-01", "held", dated).projects[0]?.when).toContain("end 1 July 2026, not confirmed");
  });
});

describe("eventsAround", () => {
  test("has the events of the day, the weightiest first", () => {
    const { isOnDay, current } = eventsAround(document, "2022-01-27");
    expect(isOnDay).toBe(true);
    expect(current.map(({ event }) => event.id)).toEqual(["alliance-2030", "asx-valladolid-announced"]);
  });

  test("has the last events before a day without any, and the next after it", () => {
    const { isOnDay, current, next, previous } = eventsAround(document, "2023-01-29");
    expect(isOnDay).toBe(false);
    expect(current.map(({ event }) => event.id)).toEqual(["aob-video-meeting"]);
    expect(next.map(({ id }) => id)).toEqual(["principle-agreement"]);
    expect(previous.map(({ id }) => id)).toEqual(["december-date-missed"]);
  });

  test("has nothing before the first event and nothing after the last", () => {
    expect(eventsAround(document, "1999-01-01")).toMatchObject({ current: [], previous: [] });
    expect(eventsAround(document, "2030-01-01").next).toEqual([]);
  });

  test("dates an event as exactly as it is known", () => {
    expect(firstOn("2013-06-20")?.when).toBe("around 20 June 2013");
    expect(firstOn("2016-12-01")?.when).toBe("December 2016");
    expect(firstOn("2023-02-05")?.when).toBe("5 February 2023");
    const boards = on("2023-02-06", "renault").events.find(({ event }) => event.id === "boards-approve");
    expect(boards?.when).toBe("5 February 2023 – 6 February 2023");
  });

  test("doubts an event and a claim that no source confirms", () => {
    expect(firstOn("2019-12-01")?.doubts).toEqual(["Not confirmed by the sources listed"]);
    const claims = firstOn("2023-01-26")?.claims ?? [];
    expect(claims.find(({ claim }) => claim.id === "S39")?.doubts).toContain("Not confirmed by another source");
    expect(claims.find(({ claim }) => claim.id === "S50")?.doubts).toEqual([]);
  });
});

describe("knowledgeNote", () => {
  test("speaks from the day after the last that the document knows", () => {
    expect(knowledgeNote(document, "2026-03-13")).toBeUndefined();
    expect(knowledgeNote(document, "2026-03-14")).toBe("as known on 13 March 2026; only plans after it");
  });
});
