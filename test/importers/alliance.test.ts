import { describe, expect, test } from "vitest";
import { alliance } from "../../src/importers/alliance.ts";
import { holding, smallFile, type Json } from "./allianceFile.ts";

const read = (file: unknown) => alliance.read(JSON.stringify(file));
const withTies = (...relationships: readonly Json[]) =>
  read({ ...smallFile, relationships: [...smallFile.relationships, ...relationships] });
/** What the issues of the file say: where, and with which code. */
const found = ({ issues }: ReturnType<typeof read>) => issues.map(({ path, code, id }) => [path, code, id]);

const byPlace = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

describe("the alliance importer", () => {
  test("reads a good file without a word", () => {
    const { document, issues } = read(smallFile);
    expect(issues).toEqual([]);
    expect(document?.entities.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(document?.relationships.map(({ phases }) => phases[0]?.stake)).toEqual([0.2, 0.3]);
  });

  test("turns every percentage into a fraction, and leaves none behind", () => {
    const figures = { percentMin: 10, percentMax: 100, votingPercent: 0, votesCap: 15 };
    const { document } = withTies(holding("a", "c", figures));
    const phase = document?.relationships[2]?.phases[0];
    expect(phase).toMatchObject({ stakeMin: 0.1, stakeMax: 1, votes: 0, votesCap: 0.15 });
    for (const key of ["percentMin", "percentMax", "votingPercent", "stake"]) expect(phase).not.toHaveProperty(key);
  });

  test("keeps keys that it does not know, in the document and in every row", () => {
    const { document, issues } = read({
      ...smallFile,
      mood: "good",
      sources: [{ ...smallFile.sources[0], pages: [1, null] }],
    });
    expect(issues).toEqual([]);
    expect(document).toMatchObject({ mood: "good", sources: [{ pages: [1, null] }] });
  });

  test("gives the opening view as text", () => {
    const { document } = read({ ...smallFile, opening: { date: "2010-01-01", planned: 1, stake: true } });
    expect(document?.opening).toEqual({ date: "2010-01-01", planned: "1", stake: "true" });
  });

  test.each([120, -1, "NaN", "12,5", [20]])("leaves out a phase with a stake of %s, and says where", (percent) => {
    const result = withTies(holding("a", "c", { percent }));
    expect(found(result)).toEqual([
      ["relationships[2].phases[0].percent", "wrong-value", "a--c"],
      ["relationships[2].phases", "no-phase", "a--c"],
    ]);
    expect(result.document?.relationships.map(({ id }) => id)).toEqual(["a--b", "b--c"]);
  });

  test("takes a stake of null for a stake of unknown size, but says so", () => {
    const result = withTies(holding("a", "c", { percent: null }));
    expect(found(result)).toEqual([["relationships[2].phases[0].percent", "wrong-value", "a--c"]]);
    expect(result.document?.relationships[2]?.phases[0]).not.toHaveProperty("stake");
  });

  test("leaves out a figure that no number can hold", () => {
    const text = JSON.stringify(smallFile).replace('"percent":30', '"percent":1e999');
    expect(found(alliance.read(text))).toContainEqual(["relationships[1].phases[0].percent", "wrong-value", "b--c"]);
  });

  test("names the value, what is wrong with it and what to do", () => {
    const { issues } = withTies(holding("a", "c", { percent: 120 }));
    expect(issues[0]?.message).toBe(
      '"percent": 120 is not a figure from 0 to 100. This phase is left out; correct it and open the file again.',
    );
  });

  test("keeps the good phases of a relationship", () => {
    const [good] = holding("a", "c", { percent: 5 }).phases;
    const [bad] = holding("a", "c", { percent: 500 }).phases;
    const result = withTies({ ...holding("a", "c", {}), phases: [bad, good] });
    expect(result.document?.relationships[2]?.phases.map(({ stake }) => stake)).toEqual([0.05]);
    expect(found(result)).toEqual([["relationships[2].phases[0].percent", "wrong-value", "a--c"]]);
  });

  test("leaves out a relationship that has no good phase", () => {
    const result = withTies({ ...holding("a", "c", {}), phases: [] });
    expect(found(result)).toEqual([["relationships[2].phases", "no-phase", "a--c"]]);
    expect(result.document?.relationships).toHaveLength(2);
  });

  test.each([
    ["an unknown kind", { kind: "love" }, "relationships[2].kind", "wrong-value"],
    ["a dangling source", { source: "nobody" }, "relationships[2].source", "unknown-id"],
    ["a dangling target", { target: "nobody" }, "relationships[2].target", "unknown-id"],
    ["itself for a target", { target: "a" }, "relationships[2].target", "self-holding"],
    ["an id that is taken", { id: "a--b" }, "relationships[2].id", "duplicate-id"],
    ["no phases", { phases: undefined }, "relationships[2].phases", "wrong-value"],
  ])("leaves out a relationship with %s", (_, change, path, code) => {
    const result = withTies({ ...holding("a", "c", { percent: 5 }), ...change });
    expect(found(result)).toContainEqual([path, code, "id" in change ? "a--b" : "a--c"]);
    expect(result.document?.relationships.map(({ id, source }) => [id, source])).toEqual([
      ["a--b", "a"],
      ["b--c", "b"],
    ]);
  });

  test.each([
    ["reversed dates", { from: "2005-06", to: "2005-05-31" }, "to", "reversed-dates"],
    ["a reversed range", { percentMin: 30, percentMax: 20 }, "percentMin", "reversed-range"],
    ["a day that the calendar lacks", { from: "2000-02-31" }, "from", "wrong-value"],
    ["an unknown status", { status: "hoped" }, "status", "wrong-value"],
    ["text for a phase's date", { to: 2005 }, "to", "wrong-value"],
  ])("leaves out a phase with %s", (_, change, field, code) => {
    const result = withTies(holding("a", "c", change));
    expect(found(result)).toContainEqual([`relationships[2].phases[0].${field}`, code, "a--c"]);
    expect(result.document?.relationships).toHaveLength(2);
  });

  test("takes a year as over when its first months are: 2005 to 2005-03 is not reversed", () => {
    expect(withTies(holding("a", "c", { from: "2005", to: "2005-03" })).issues).toEqual([]);
  });

  test("keeps a plan that was cancelled before it was to begin", () => {
    expect(withTies(holding("a", "c", { status: "cancelled", from: "2027", to: "2025-02" })).issues).toEqual([]);
  });

  test("takes no fraction for a share, but says so", () => {
    const result = withTies(holding("a", "c", { stake: 0.4 }));
    expect(found(result)).toEqual([["relationships[2].phases[0].stake", "wrong-value", "a--c"]]);
    expect(result.document?.relationships[2]?.phases[0]).not.toHaveProperty("stake");
  });

  test("keeps a row whose mention is unknown, without the mention", () => {
    const result = read({
      ...smallFile,
      groups: [{ id: "pair", label: "Pair", members: ["a", "x"] }],
      events: [{ ...smallFile.events[0], entities: ["x", "a"] }],
      people: [{ ...smallFile.people[0], company: "x" }],
      projects: [{ ...smallFile.projects[0], partners: [{ entity: "a" }, { entity: "x" }], sources: ["t"] }],
      relationships: [holding("a", "b", { beneficialOwner: "x", includedIn: "x--y", sources: ["s", "t"] })],
    });
    expect(found(result).toSorted(byPlace)).toEqual([
      ["events[0].entities[0]", "unknown-id", "e"],
      ["groups[0].members[1]", "unknown-id", "pair"],
      ["people[0].company", "unknown-id", "p"],
      ["projects[0].partners[1]", "unknown-id", "j"],
      ["projects[0].sources[0]", "unknown-id", "j"],
      ["relationships[0].phases[0].beneficialOwner", "unknown-id", "a--b"],
      ["relationships[0].phases[0].includedIn", "unknown-id", "a--b"],
      ["relationships[0].phases[0].sources[1]", "unknown-id", "a--b"],
    ]);
    expect(result.document).toMatchObject({
      groups: [{ members: ["a"] }],
      events: [{ entities: ["a"] }],
      people: [{ id: "p" }],
      projects: [{ partners: [{ entity: "a" }], sources: [] }],
      relationships: [{ phases: [{ sources: ["s"] }] }],
    });
    expect(result.document?.people[0]).not.toHaveProperty("company");
    expect(result.document?.relationships[0]?.phases[0]).not.toHaveProperty("includedIn");
  });

  test("mends an entity rather than lose all that hangs on it", () => {
    const [first, ...others] = smallFile.entities;
    const spoilt = { ...first, tier: 7, partnerType: "magic", hq: 5, founded: "2000-02-31", otherNames: ["A1", 2] };
    const result = read({ ...smallFile, entities: [spoilt, ...others] });
    expect(result.document?.entities[0]).toEqual({ ...first, tier: 3, partnerType: "other", otherNames: ["A1"] });
    expect(result.document?.relationships).toHaveLength(2);
    expect(new Set(result.issues.map(({ path }) => path))).toEqual(
      new Set(["tier", "partnerType", "hq", "founded", "otherNames[1]"].map((field) => `entities[0].${field}`)),
    );
  });

  test("keeps the first of two entities with one id", () => {
    const result = read({
      ...smallFile,
      entities: [...smallFile.entities, { ...smallFile.entities[0], name: "Other" }],
    });
    expect(found(result)).toEqual([["entities[3].id", "duplicate-id", "a"]]);
    expect(result.document?.entities.map(({ name }) => name)).toEqual(["A", "B", "C"]);
  });

  test("takes markup in a name for the text that it is", () => {
    const name = "<script>alert(1)</script>";
    const result = read({
      ...smallFile,
      entities: [{ ...smallFile.entities[0], name }, ...smallFile.entities.slice(1)],
    });
    expect(result.issues).toEqual([]);
    expect(result.document?.entities[0]?.name).toBe(name);
  });

  test("leaves out a term of office that ends before it begins", () => {
    const result = read({ ...smallFile, people: [{ ...smallFile.people[0], from: "2005", to: "2004" }] });
    expect(found(result)).toEqual([["people[0].to", "reversed-dates", "p"]]);
    expect(result.document?.people).toEqual([]);
  });

  test.each([
    "entities",
    "relationships",
    "events",
    "people",
    "projects",
    "groups",
    "partnerTypes",
    "sources",
  ] as const)("says that the list of %s is missing, and shows the rest", (list) => {
    const result = read({ ...smallFile, [list]: undefined });
    expect(found(result)[0]).toEqual([list, "missing-rows", undefined]);
    expect(result.document?.[list]).toEqual([]);
    expect(result.document?.title).toBe("Three companies");
  });

  test("takes a missing period from the first thing told and the last source", () => {
    const result = read({ ...smallFile, start: undefined, asOf: "2020" });
    expect(result.document).toMatchObject({ start: "2003-01-01", asOf: "2004-05-06" });
    expect(found(result)).toEqual([
      ["start", "missing-date", undefined],
      ["asOf", "missing-date", undefined],
    ]);
  });

  test("gives no document without a day to stand on", () => {
    const result = read({ ...smallFile, asOf: undefined, sources: [] });
    expect(result.document).toBeUndefined();
    expect(found(result)).toContainEqual(["asOf", "missing-date", undefined]);
  });

  test("gives no document that ends before it starts", () => {
    const result = read({ ...smallFile, start: "2021-01-01" });
    expect(result.document).toBeUndefined();
    expect(found(result)).toEqual([["start", "reversed-dates", undefined]]);
  });

  test.each([
    ["an empty file", "", "not-json", "document"],
    ["a web page", "<!doctype html>", "not-json", "line 1, column 1"],
    ["a truncated file", '{"format": "alliance-1",\n "ti', "not-json", "line 2, column 5"],
    ["a figure that is NaN", '{"format": "alliance-1",\n "percent": NaN}', "not-json", "line 2, column 13"],
    ["a list", "[]", "not-a-document", "document"],
    ["a file without a format", "{}", "unknown-format", "format"],
    ["a file of another format", '{"format":"alliance-9"}', "unknown-format", "format"],
  ])("refuses %s with one clear issue", (_, text, code, path) => {
    const { document, issues } = alliance.read(text);
    expect(document).toBeUndefined();
    expect(issues.map((issue) => [issue.severity, issue.code, issue.path])).toEqual([["error", code, path]]);
  });

  test("reads a file that begins with a byte order mark", () => {
    expect(alliance.read(`\uFEFF${JSON.stringify(smallFile)}`).issues).toEqual([]);
  });
});
