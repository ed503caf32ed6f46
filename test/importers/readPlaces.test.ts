import { expect, test } from "vitest";
import { readPlaces } from "../../src/importers/readPlaces.ts";
import type { Issue } from "../../src/model/issue.ts";
import { documentOf } from "../timeline/samples.ts";

const entities = ["a", "b"].map((id) => ({ id, name: id, kind: "company" as const, tier: 1 as const, sources: [] }));

/** The places read of a document with these, and where something is wrong with them. */
function read(places: unknown) {
  const document = { ...documentOf({ entities, groups: [{ id: "pair", label: "Pair", members: ["a"] }] }), places };
  const issues: Issue[] = [];
  const sets = readPlaces(document, "places", (issue) => issues.push(issue));
  expect(issues.every(({ message }) => message !== "")).toBe(true);
  return [sets, issues.map(({ path, code }) => [path, code])];
}

test("readPlaces has none where the document has none", () => {
  expect(read(undefined)).toEqual([new Map(), []]);
});

test("readPlaces reads entities and folded groups", () => {
  const found = read({ "force core": { a: [1, -2.5], pair: [1, -2.5], "group:pair": [1, -2.5] } });
  const at = { x: 1, y: -2.5 };
  const set = new Map(["a", "pair", "group:pair"].map((id) => [id, at]));
  expect(found).toEqual([new Map([["force core", set]]), []]);
});

test("readPlaces leaves out what is no place, and names it", () => {
  for (const place of [7, null, "1,2", [1], [1, 2, 3], [1, "2"], [null, 1], { x: 1, y: 2 }]) {
    const found = read({ "force core": { a: place, b: [0, 0] } });
    expect(found).toEqual([
      new Map([["force core", new Map([["b", { x: 0, y: 0 }]])]]),
      [["places.force core.a", "wrong-value"]],
    ]);
  }
});

test("readPlaces leaves out who is not in the document, and names them", () => {
  expect(read({ "force all": { nobody: [1, 2] } })).toEqual([
    new Map([["force all", new Map()]]),
    [["places.force all.nobody", "unknown-id"]],
  ]);
});

test("readPlaces says so when the places, or a set of them, are no object", () => {
  expect(read([1, 2])).toEqual([new Map(), [["places", "wrong-value"]]]);
  expect(read({ "force core": "here" })).toEqual([
    new Map([["force core", new Map()]]),
    [["places.force core", "wrong-value"]],
  ]);
});
