import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromNumber, dayNumber, lastDay } from "../../src/model/date.ts";
import type { Term } from "../../src/model/document.ts";
import { leaderOn } from "../../src/timeline/leader.ts";
import { termsOn } from "../../src/timeline/knownTerm.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { documentWith } from "./knownDocument.ts";

function documentOfTerms(...terms: readonly Partial<Term>[]) {
  return documentWith({
    people: terms.map((term, i) => ({ id: `${i}`, name: `${i}`, role: "CEO", company: "held", sources: [], ...term })),
  });
}

/** How many are in post and past on the day, and what is said of those of whom that is not known. */
function lists(date: string, ...terms: readonly Partial<Term>[]) {
  const { current, past, unclear } = termsOn(documentOfTerms(...terms), "held", date);
  return { current: current.length, past: past.length, unclear: unclear.map(({ when }) => when) };
}

describe("leaderOn", () => {
  const document = builtInDocument();

  test("names nobody but a person who is in post at the company", () => {
    const entity = fc.constantFrom(...document.entities);
    const date = fc.integer({ min: dayNumber("1999-01-01"), max: dayNumber("2026-12-31") }).map(dayFromNumber);
    check(
      fc.property(entity, date, ({ id }, day) => {
        const leader = leaderOn(document, id, day);
        const inPost = termsOn(document, id, day).current.map(({ term }) => term);
        expect(leader === undefined || inPost.includes(leader.term)).toBe(true);
        const late = leader?.term.from !== undefined && lastDay(leader.term.from) > day;
        expect(late || (leader?.term.to ?? "9999") <= day).toBe(false);
      }),
      500,
    );
  });

  test.each([
    ["renault", "1999-03-27", "Louis Schweitzer"],
    ["nissan", "1999-03-27", "Yoshikazu Hanawa"],
    ["renault", "2018-11-19", "Carlos Ghosn"],
    ["nissan", "2018-11-19", "Hiroto Saikawa"],
    ["renault", "2023-01-26", "Luca de Meo"],
    ["nissan", "2023-01-26", "Makoto Uchida"],
    ["mitsubishi-motors", "2023-01-26", "Takao Kato"],
    ["renault", "2025-07-15", "Duncan Minto"],
    ["renault", "2025-07-31", "François Provost"],
    ["nissan", "2026-03-13", "Ivan Espinosa"],
  ])("has %s on %s led by %s", (company, date, name) => {
    expect(leaderOn(document, company, date)?.name).toBe(name);
  });

  test.each([
    ["mitsubishi-motors", "2022-06-01", "Frank Krol"],
    ["nissan", "2025-06-01", "Ricardo Flammini"],
    ["renault", "2025-12-01", "Stéphane Deblaise"],
  ])("never takes the head of a region for the head of %s", (company, date, regional) => {
    expect(leaderOn(document, company, date)?.name).not.toBe(regional);
    expect(leaderOn(document, company, date)).toBeDefined();
  });

  test("prefers the CEO to the president, and the president to the chairman", () => {
    const roles = ["chairman", "president", "CEO"];
    const all = roles.map((role) => ({ role, from: "2000-01-01", to: "2010-01-01" }));
    expect(leaderOn(documentOfTerms(...all), "held", "2005-01-01")?.role).toBe("CEO");
    expect(leaderOn(documentOfTerms(...all.slice(0, 2)), "held", "2005-01-01")?.role).toBe("president");
    expect(leaderOn(documentOfTerms(...all.slice(0, 1)), "held", "2005-01-01")?.role).toBe("chairman");
    expect(leaderOn(documentOfTerms({ ...all[0], role: "vice chairman" }), "held", "2005-01-01")).toBeUndefined();
  });
});

describe("termsOn", () => {
  test("counts a term from its first day up to and without its last", () => {
    const term = { from: "2020-07-01", to: "2025-07-15" };
    expect(lists("2020-06-30", term)).toEqual({ current: 0, past: 0, unclear: [] });
    expect(lists("2020-07-01", term).current).toBe(1);
    expect(lists("2025-07-14", term).current).toBe(1);
    expect(lists("2025-07-15", term)).toEqual({ current: 0, past: 1, unclear: [] });
  });

  test("counts a coarse start from its last day", () => {
    const term = { from: "2001-06", to: "2017-04" };
    expect(lists("2001-06-29", term)).toEqual({ current: 0, past: 0, unclear: [] });
    expect(lists("2001-06-30", term).current).toBe(1);
  });

  test("never has an open term in post unless that is confirmed", () => {
    expect(lists("2020-01-01", { from: "2016" })).toEqual({
      current: 0,
      past: 0,
      unclear: ["from 2016; end not known"],
    });
    expect(lists("2020-01-01", { from: "2016", openConfirmed: true }).current).toBe(1);
  });

  test("has a term without dates in post only in the period that is named", () => {
    const term = { inPostOn: "2023" };
    expect(lists("2022-12-31", term)).toEqual({ current: 0, past: 0, unclear: [] });
    expect(lists("2023-01-01", term).current).toBe(1);
    expect(lists("2024-01-01", term)).toEqual({
      current: 0,
      past: 0,
      unclear: ["in post in 2023; otherwise not known"],
    });
  });

  test("tells of an end without a start once it has come", () => {
    const term = { to: "2018-11-22" };
    expect(lists("2018-11-21", term)).toEqual({ current: 0, past: 0, unclear: [] });
    expect(lists("2018-11-22", term).past).toBe(1);
  });

  test("has nobody in post by a start that no source confirms", () => {
    const terms = documentOfTerms({ from: "2026-04-01", openConfirmed: true });
    expect(termsOn(terms, "held", "2026-06-01").unclear.map(({ when }) => when)).toEqual([
      "due from 1 April 2026, not confirmed",
    ]);
  });
});
