import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate } from "../../src/model/date.ts";
import type { Phase, Relationship } from "../../src/model/relationship.ts";
import type { Tie } from "../../src/model/tie.ts";
import { effectiveSpan, plannedSpan, type Span } from "../../src/timeline/inEffect.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { anyDay, anyDocument, documentOf, phaseOf, relationshipOf } from "./samples.ts";

const walk = fc.array(anyDay, { minLength: 1, maxLength: 12 });

describe("snapshotAt", () => {
  test("says the same of a date whichever dates it was asked for before", () => {
    check(
      fc.property(anyDocument, walk, (document, days) => {
        const walked = timelineOf(document);
        for (const day of days) expect(snapshotAt(walked, day)).toEqual(snapshotAt(timelineOf(document), day));
      }),
    );
  });

  test("finds what a plain filter over all phases finds", () => {
    check(
      fc.property(anyDocument, walk, (document, days) => {
        const timeline = timelineOf(document);
        const filtered = (day: IsoDate): unknown =>
          document.relationships
            .map((relationship) => ({
              id: relationship.id,
              inEffect: relationship.phases.filter((each) =>
                isOn(effectiveSpan(each, relationship, document.asOf), day),
              ),
              planned: relationship.phases.filter((each) => isOn(plannedSpan(each, relationship, document.asOf), day)),
            }))
            .filter(({ inEffect, planned }) => inEffect.length + planned.length > 0);
        for (const day of days) expect(snapshotAt(timeline, day).ties.map(inListOrder)).toEqual(filtered(day));
      }),
    );
  });

  test("keeps a tie that does not change the same object, and the list while none does", () => {
    const relationships = [
      relationshipOf({ id: "a", phases: [phaseOf({ from: "2020-01-01" })] }),
      relationshipOf({ id: "b", phases: [phaseOf({ from: "2021-01-01" }), phaseOf({ from: "2022-01-01" })] }),
    ];
    const timeline = timelineOf(documentOf({ relationships }));
    const before = snapshotAt(timeline, "2021-05-01").ties;
    expect(snapshotAt(timeline, "2021-05-02").ties).toBe(before);
    const after = snapshotAt(timeline, "2022-01-01").ties;
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(snapshotAt(timeline, "2021-05-01").ties[1]).toBe(before[1]);
  });

  test("names the level that began last first, and of two begun on one day the later in the list", () => {
    const phases = [
      phaseOf({ from: "2020-01-01", summary: "old" }),
      phaseOf({ from: "2021-01-01", summary: "new" }),
      phaseOf({ from: "2021-01-01", summary: "new too" }),
    ];
    expect(tieOn("2021-01-01", relationshipOf({ phases }))?.inEffect.map(summary)).toEqual(["new too", "new", "old"]);
  });

  test("names the plan announced last first, and of two announced on one day the later in the list", () => {
    const phases = [
      phaseOf({ status: "proposed", announcedOn: "2021-01-01", summary: "new" }),
      phaseOf({ status: "proposed", announcedOn: "2021-01-01", summary: "new too" }),
      phaseOf({ status: "proposed", announcedOn: "2020-01-01", summary: "old" }),
    ];
    expect(tieOn("2021-01-01", relationshipOf({ phases }))?.planned.map(summary)).toEqual(["new too", "new", "old"]);
  });

  test("has nothing of a document without relationships", () => {
    expect(snapshotAt(timelineOf(documentOf({})), "2020-01-01")).toEqual({ date: "2020-01-01", ties: [] });
  });

  test("leaves out a relationship between two of its phases", () => {
    const phases = [phaseOf({ from: "2020-01-01", to: "2021-01-01" }), phaseOf({ from: "2022-01-01" })];
    expect(tieOn("2020-12-31", relationshipOf({ phases }))?.inEffect).toEqual([phases[0]]);
    expect(tieOn("2021-01-01", relationshipOf({ phases }))).toBeUndefined();
    expect(tieOn("2022-01-01", relationshipOf({ phases }))?.inEffect).toEqual([phases[1]]);
  });
});

describe("the built-in document", () => {
  const timeline = timelineOf(builtInDocument());
  const on = (day: IsoDate, id: string): { held: unknown; plans: unknown } => {
    const tie = snapshotAt(timeline, day).ties.find(({ relationship }) => relationship.id === id);
    return {
      held: tie?.inEffect.map(percent),
      plans: tie?.planned.map((phase) => [phase.status, percent(phase)]),
    };
  };

  test("knows of no plan for Renault's stake in Nissan the day before the report, and of one on its day", () => {
    expect(on("2023-01-25", "renault--nissan--stake")).toEqual({ held: [43.4], plans: [] });
    expect(on("2023-01-26", "renault--nissan--stake")).toEqual({ held: [43.4], plans: [["reported", 15]] });
  });

  test("replaces the report by the joint statement, and that by the agreements", () => {
    expect(on("2023-01-30", "renault--nissan--stake").plans).toEqual([["announced", 15]]);
    expect(on("2023-07-25", "renault--nissan--stake").plans).toEqual([
      ["completed", 15],
      ["announced", 15],
    ]);
    expect(on("2023-07-26", "renault--nissan--stake").plans).toEqual([
      ["signed", 15],
      ["completed", 15],
    ]);
  });

  test("lets Renault's stake in Nissan fall to 15% on 8 November 2023, with nothing planned any more", () => {
    expect(on("2023-11-07", "renault--nissan--stake").held).toEqual([43.4]);
    expect(on("2023-11-08", "renault--nissan--stake")).toEqual({ held: [15], plans: [] });
    expect(on("2023-11-08", "nissan-trust--nissan--stake").held).toEqual([28.4]);
  });

  test("begins the level of April 2010 on the day of its announcement", () => {
    expect(on("2010-04-06", "renault--nissan--stake").held).toEqual([44.4]);
    expect(on("2010-04-07", "renault--nissan--stake").held).toEqual([43.4]);
  });

  test("holds Power for agreed and Ampere for planned in January 2023", () => {
    expect(on("2023-01-26", "renault--power--business-unit")).toEqual({ held: [undefined], plans: [] });
    expect(on("2023-01-26", "renault--ampere--business-unit")).toEqual({
      held: [],
      plans: [["completed", undefined]],
    });
  });

  test("keeps Ampere after the day on which it is due to end", () => {
    expect(on("2026-12-31", "renault--ampere--business-unit").held).toEqual([undefined]);
    expect(on("2026-12-31", "renault--ampere-energy--business-unit")).toEqual({
      held: [],
      plans: [["announced", 100]],
    });
  });

  test("sees a supply that is due in the course of 2026 as planned to the end", () => {
    expect(on("2026-03-13", "mercedes-benz--alpine-racing--supply").plans).toEqual([["signed", undefined]]);
    expect(on("2027-06-01", "mercedes-benz--alpine-racing--supply").held).toEqual([]);
  });

  test("counts no company's stakes twice when a level of December 2022 is known by its month alone", () => {
    expect(on("2022-12-15", "renault--renault-korea--stake").held).toEqual([80.1]);
    expect(on("2022-12-15", "geely-auto--renault-korea--stake").held).toEqual([]);
    expect(on("2022-12-31", "renault--renault-korea--stake").held).toEqual([52.8]);
    expect(on("2022-12-31", "geely-auto--renault-korea--stake").held).toEqual([34.02]);
  });
});

function tieOn(day: IsoDate, relationship: Relationship): Tie | undefined {
  return snapshotAt(timelineOf(documentOf({ relationships: [relationship] })), day).ties[0];
}

/** As published: a division by 100 leaves 80.1% a hair too small. */
function percent({ stake }: Phase): number | undefined {
  return stake === undefined ? undefined : Number((stake * 100).toFixed(4));
}

function isOn({ from, to }: Span, day: IsoDate): boolean {
  return from !== undefined && from <= day && (to === undefined || day < to);
}

function inListOrder({ relationship, inEffect, planned }: Tie): unknown {
  return {
    id: relationship.id,
    inEffect: relationship.phases.filter((phase) => inEffect.includes(phase)),
    planned: relationship.phases.filter((phase) => planned.includes(phase)),
  };
}

function summary(phase: Phase): string {
  return phase.summary;
}
