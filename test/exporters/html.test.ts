import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html } from "../../src/exporters/html.ts";
import { chartOf, readCharts, writeCharts, type Charts } from "../../src/exporters/htmlCharts.ts";
import { filledViewer, type ViewerContent } from "../../src/exporters/htmlFile.ts";
import { readFile } from "../../src/importers/readFile.ts";
import { openingView } from "../../src/store/permalink.ts";
import { anyPlace } from "../layout/samples.ts";
import { check } from "../property.ts";
import { builtInInput, hostileNames, inputNamed, tools } from "./samples.ts";

const viewer = readFileSync("viewer.html", "utf8");

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(...hostileNames, "</script>", "<!--<script>", "$&"),
);
const anyContent: fc.Arbitrary<ViewerContent> = fc.record({
  title: anyText,
  description: anyText,
  document: fc.oneof(
    fc.json(),
    anyText.map((text) => JSON.stringify({ [text]: text })),
  ),
  charts: anyText.map((text) => JSON.stringify([text])),
});

/** What stands in a file between two texts, each of which is there once. */
function between(file: string, before: string, after: string): string {
  const [, rest, ...others] = file.split(before);
  if (rest === undefined || others.length > 0) throw new Error(`not once in the file: ${before}`);
  return rest.slice(0, rest.indexOf(after));
}

function blockIn(file: string, id: string): string {
  return between(file, `<script type="application/json" id="${id}">`, "</script>");
}

/** All tags, whatever the page is described as. */
function tagsIn(text: string): readonly string[] {
  const tags = text.match(/<[^>]*(?:>|$)/g) ?? [];
  return tags.map((tag) => tag.replace(/(name="description" content=")[^"]*/, "$1"));
}

/** The text that a browser reads where HTML stands for it. */
function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

describe("filledViewer", () => {
  test("gives back what was put in", () => {
    check(
      fc.property(anyContent, (content) => {
        const file = filledViewer(viewer, content);
        expect(unescaped(between(file, "<title>", "</title>"))).toBe(content.title);
        expect(unescaped(between(file, 'name="description" content="', '"'))).toBe(content.description);
        expect(JSON.parse(blockIn(file, "alliance-document"))).toEqual(JSON.parse(content.document));
        expect(JSON.parse(blockIn(file, "org-charts"))).toEqual(JSON.parse(content.charts));
      }),
    );
  });

  test("leaves the page itself as it was, with not one tag more", () => {
    check(
      fc.property(anyContent, (content) => {
        const file = filledViewer(viewer, content);
        expect(tagsIn(file)).toEqual(tagsIn(viewer));
      }),
    );
  });

  test("refuses a viewer in which something has no place", () => {
    const content = { title: "", description: "", document: "{}", charts: "[]" };
    expect(() => filledViewer(viewer.replace("org-charts", "charts"), content)).toThrow("no gap in the viewer: charts");
    expect(() => filledViewer(viewer + viewer, content)).toThrow("no gap in the viewer: title");
  });
});

describe("org charts in a file", () => {
  const anyPlaces = fc.array(fc.tuple(anyText, anyPlace)).map((pairs) => new Map(pairs));
  const anyWays = fc.array(fc.tuple(anyText, fc.array(anyPlace))).map((pairs) => new Map(pairs));
  const anyCharts: fc.Arbitrary<Charts> = fc
    .array(fc.tuple(fc.constantFrom("core down", "all right"), fc.record({ places: anyPlaces, ways: anyWays })))
    .map((pairs) => new Map(pairs));

  test("are read as they were written", () => {
    check(
      fc.property(anyCharts, (charts) => {
        expect(readCharts(writeCharts(charts))).toEqual(charts);
      }),
    );
  });

  test("are found by level of detail and direction", () => {
    const chart = { places: new Map(), ways: new Map() };
    const charts = new Map([["core down", chart]]);
    expect(chartOf(charts, { detail: "core", direction: "down" })).toBe(chart);
    expect(chartOf(charts, { detail: "core", direction: "right" })).toBeUndefined();
  });

  test.each(["{}", "[[1, 2]]", '[["core down", { "places": [["a", [1]]], "ways": [] }]]'])(
    "are not read from %s",
    (text) => {
      expect(() => readCharts(text)).toThrow(/Invalid|Expected/);
    },
  );
});

describe("the interactive file", () => {
  test("holds the document, which opens with the view", async () => {
    const input = await builtInInput("equity", ["2010-04-30"]);
    const { content } = await html.write(input, tools);
    const text = blockIn(new TextDecoder().decode(content), "alliance-document");
    const { document, issues } = readFile({ name: "document.json", text });
    if (document === undefined) throw new Error("the document cannot be read");
    expect(issues).toEqual([]);
    expect(document.entities).toEqual(input.document.entities);
    expect(document.relationships).toEqual(input.document.relationships);
    expect(openingView(document)).toEqual(input.view);
  });

  test("is called as the person wished, and described as its picture is", async () => {
    const input = await builtInInput("core", ["2023-01-26"], { title: "Who & whom" });
    const file = new TextDecoder().decode((await html.write(input, tools)).content);
    expect(between(file, "<title>", "</title>")).toBe("Who &amp; whom");
    expect(unescaped(between(file, 'name="description" content="', '"'))).toBe(input.pages[0]?.description);
  });

  test.each(hostileNames)("holds nothing but text where things are called %j", async (name) => {
    const file = new TextDecoder().decode((await html.write(await inputNamed(name), tools)).content);
    expect(file.match(/<script/g)).toHaveLength(viewer.match(/<script/g)?.length ?? 0);
    expect(blockIn(file, "alliance-document")).not.toContain("<");
  });
});
