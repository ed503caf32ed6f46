import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/model/date.ts";
import type { HistoricEvent, Project, Term } from "../../src/model/document.ts";
import { activityByMonth, changeDates, eventStops, lastDate } from "../../src/timeline/changeDates.ts";
import { difference } from "../../src/timeline/difference.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { anyDay, anyDocument, asOf, documentOf, phaseOf, relationshipOf } from "./samples.ts";

function eventOf(fields: Partial<HistoricEvent>): HistoricEvent {
  return {
    id: "event",
    date: "2020",
    title: "",
    description: "",
    entities: [],
    kind: "",
    weight: 1,
    verified: true,
    sources: [],
    ...fields,
  };
}

describe("changeDates", () => {
  test("are the days that differ from the day before, and no others", () => {
    check(
      fc.property(anyDocument, anyDay, (document, day) => {
        const timeline = timelineOf(document);
        const days = changeDates(document);
        for (const each of [...days, day]) {
          const { began, ended, changed } = difference(
            snapshotAt(timeline, addDays(each, -1)),
            snapshotAt(timeline, each),
          );
          expect(began.size + ended.size + changed.size > 0).toBe(days.includes(each));
        }
      }),
    );
  });

  test("are in order, each once", () => {
    check(
      fc.property(anyDocument, (document) => {
        const days = changeDates(document);
        expect(days.every((day, i) => i === 0 || (days[i - 1] ?? day) < day)).toBe(true);
      }),
    );
  });

  test("name the days on which a level begins, changes and ends", () => {
    const phases = [phaseOf({ from: "2020-02-03", to: "2021-05" }), phaseOf({ from: "2021-05", to: "2022-01-01" })];
    expect(changeDates(documentOf({ relationships: [relationshipOf({ phases })] }))).toEqual([
      "2020-02-03",
      "2021-05-01",
      "2022-01-01",
    ]);
  });
});

describe("lastDate", () => {
  const project: Project = { id: "p", name: "", region: "", partners: [], status: "", sources: [] };
  const term: Term = { id: "t", name: "", role: "", sources: [] };

  test("is the latest date of any phase, event, project or term", () => {
    const relationships = [relationshipOf({ phases: [phaseOf({ from: "2020-01-01", to: "2030-01-01" })] })];
    expect(lastDate(documentOf({ relationships }))).toBe("2030-01-01");
    expect(lastDate(documentOf({ relationships, events: [eventOf({ date: "2030-01-02" })] }))).toBe("2030-01-02");
    expect(lastDate(documentOf({ relationships, projects: [{ ...project, end: { date: "2030-01-03" } }] }))).toBe(
      "2030-01-03",
    );
    expect(lastDate(documentOf({ relationships, people: [{ ...term, to: "2030-01-04" }] }))).toBe("2030-01-04");
  });

  test("covers the whole period of a coarse date", () => {
    expect(lastDate(documentOf({ events: [eventOf({ date: "2028-02" })] }))).toBe("2028-02-29");
  });

  test("of a document without dates is the day up to which it knows", () => {
    expect(lastDate(documentOf({}))).toBe(asOf);
  });
});

describe("eventStops", () => {
  test("stand at the first day of what is known of the date, in order", () => {
    const month = eventOf({ id: "month", date: "2020-03" });
    const approx = eventOf({ id: "approx", date: "2020-03-01", datePrecision: "approx" });
    const year = eventOf({ id: "year", date: "2020" });
    expect(eventStops(documentOf({ events: [month, year, approx] }))).toEqual([
      { date: "2020-01-01", events: [year] },
      { date: "2020-03-01", events: [month, approx] },
    ]);
  });

  test("hold every event of the built-in document once", () => {
    const document = builtInDocument();
    const stops = eventStops(document);
    expect(stops.flatMap(({ events }) => events)).toHaveLength(document.events.length);
    expect(new Set(stops.flatMap(({ events }) => events))).toEqual(new Set(document.events));
    expect(stops.every(({ date }, i) => i === 0 || (stops[i - 1]?.date ?? date) < date)).toBe(true);
  });
});

describe("activityByMonth", () => {
  test("has every month from the start to the last date, with what changes in it", () => {
    const phases = [phaseOf({ from: "2019-02-03", to: "2019-04-30" })];
    const relationships = ["a", "b"].map((id) => relationshipOf({ id, phases }));
    expect(activityByMonth(documentOf({ relationships, asOf: "2019-04-30" }))).toEqual([
      { month: "2019-01", changes: 0 },
      { month: "2019-02", changes: 2 },
      { month: "2019-03", changes: 0 },
      { month: "2019-04", changes: 2 },
    ]);
  });

  test("counts a level that replaces another on one day as one change", () => {
    const phases = [phaseOf({ from: "2018-01-01", to: "2019-01-20" }), phaseOf({ from: "2019-01-20" })];
    const document = documentOf({ relationships: [relationshipOf({ phases })], asOf: "2019-01-31" });
    expect(activityByMonth(document)).toEqual([{ month: "2019-01", changes: 1 }]);
  });
});

describe("difference", () => {
  const relationships = [
    relationshipOf({ id: "stays", phases: [phaseOf({ from: "2019-01-01" })] }),
    relationshipOf({
      id: "grows",
      phases: [phaseOf({ from: "2019-01-01", to: "2020-01-01" }), phaseOf({ from: "2020-01-01" })],
    }),
    relationshipOf({ id: "ends", phases: [phaseOf({ from: "2019-01-01", to: "2020-01-01" })] }),
    relationshipOf({ id: "begins", phases: [phaseOf({ from: "2020-01-01" })] }),
  ];
  const timeline = timelineOf(documentOf({ relationships }));

  test("tells what began, what ended and what changed", () => {
    expect(difference(snapshotAt(timeline, "2019-12-31"), snapshotAt(timeline, "2020-01-01"))).toEqual({
      began: new Set(["begins"]),
      ended: new Set(["ends"]),
      changed: new Set(["grows"]),
    });
  });

  test("turned round swaps what began and what ended", () => {
    check(
      fc.property(anyDocument, anyDay, anyDay, (document, one, other) => {
        const walked = timelineOf(document);
        const there = difference(snapshotAt(walked, one), snapshotAt(walked, other));
        const back = difference(snapshotAt(walked, other), snapshotAt(walked, one));
        expect(back).toEqual({ began: there.ended, ended: there.began, changed: there.changed });
      }),
    );
  });

  test("does not depend on the timeline that the snapshots come from", () => {
    const again = snapshotAt(timelineOf(documentOf({ relationships })), "2019-12-31");
    expect(difference(snapshotAt(timeline, "2019-12-31"), again)).toEqual({
      began: new Set(),
      ended: new Set(),
      changed: new Set(),
    });
  });
});
