import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alliance } from "../../src/importers/alliance.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import { rowsOf } from "../data/facts.ts";
import { schemaErrors } from "../data/schema.ts";
import { check } from "../property.ts";
import { asFile, builtInFile, smallFile, type Json } from "./allianceFile.ts";

const steps = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 7 });
const oddValues = fc.constantFrom(
  120,
  -1,
  0,
  "",
  "NaN",
  "2000-02-31",
  "9999",
  "renault",
  "__proto__",
  "constructor",
  null,
  [],
  {},
);
const newValues = fc.option(fc.oneof(oddValues, fc.jsonValue({ maxDepth: 2 })), { nil: undefined });

/** The value with one thing in it replaced, or left out for undefined; the steps choose which. */
function mutated(value: unknown, [step, ...rest]: readonly number[], replacement: unknown): unknown {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const key = step === undefined ? undefined : keys[step % keys.length];
  if (key === undefined) return replacement;
  const entries = Object.entries(value ?? {}).flatMap(([name, item]: [string, unknown]) => {
    const next = name === key ? mutated(item, rest, replacement) : item;
    return next === undefined ? [] : [[name, next] as const];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function idsAreClosed(document: AllianceDocument): boolean {
  const entities = new Set(document.entities.map(({ id }) => id));
  const sources = new Set(document.sources.map(({ id }) => id));
  const relationships = new Set(document.relationships.map(({ id }) => id));
  const phases = document.relationships.flatMap((relationship) => relationship.phases);
  const named = [
    ...document.relationships.flatMap(({ source, target }) => [source, target]),
    ...phases.flatMap(({ beneficialOwner }) => beneficialOwner ?? []),
    ...document.groups.flatMap(({ members }) => members),
    ...document.events.flatMap((event) => [
      ...event.entities,
      ...(event.reportClaims ?? []).flatMap((claim) => claim.entities ?? []),
    ]),
    ...document.people.flatMap(({ company }) => company ?? []),
    ...document.projects.flatMap(({ partners }) => partners.map(({ entity }) => entity)),
  ];
  const rows = [...document.entities, ...phases, ...document.events, ...document.people, ...document.projects];
  return (
    named.every((id) => entities.has(id)) &&
    rows.every((row) => row.sources.every((id) => sources.has(id))) &&
    phases.every(({ includedIn }) => includedIn === undefined || relationships.has(includedIn))
  );
}

/** Which laws the reading of the text breaks: none, whatever the text. */
function breachesOf(text: string): readonly string[] {
  const { document, issues } = alliance.read(text);
  const mute = issues.filter(({ path, message, code }) => path === "" || message === "" || code === "");
  const breaches = mute.map((issue) => `an issue that does not say what or where: ${JSON.stringify(issue)}`);
  if (document === undefined) {
    return issues.some(({ severity }) => severity === "error") ? breaches : [...breaches, "refused without an error"];
  }
  return [...breaches, ...(idsAreClosed(document) ? [] : ["an id leads nowhere"]), ...schemaErrors(asFile(document))];
}

/** Holds when `breachesOf` has nothing to tell of any text. A counterexample is the input, not the long text made of it. */
function breaksNoLaw<Input>(inputs: fc.Arbitrary<Input>, textOf: (input: Input) => string) {
  return fc.property(inputs, (input) => {
    expect(breachesOf(textOf(input))).toEqual([]);
  });
}

const changes = fc.record({ steps, value: newValues });
const changed = (file: Json) => (change: { readonly steps: readonly number[]; readonly value: unknown }) =>
  JSON.stringify(mutated(file, change.steps, change.value));

const inFormat = (fields: object) => JSON.stringify({ ...fields, format: "alliance-1" });

describe("the alliance importer", () => {
  test("gives a document or an error for any JSON value", () => {
    expect(() => check(breaksNoLaw(fc.jsonValue(), JSON.stringify), 300)).not.toThrow();
  });

  test("gives a document or an error for any text", () => {
    expect(() => check(breaksNoLaw(fc.string({ unit: "binary" }), String), 300)).not.toThrow();
  });

  test("gives a document or an error for any values under the keys of the format", () => {
    const values = fc.record(Object.fromEntries(Object.keys(smallFile).map((key) => [key, fc.jsonValue()])));
    expect(() => check(breaksNoLaw(values, inFormat), 300)).not.toThrow();
  });

  test("keeps only what the schema allows, after any one change of a small file", () => {
    expect(() => check(breaksNoLaw(changes, changed(smallFile)), 500)).not.toThrow();
  });

  test("keeps only what the schema allows, after any one change of the built-in document", () => {
    expect(() => check(breaksNoLaw(changes, changed(builtInFile)), 25)).not.toThrow();
  }, 30_000);

  test("gives a document or an error for the built-in document cut off anywhere", () => {
    const text = JSON.stringify(builtInFile);
    check(
      fc.property(fc.nat(text.length - 1), (length) => {
        expect(alliance.read(text.slice(0, length))).toMatchObject({
          document: undefined,
          issues: [{ code: "not-json" }],
        });
      }),
      40,
    );
  });

  test("loses no value of the built-in document, and halves no figure of it", () => {
    const { document, issues } = alliance.read(JSON.stringify(builtInFile));
    expect(issues).toEqual([]);
    const { format, opening, relationships, ...rest } = builtInFile;
    expect(format).toBe("alliance-1");
    expect(document).toMatchObject(rest);
    expect(document?.opening).toEqual(opening);
    expect(document?.relationships).toEqual(rowsOf(builtInFile, "relationships").map(withFractions));
    expect(relationships).toHaveLength(219);
  });
});

const shares = new Map([
  ["percent", "stake"],
  ["percentMin", "stakeMin"],
  ["percentMax", "stakeMax"],
  ["votingPercent", "votes"],
  ["votesCap", "votesCap"],
]);

function withFractions(relationship: Json): Json {
  const phases = rowsOf(relationship, "phases").map((phase) =>
    Object.fromEntries(
      Object.entries(phase).map(([key, value]) => {
        const share = shares.get(key);
        return share === undefined ? [key, value] : [share, Number(value) / 100];
      }),
    ),
  );
  return { ...relationship, phases };
}
