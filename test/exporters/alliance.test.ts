import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alliance as exporter } from "../../src/exporters/alliance.ts";
import type { ExportInput } from "../../src/exporters/exporter.ts";
import { alliance as importer } from "../../src/importers/alliance.ts";
import { readPlaces } from "../../src/importers/readPlaces.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { Issue } from "../../src/model/issue.ts";
import { openingView } from "../../src/store/permalink.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { schemaErrors } from "../data/schema.ts";
import { smallFile } from "../importers/allianceFile.ts";
import { anyFile, anySets, anyViewOfFile } from "../importers/anyFile.ts";
import { checkInTime } from "../property.ts";
import { dataInput } from "./dataInput.ts";
import { hostileNames, inputNamed, tools } from "./samples.ts";

const usual = dataInput(builtInDocument());

async function written(input: Partial<ExportInput>): Promise<string> {
  const { content } = await exporter.write({ ...usual, ...input }, tools);
  return new TextDecoder().decode(content);
}

function read(text: string): AllianceDocument {
  const { document, issues } = importer.read(text);
  expect(issues).toEqual([]);
  if (document === undefined) throw new Error("no document");
  return document;
}

function expectNone(issue: Issue): void {
  expect(issue).toBeUndefined();
}

describe("an alliance document that is written and read", () => {
  test("is the same, with the same view and the same places", async () => {
    await checkInTime(
      fc.asyncProperty(anyFile, anyViewOfFile, anySets, anySets, async (file, anyView, places, pins) => {
        const document = read(JSON.stringify(file));
        const isStake = (id: string) => document.relationships.some((each) => each.id === id && each.kind === "stake");
        const view = { ...anyView, whatif: anyView.whatif.filter(({ relationship }) => isStake(relationship)) };
        const again = read(await written({ document, view, places, pins }));
        expect({ ...again, opening: {}, places: 0, pins: 0 }).toEqual({ ...document, opening: {}, places: 0, pins: 0 });
        expect(openingView(again)).toEqual(view);
        expect(readPlaces(again, "places", expectNone)).toEqual(places);
        expect(readPlaces(again, "pins", expectNone)).toEqual(pins);
      }),
      150,
    );
  });

  test("keeps to its schema", async () => {
    await checkInTime(
      fc.asyncProperty(anyFile, anyViewOfFile, anySets, async (file, view, places) => {
        const document = read(JSON.stringify(file));
        const again: unknown = JSON.parse(await written({ document, view, places, pins: places }));
        expect(schemaErrors(again)).toEqual([]);
      }),
      50,
    );
  });

  test("is the built-in one to its last value, with its own opening", async () => {
    const document = builtInDocument();
    const file = await written({ document, view: openingView(document) });
    expect(read(file)).toEqual(document);
    expect(schemaErrors(JSON.parse(file))).toEqual([]);
  });

  test.each(hostileNames)("is the same when everything in it is called %j", async (name) => {
    const input = await inputNamed(name);
    const again = read(await written(input));
    expect(again.entities).toEqual(input.document.entities);
    expect(again.relationships).toEqual(input.document.relationships);
    expect(readPlaces(again, "places", expectNone)).toEqual(input.places);
  });
});

describe("the alliance exporter", () => {
  test("writes a share in percent as it was published", async () => {
    const file = await written({ document: builtInDocument() });
    expect(file).toContain('"percent":43.4,');
    expect(file).not.toMatch(/"(?:percent|percentMin|percentMax|votingPercent|votesCap)":[\d.]*(?:0{6}|9{6})/);
  });

  test("keeps in the opening what it does not know, and the keys that stand there already", async () => {
    const document = { ...builtInDocument(), opening: { date: "2020-01-01", planned: "1", weather: "rain" } };
    const view = { ...openingView(document), detail: "all" as const };
    expect(read(await written({ document, view })).opening).toEqual({ ...document.opening, detail: "all" });
  });

  test("leaves out places that the document brought and the picture has not", async () => {
    const file = { ...smallFile, places: { "force core": { a: [1, 2] } } };
    const document = read(JSON.stringify(file));
    expect(read(await written({ document }))).not.toHaveProperty("places");
  });

  test("writes each row of a list on a line of its own", async () => {
    const lines = (await written({ document: builtInDocument() })).split("\n");
    for (const { id } of builtInDocument().sources) {
      const line = lines.find((each) => each.startsWith(`  {"id":${JSON.stringify(id)},"publisher"`));
      expect(line).toMatch(/^ {2}\{.*\},?$/);
    }
  });
});
