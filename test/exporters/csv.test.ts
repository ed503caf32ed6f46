import fc from "fast-check";
import papaparse from "papaparse";
import { describe, expect, test } from "vitest";
import { csv } from "../../src/exporters/csv.ts";
import { relationshipRows } from "../../src/exporters/csvRelationships.ts";
import type { ExportInput } from "../../src/exporters/exporter.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import { csvWords } from "../../src/text/csv.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { checkInTime } from "../property.ts";
import { documentOf, phaseOf, relationshipOf } from "../timeline/samples.ts";
import { dataInput } from "./dataInput.ts";
import { tools } from "./samples.ts";

async function written(input: ExportInput): Promise<string> {
  const { content } = await csv.write(input, tools);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
}

/** The fields as another program reads them. */
async function readBack(input: ExportInput): Promise<readonly (readonly string[])[]> {
  const { data, errors } = papaparse.parse<readonly string[]>((await written(input)).slice(1), {
    delimiter: ",",
    newline: "\r\n",
  });
  expect(errors).toEqual([]);
  return data.slice(0, -1);
}

/** Two companies of this name, with one stake that says it everywhere. */
function documentSaying(text: string): AllianceDocument {
  const ids = ["a", "b"];
  return documentOf({
    entities: ids.map((id) => ({ id, name: text, ticker: text, kind: "company", tier: 1, sources: ["s"] })),
    relationships: [
      relationshipOf({
        id: text,
        source: "a",
        target: "b",
        phases: [phaseOf({ from: "2020-01-01", stake: 0.434, summary: text, note: text, sources: ["s"] })],
      }),
    ],
    sources: [{ id: "s", publisher: text }],
  });
}

describe("the CSV exporter", () => {
  test("marks the file as UTF-8, quotes every field and ends every row in the same way", async () => {
    for (const rows of ["entities", "relationships"] as const) {
      const text = await written({ ...dataInput(builtInDocument()), rows });
      expect(text.startsWith("\uFEFF")).toBe(true);
      const bare = text.slice(1).replaceAll(/"(?:[^"]|"")*"/g, "");
      expect(bare).toMatch(/^(?:,+\r\n)+$/);
      expect(new Set(bare.split("\r\n").slice(0, -1)).size).toBe(1);
    }
  });

  test("writes what other programs read as the same fields", async () => {
    const input = dataInput(builtInDocument(), { detail: "all" });
    const cells = relationshipRows(input).map((row) => row.map((cell) => String(cell ?? "")));
    const read = await readBack(input);
    expect(read.map((row) => row.map((cell) => cell.replace(/^'/, "")))).toEqual(cells);
  });

  test("writes no text that a spreadsheet takes for a formula", async () => {
    const start = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "＝",
      "＋",
      "－",
      "＠",
      "\t",
      "\r",
      "\n",
      " ",
      "\u200B",
      "\uFEFF",
      "\0",
    );
    const starts = fc
      .tuple(fc.array(start, { maxLength: 3 }), fc.string())
      .map(([signs, rest]) => signs.join("") + rest);
    await checkInTime(
      fc.asyncProperty(starts, async (text) => {
        for (const rows of ["entities", "relationships"] as const) {
          const fields = (await readBack({ ...dataInput(documentSaying(text)), rows })).flat();
          for (const field of fields) {
            if (/^-\d+(?:\.\d+)?$/.test(field)) continue;
            expect(field.replace(/^[^\p{L}\p{N}\p{P}\p{S}]*/u, "")).not.toMatch(/^[=+\-@＝＋－＠]/);
            expect(field).not.toMatch(/^[\t\r\n]/);
          }
        }
      }),
      150,
    );
  });

  test.each(["-5", "-12.5", "2023-01-26", "43.4%", "a=b", "'quoted'", '日産 "N"', "two\nlines"])(
    "writes %j as it is",
    async (text) => {
      const rows = await readBack({ ...dataInput(documentSaying(text)), rows: "entities" });
      expect(rows.map(([, name]) => name)).toEqual([csvWords.entity.name, text, text]);
    },
  );

  test("writes only the header of an empty picture", async () => {
    for (const rows of ["entities", "relationships"] as const) {
      expect(await readBack({ ...dataInput(documentOf({})), rows })).toHaveLength(1);
    }
  });
});
