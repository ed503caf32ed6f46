import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/model/date.ts";
import { nextStop, previousStop, stopAt } from "../../src/panels/stops.ts";
import { densityPath, yearsOnLine } from "../../src/panels/timeLine.ts";
import { calendarOf } from "../../src/pipeline.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";

const { stops, start, last } = calendarOf(builtInDocument());

describe("the steps from event to event", () => {
  it("visit every stop in order, forward and back", () => {
    const forward: string[] = [];
    for (let day = nextStop(stops, addDays(start, -1)); day !== undefined; day = nextStop(stops, day))
      forward.push(day);
    expect(forward).toEqual(stops.map(({ date }) => date));
    const back: string[] = [];
    for (let day = previousStop(stops, addDays(last, 1)); day !== undefined; day = previousStop(stops, day))
      back.push(day);
    expect(back).toEqual(forward.toReversed());
  });

  it("stand around the day", () => {
    check(
      fc.property(fc.integer({ min: 0, max: 11_000 }), (days) => {
        const day = addDays(start, days);
        const [before, after] = [previousStop(stops, day), nextStop(stops, day)];
        expect(before === undefined || before < day).toBe(true);
        expect(after === undefined || after > day).toBe(true);
        const at = stops[stopAt(stops, day)]?.date;
        expect(at).toBe(stops.some(({ date }) => date === day) ? day : before);
      }),
    );
  });
});

describe("yearsOnLine", () => {
  it("lists the years whose first day is on the line", () => {
    expect(yearsOnLine("1999-01-01", "2001-06-30")).toEqual([1999, 2000, 2001]);
    expect(yearsOnLine("1999-01-02", "2001-01-01")).toEqual([2000, 2001]);
  });
});

const months = Array.from({ length: 48 }, (_, i) => ({
  month: `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
  changes: i === 30 ? 8 : 0,
}));
const share = (date: string): number => (Number(date.slice(0, 4)) - 2000 + (Number(date.slice(5, 7)) - 1) / 12) * 25;
const pointsOf = (path: string) =>
  [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe("densityPath", () => {
  it("rises only around the month in which something changes", () => {
    const points = pointsOf(densityPath(months, share));
    expect(Math.min(...points.map(({ y }) => y))).toBe(2);
    const raised = points.filter(({ y }) => y < 24).map(({ x }) => x);
    expect(Math.min(...raised)).toBeGreaterThan(share("2002-01") * 10);
    expect(Math.max(...raised)).toBeLessThan(share("2003-01") * 10);
  });

  it("is flat where nothing ever changes", () => {
    const still = months.map(({ month }) => ({ month, changes: 0 }));
    expect(new Set(pointsOf(densityPath(still, share)).map(({ y }) => y))).toEqual(new Set([24]));
  });
});
