import { describe, expect, test } from "vitest";
import { builtInText } from "./builtInDocument.ts";
import { schemaErrors } from "./schema.ts";

const small = {
  format: "alliance-1",
  title: "Two companies",
  description: "",
  license: "",
  start: "2000-01-01",
  asOf: "2020-12-31",
  opening: {},
  partnerTypes: [{ id: "energy", label: "Energy" }],
  groups: [],
  entities: [
    { id: "a", name: "A", kind: "company", tier: 1, sources: ["s"] },
    { id: "b", name: "B", kind: "company", tier: 1, sources: [] },
  ],
  relationships: [
    {
      id: "a--b",
      source: "a",
      target: "b",
      kind: "stake",
      phases: [{ status: "completed", percent: 20, from: "2003-04", summary: "", verified: true, sources: ["s"] }],
    },
  ],
  events: [],
  people: [],
  projects: [],
  sources: [{ id: "s", publisher: "P" }],
};
const [a, b] = small.entities;
const [tie] = small.relationships;
const phase = tie?.phases[0];
const withPhase = (change: object) => ({ ...small, relationships: [{ ...tie, phases: [{ ...phase, ...change }] }] });
const withEntity = (change: object) => ({ ...small, entities: [{ ...a, ...change }, b] });

describe("the published schema", () => {
  test("accepts the built-in document", () => {
    expect(schemaErrors(JSON.parse(builtInText()))).toEqual([]);
  });

  test("accepts a small document, and unknown keys in every row of it", () => {
    expect(schemaErrors(small)).toEqual([]);
    expect(schemaErrors({ ...withEntity({ mood: "good" }), more: 1 })).toEqual([]);
    expect(schemaErrors(withPhase({ mood: "good" }))).toEqual([]);
  });

  test.each([
    ["a format of another name", { ...small, format: "alliance-2" }, "/format "],
    ["a missing list", { ...small, entities: undefined }, " must have required property 'entities'"],
    ["a coarse as-of date", { ...small, asOf: "2020-12" }, "/asOf "],
    ["an unknown entity kind", withEntity({ kind: "galaxy" }), "/entities/0/kind "],
    ["an unknown partner type", withEntity({ partnerType: "magic" }), "/entities/0/partnerType "],
    ["a tier of 4", withEntity({ tier: 4 }), "/entities/0/tier "],
    ["an empty id", withEntity({ id: "" }), "/entities/0/id "],
    ["an unknown relationship kind", { ...small, relationships: [{ ...tie, kind: "love" }] }, "/relationships/0/kind "],
    [
      "a relationship without phases",
      { ...small, relationships: [{ ...tie, phases: [] }] },
      "/relationships/0/phases ",
    ],
    ["a stake of 120", withPhase({ percent: 120 }), "/percent "],
    ["a stake of -1", withPhase({ percent: -1 }), "/percent "],
    ["a stake as text", withPhase({ percent: "NaN" }), "/percent "],
    ["a share as a fraction", withPhase({ stake: 0.2 }), "/stake "],
    ["an unknown status", withPhase({ status: "hoped" }), "/status "],
    ["a thirteenth month", withPhase({ from: "2003-13" }), "/from "],
    ["a date in words", withPhase({ to: "spring 2003" }), "/to "],
  ])("refuses %s", (_, file, place) => {
    expect(schemaErrors(JSON.parse(JSON.stringify(file))).join("\n")).toContain(place);
  });
});
