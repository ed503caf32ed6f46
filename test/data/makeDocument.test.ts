import { describe, expect, test } from "vitest";
import { makeDocument, readFacts } from "../../scripts/makeDocument.ts";
import { builtInText } from "./builtInDocument.ts";
import { missingFrom, readJson, rowsOf } from "./facts.ts";

const document = readJson("public/data/renault-nissan.json");
const claimsInDocument = rowsOf(document, "events").flatMap((event) =>
  "reportClaims" in event ? rowsOf(event, "reportClaims") : [],
);

const phaseCounts = (rows: readonly Record<string, unknown>[]) =>
  rows.map((row) => [row["id"], rowsOf(row, "phases").length]);

describe("the built-in document", () => {
  test("is what makeDocument makes of the facts, byte for byte", () => {
    expect(makeDocument(readFacts())).toBe(builtInText());
  });

  test.each([
    ["entities", 137, rowsOf(document, "entities")],
    ["relationships", 219, rowsOf(document, "relationships")],
    ["events", 119, rowsOf(document, "events")],
    ["projects", 33, rowsOf(document, "projects")],
    ["people", 76, rowsOf(document, "people")],
    ["report-claims", 76, claimsInDocument],
    ["sources", 602, rowsOf(document, "sources")],
  ])("has every row and every value of the %s", (name, count, rows) => {
    const facts = readJson(`test/data/facts/${name}.json`);
    if (!Array.isArray(facts)) throw new Error(`not a list: ${name}`);
    const byId = new Map(rows.map((row) => [row["id"], row]));
    const lost = facts.flatMap((fact: Record<string, unknown>) =>
      missingFrom(byId.get(fact["id"]), fact, String(fact["id"])),
    );
    expect(lost).toEqual([]);
    expect(facts).toHaveLength(count);
    expect(rows).toHaveLength(count);
  });

  test("has all 322 phases, in the order of the facts", () => {
    const facts = readJson("test/data/facts/relationships.json");
    const inFacts = Array.isArray(facts) ? phaseCounts(facts) : [];
    expect(phaseCounts(rowsOf(document, "relationships"))).toEqual(inFacts);
    expect(inFacts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(322);
  });

  test("tells the report's claims under the meeting of 26 January 2023", () => {
    const meeting = rowsOf(document, "events").find((event) => event["id"] === "aob-video-meeting");
    expect(meeting?.["date"]).toBe("2023-01-26");
    expect(meeting?.["reportClaims"]).toEqual(readJson("test/data/facts/report-claims.json"));
  });

  test("adds to an entity only what the format asks for", () => {
    const facts = new Map(
      rowsOf({ rows: readJson("test/data/facts/entities.json") }, "rows").map((row) => [row["id"], row]),
    );
    const added = rowsOf(document, "entities").flatMap((entity) =>
      Object.keys(entity).filter((key) => !Object.hasOwn(facts.get(entity["id"]) ?? {}, key)),
    );
    expect([...new Set(added)].toSorted()).toEqual(["shortName", "sources"]);
  });
});
