import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerOf } from "./caseFigures.ts";
import { troubleIn, troubleTold } from "./caseProblems.ts";
import { testsOf } from "./caseTests.ts";
import { castBy } from "./caseVotes.ts";
import { casesIn, casesOf, type OwnershipCase } from "./readCases.ts";

/** A case as a file would bring it; holdings as "A>B 0.5". */
function caseOf(holdings: readonly string[], more: object = {}): OwnershipCase {
  const read = holdings.map((text) => {
    const [, holder, company, fraction] = /^(.+)>(\S+) ([\d.]+)$/.exec(text) ?? [];
    return { holder, company, fraction: Number(fraction) };
  });
  const [given] = casesOf(JSON.stringify({ cases: [{ id: "a case", holdings: read, ...more }] }), "a test");
  if (given === undefined) throw new Error("no case");
  return given;
}

/** What is wrong in all tests of the case. */
function wrongIn(given: OwnershipCase): readonly string[] {
  return testsOf(given).flatMap(({ wrong }) => wrong());
}

/** The same of a case with one holding of 60 %. */
function said(expected: object, more: object = {}): readonly string[] {
  return wrongIn(caseOf(["A>B 0.6"], { expected, ...more }));
}

describe("the runner of cases", () => {
  it("fails on a folder without cases", () => {
    const folder = mkdtempSync(join(tmpdir(), "cases-"));
    expect(() => casesIn(folder)).toThrow(`no cases in the folder: ${folder}`);
    rmSync(folder, { recursive: true });
  });

  it("fails on a method and on a key of the votes that it does not know, by name", () => {
    const expected = { votes: { "A>B": 0.5 } };
    expect(() => wrongIn(caseOf(["A>B 0.5"], { expected: { guessed: { "A>B": 0.5 } } }))).toThrow(
      "unknown method: guessed",
    );
    expect(() => wrongIn(caseOf(["A>B 0.5"], { expected, votes: { golden: ["A"] } }))).toThrow("votes input: golden");
    expect(() => wrongIn(caseOf(["A>B 0.5"], { expected: { integrated: { "A>Z": 0 } } }))).toThrow("unknown party: Z");
  });

  it("finds a figure, a verdict and a list that are wrong, at the tolerance of the case", () => {
    expect(said({ integrated: { "A>B": 0.6 }, control: { A: ["B"], "A>B": true }, blocked_50: { B: true } })).toEqual(
      [],
    );
    expect(said({ integrated: { "A>B": 0.600001 } }, { tolerance: 1e-9 })).toHaveLength(1);
    expect(said({ integrated: { "A>B": 0.61 } }, { tolerance: 0.02 })).toEqual([]);
    expect(said({ control: { A: [] } })).toHaveLength(1);
    expect(said({ blocked_50: { B: false } })).toHaveLength(1);
    expect(said({}, { printed: { integrated: { "A>B": 0.7 } }, printed_tolerance: 0.01 })).toHaveLength(1);
    expect(said({}, { known_print_error: { "A>B": { printed: 0.6, correct: 0.6 } } })).toHaveLength(1);
    expect(said({}, { printed_bounds: { "integrated.A>B": "> 0.6" } })).toHaveLength(1);
  });

  it("compares what is wrong with a network by name and by sum", () => {
    const over = caseOf(["x>A 0.6", "y>A 0.45"], { expect_error: "A: holders add up to 105 %" });
    expect(wrongIn(over)).toEqual([]);
    expect(wrongIn({ ...over, expect_error: "A: holders add up to 106 %" })).toHaveLength(1);
    expect(wrongIn({ ...over, expect_error: "y: holders add up to 105 %" })).toHaveLength(1);
    expect(wrongIn({ ...over, expect_error: undefined })).toHaveLength(1);
    const closed = caseOf(["A>B 1", "B>A 1"]);
    expect(troubleIn(closed)).toEqual(troubleTold("closed group without outside owner: A, B", closed));
  });

  it("tells asserted answers as not computed, whatever they are", () => {
    const tests = testsOf(caseOf(["A>B 0.6"], { asserted: "typed", expected: { direct: { "A>B": 0.1 } } }));
    expect(tests.map(({ name }) => name)).toEqual(["not computed: typed"]);
  });

  it("knows who may vote under the French and the Japanese rule", () => {
    const given = caseOf(["Renault>Nissan 0.434", "Nissan>Renault 0.15"]);
    const mayVote = (question: string) => answerOf(given, "may_vote", question, true);
    expect(mayVote("43.4/15: Nissan in Renault")).toBe(false);
    expect(mayVote("43.4/15: Renault in Nissan")).toBe(true);
    expect(mayVote("43.4/25: Renault in Nissan")).toBe(false);
    expect(mayVote("15/15: Nissan in Renault")).toBe(true);
    expect(mayVote("15/15: Renault in Nissan")).toBe(true);
  });

  it("counts several blocked parties as one", () => {
    const given = caseOf(["X>A 0.3", "Y>A 0.2", "A>B 0.5"], { blocked: ["X", "Y"] });
    expect(answerOf(given, "blocked_50", "B", true)).toBe(true);
    expect(answerOf({ ...given, blocked: ["X"] }, "blocked_50", "B", true)).toBe(false);
  });
});

describe("the votes of a case", () => {
  const holdings = ["A>C 0.4", "B>C 0.35", "D>C 0.25"];
  const cast = (votes: object, holder = "A") => castBy(caseOf(holdings, { votes }), holder, "C").cast;

  it("are the shares where nothing is said", () => {
    expect(cast({})).toBe(0.4);
  });

  it.each([
    [{ votesPerShare: { A: 2 } }, 80 / 140],
    [{ votes_per_share: { "A>C": 2, B: 1 } }, 80 / 140],
    [{ nonVoting: ["D"] }, 40 / 75],
    [{ non_voting: { "D>C": true } }, 40 / 75],
    [{ suspended: ["D>C"] }, 40 / 75],
    [{ suspended: { D: 0.1 } }, 40 / 90],
    [{ shares: 1_000, suspended: { D: 100 } }, 40 / 90],
    [{ treasury: ["D"] }, 40 / 75],
    [{ treasury: 0.04 }, 40 / 96],
    [{ shares: { C: 100_000 }, treasury: { C: 4_000 } }, 40 / 96],
    [{ shares: { A: 50, B: 30, D: 20 } }, 0.5],
    [{ cap: 0.15 }, 0.15],
    [{ cap: { A: 0.15 } }, 0.15],
    [{ cap: { C: { A: 0.15 } } }, 0.15],
  ])("are told by %j", (votes, share) => {
    expect(cast(votes)).toBeCloseTo(share, 12);
  });

  it("are told of the whole case, and of a holding, as well", () => {
    expect(castBy(caseOf(holdings, { cap: { A: 0.15 } }), "A", "C").cast).toBe(0.15);
    const counted = [
      { holder: "A", company: "C", shares: 40, votesPerShare: 2 },
      { holder: "B", company: "C", shares: 35 },
      { holder: "D", company: "C", shares: 25, suspended: true },
    ];
    expect(castBy(caseOf([], { holdings: counted }), "A", "C").cast).toBeCloseTo(80 / 115, 12);
  });

  it("of shares that the company holds in itself are cast by nobody", () => {
    const given = caseOf(["A>C 0.6", "C>C 0.04", "B>C 0.36"]);
    expect(castBy(given, "A", "C").cast).toBeCloseTo(0.625, 12);
    expect(castBy(given, "C", "C")).toEqual({ holder: "C", exist: 0.04, cast: 0 });
  });
});
