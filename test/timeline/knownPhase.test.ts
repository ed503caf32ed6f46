import { describe, expect, test } from "vitest";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { Phase, RelationshipKind } from "../../src/model/relationship.ts";
import { relationshipDossier, type RelationshipDossier } from "../../src/timeline/dossierOfRelationship.ts";
import type { KnownPhase } from "../../src/timeline/knownPhase.ts";
import { documentOf } from "./knownDocument.ts";

function told(document: AllianceDocument, date: string): RelationshipDossier {
  const dossier = relationshipDossier(document, "tie", date);
  if (dossier === undefined) throw new Error(`no dossier on ${date}`);
  return dossier;
}

function only(document: AllianceDocument, date: string): KnownPhase {
  const [phase] = told(document, date).phases;
  if (phase === undefined) throw new Error(`nothing known on ${date}`);
  return phase;
}

/** A level that began and is still so. */
function open(phase: Partial<Phase>, kind: RelationshipKind = "stake"): KnownPhase {
  return only(documentOf(kind, { from: "2020-01-01", ...phase }), "2021-01-01");
}

describe("a stake bought and sold", () => {
  const document = documentOf("stake", {
    stake: 0.368,
    announcedOn: "1999-03-27",
    from: "1999-05-28",
    to: "2002-03-01",
    status: "ended",
  });

  test("is unknown until it is announced", () => {
    expect(told(document, "1999-03-26").phases).toEqual([]);
    expect(told(document, "1999-03-26").afterwards.phases).toHaveLength(1);
  });

  test("is announced without the day on which it is to begin", () => {
    expect(only(document, "1999-03-27")).toMatchObject({
      state: "planned",
      statusWord: "announced",
      figure: "36.8%",
      announced: "announced 27 March 1999",
      effect: undefined,
    });
    expect(told(document, "1999-03-27").afterwards.notes[0]?.texts).toEqual(["in effect 28 May 1999 – 1 March 2002"]);
  });

  test("is in effect without the day on which it ends", () => {
    expect(only(document, "1999-05-28")).toMatchObject({ state: "in effect", effect: "in effect since 28 May 1999" });
  });

  test("is past on the day on which it ends, with both clocks told", () => {
    expect(only(document, "2002-03-01")).toMatchObject({
      statusWord: "ended",
      announced: "announced 27 March 1999",
      effect: "in effect 28 May 1999 – 1 March 2002",
    });
    expect(told(document, "2002-03-01").afterwards.notes).toEqual([]);
  });
});

describe("a coarse date", () => {
  const document = documentOf("manufacturing", { announcedOn: "2022-04-05", from: "2023" });

  test("announced before its period is planned until the period's last day", () => {
    expect(only(document, "2023-12-30")).toMatchObject({ state: "planned", effect: "planned for 2023" });
  });

  test("reads as an unknown day on the last day of its period, and as the period from then on", () => {
    expect(only(document, "2023-12-31").effect).toBe("in the course of 2023; day not known");
    expect(only(document, "2024-01-01").effect).toBe("in effect since 2023");
  });

  test("reads as an unknown day all through the period in which it was announced", () => {
    const april = documentOf("stake", { announcedOn: "2010-04-07", from: "2010-04" });
    expect(told(april, "2010-04-06").phases).toEqual([]);
    expect(only(april, "2010-04-07").effect).toBe("in the course of April 2010; day not known");
  });
});

describe("a level whose end is only planned", () => {
  const document = documentOf("stake", { from: "2023-11-01", to: "2026-07-01", toStatus: "planned" });

  test("is told without its end before the document's last day", () => {
    expect(only(document, "2026-03-12").effect).toBe("in effect since 1 November 2023");
  });

  test("stays in effect, due to end, on and after the day", () => {
    for (const date of ["2026-03-13", "2026-07-01", "2026-12-31"]) {
      expect(only(document, date)).toMatchObject({
        state: "in effect",
        effect: "in effect since 1 November 2023; due to end 1 July 2026, not confirmed",
      });
    }
  });
});

describe("a plan", () => {
  test("is agreed, not planned, for technology that was signed and has begun", () => {
    const document = documentOf("technology", { status: "signed", announcedOn: "2022-11-08", from: "2022-11-08" });
    expect(only(document, "2022-11-08")).toMatchObject({ state: "agreed", effect: "agreed since 8 November 2022" });
  });

  test("with a planned start names it once it is announced, and never begins", () => {
    const document = documentOf("supply", {
      status: "signed",
      announcedOn: "2022-11-24",
      from: "2025",
      fromStatus: "planned",
    });
    expect(only(document, "2022-11-24")).toMatchObject({ statusWord: "signed", effect: "planned for 2025" });
    expect(only(document, "2026-01-01")).toMatchObject({
      state: "planned",
      effect: "planned for 2025, not confirmed",
    });
  });

  test("that was cancelled is announced until then, and cancelled from that day", () => {
    const document = documentOf("commitment", { status: "cancelled", announcedOn: "2023-07-26", to: "2025-03-31" });
    expect(only(document, "2025-03-30")).toMatchObject({ statusWord: "announced", effect: undefined });
    expect(only(document, "2025-03-31")).toMatchObject({ state: "cancelled", effect: "cancelled 31 March 2025" });
  });

  test("is superseded by the next word on it", () => {
    const document = documentOf(
      "stake",
      { status: "reported", stake: 0.15, announcedOn: "2023-01-26", supersededOn: "2023-01-30" },
      { status: "announced", stake: 0.15, announcedOn: "2023-01-30" },
    );
    expect(only(document, "2023-01-29")).toMatchObject({
      statusWord: "reported",
      announced: "reported 26 January 2023",
    });
    expect(told(document, "2023-01-30").phases.map(({ state }) => state)).toEqual(["superseded", "planned"]);
    expect(only(document, "2023-01-30").effect).toBe("superseded 30 January 2023");
  });
});

describe("a level", () => {
  test("whose start is not known counts from the first day on which it is seen", () => {
    const document = documentOf("stake", { sinceAtLeast: "2024-12-02" });
    expect(told(document, "2024-12-01").phases).toEqual([]);
    expect(only(document, "2024-12-02").effect).toBe("in effect at least since 2 December 2024");
  });

  test("says when it was last confirmed once that is more than a year ago", () => {
    const document = documentOf("stake", { from: "2020-01-01", lastConfirmed: "2023-06-26" });
    expect(told(document, "2023-06-25").afterwards.notes[0]?.texts).toEqual(["last confirmed 26 June 2023"]);
    expect(only(document, "2024-06-26").confirmed).toBeUndefined();
    expect(only(document, "2024-06-27").confirmed).toBe("last confirmed 26 June 2023");
  });

  test("gives votes beside capital, none at all among them", () => {
    expect(open({ stake: 0.15 }).votes).toBeUndefined();
    expect(open({ stake: 0.15, votes: 0, votesBasis: "exercisable" }).votes).toBe("no votes");
    expect(open({ stake: 0.1705, votes: 0.15, votesBasis: "exercisable", votesCap: 0.15 }).votes).toBe(
      "15% of the votes that can be exercised, capped at 15%",
    );
  });

  test("has its figure told exactly, as a range, or as not known", () => {
    expect(open({ stake: 0.434 }).figure).toBe("43.4%");
    expect(open({ stake: 0 }).figure).toBe("0%");
    expect(open({ stakeMin: 0.05, stakeMax: 0.1 }).figure).toBe("between 5% and 10%");
    expect(open({}).figure).toBe("size not known");
    expect(open({}, "technology").figure).toBeUndefined();
  });

  test("never hides a doubt", () => {
    expect(open({}).doubts).toEqual([]);
    expect(open({ verified: false }).doubts).toEqual(["Not confirmed by the sources listed"]);
    expect(open({ verified: false, sources: [] }).doubts).toEqual(["No source found"]);
    expect(open({ inferred: true, dateVerified: false, dateBasis: "from memory" }).doubts).toEqual([
      "Inferred",
      "Date not confirmed: from memory",
    ]);
  });

  test("keeps the doubt about its start until the start is told", () => {
    const document = documentOf("stake", {
      announcedOn: "2023-02-13",
      from: "2023-10-26",
      dateVerified: false,
      dateBasis: "exact day not found",
    });
    expect(only(document, "2023-02-13").doubts).toEqual([]);
    expect(told(document, "2023-02-13").afterwards.notes[0]?.texts).toContain(
      "Date not confirmed: exact day not found",
    );
    expect(only(document, "2023-10-26").doubts).toEqual(["Date not confirmed: exact day not found"]);
  });
});

describe("the steps of a stake", () => {
  test("stand over all time, plans marked as such", () => {
    const document = documentOf(
      "stake",
      { stake: 0.434, from: "2010-04-07", to: "2023-11-08" },
      { stake: 0.15, votes: 0.15, announcedOn: "2023-02-06", from: "2023-11-08" },
    );
    expect(told(document, "1999-01-01").steps).toEqual([
      { from: "2010-04-07", to: "2023-11-08", stake: 0.434, votes: undefined, planned: false },
      { from: "2023-02-06", to: "2023-11-08", stake: 0.15, votes: 0.15, planned: true },
      { from: "2023-11-08", to: undefined, stake: 0.15, votes: 0.15, planned: false },
    ]);
  });

  test("are there for a stake of unknown size, and not for what gives no capital", () => {
    expect(told(documentOf("stake", { from: "2020-01-01" }), "2020-01-01").steps).toHaveLength(1);
    expect(told(documentOf("supply", { from: "2020-01-01" }), "2020-01-01").steps).toEqual([]);
  });
});
