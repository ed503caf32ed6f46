import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExportInput } from "../../src/exporters/exporter.ts";
import { pdf } from "../../src/exporters/pdf.ts";
import type { GroupMark, Mark, TextMark } from "../../src/scene/mark.ts";
import type { Page } from "../../src/scene/page.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { checkInTime } from "../property.ts";
import { readPdf, type PdfFile, type PdfPage } from "./pdfReader.ts";
import { builtInInput, emptyInput, hostileNames, inputNamed, tools } from "./samples.ts";

async function fileOf(input: ExportInput): Promise<PdfFile> {
  return readPdf((await pdf.write(input, tools)).content);
}

/** The only page of a file with these marks, on a page of 100 × 50 px unless said otherwise. */
async function pageOf(marks: readonly Mark[], changes: Partial<Page> = {}): Promise<PdfPage> {
  const page: Page = {
    width: 100,
    height: 50,
    title: "Title",
    description: "Description",
    date: "2023-01-26",
    paper: undefined,
    theme: lightTheme,
    marks,
    connections: [],
    notes: [],
    remarks: [],
    ...changes,
  };
  const { pages } = await fileOf({ ...(await emptyInput()), pages: [page] });
  const [only] = pages;
  if (only === undefined || pages.length > 1) throw new Error(`${pages.length} pages`);
  return only;
}

function textMark(text: string, changes: Partial<TextMark> = {}): TextMark {
  return {
    type: "text",
    id: "text",
    text,
    x: 10,
    y: 20,
    size: 8,
    weight: 400,
    fill: "#112233",
    anchor: "start",
    ...changes,
  };
}

function within(changes: Partial<GroupMark>, ...marks: readonly Mark[]): GroupMark {
  return { type: "group", id: "group", marks, ...changes };
}

/** What must be found of what a page shows: white space is one space, and what shows nothing by itself may be gone. */
function essence(text: string): string {
  return text
    .normalize()
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\p{Control}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu, "")
    .trim();
}

function textsIn(mark: Mark): readonly string[] {
  return mark.type === "group" ? mark.marks.flatMap(textsIn) : mark.type === "text" ? [mark.text] : [];
}

const anyText = fc.string({
  unit: fc.constantFrom(...Array.from("abgyAVTo 43.4%·–éİşñßЖω日産車ー🚗")),
  minLength: 1,
  maxLength: 12,
});
const anyWeight = fc.constantFrom(400, 600, 700);
const anyAnchor = fc.constantFrom("start" as const, "middle" as const, "end" as const);

describe("a PDF", () => {
  test("has a table that leads to every object, and what a reader looks for first", async () => {
    const { version, trailer, pages } = await fileOf(await builtInInput("core", ["2023-01-26", "2023-11-08"]));
    expect(version).toBe("%PDF-1.7");
    expect(trailer).toMatch(/\/ID \[ ?<[\dA-F]{32}> <[\dA-F]{32}> ?\]/);
    expect(pages.slice(0, 2).map(({ width, height }) => [width, height])).toEqual([
      [960, 540],
      [960, 540],
    ]);
  });

  test.each([["core" as const], ["all" as const]])("holds each text of the picture once: detail %s", async (detail) => {
    const input = await builtInInput(detail);
    const { pages } = await fileOf(input);
    for (const [i, { marks }] of input.pages.entries()) {
      const expected = marks
        .flatMap(textsIn)
        .map(essence)
        .filter((text) => text !== "");
      expect(pages[i]?.texts.map(({ text }) => text).toSorted()).toEqual(expected.toSorted());
    }
  });

  test("gives back any text as it was, of every script, with a halo and without", async () => {
    await checkInTime(
      fc.asyncProperty(anyText, anyWeight, fc.constantFrom(undefined, "#FFFFFF"), async (text, weight, halo) => {
        const { texts } = await pageOf([textMark(text, { weight, ...(halo === undefined ? {} : { halo }) })]);
        expect(texts.map((each) => each.text).join("")).toBe(essence(text));
      }),
      25,
    );
  });

  test("puts a text where its anchor says, by the widths that the file gives its glyphs", async () => {
    await checkInTime(
      fc.asyncProperty(anyText, anyWeight, anyAnchor, fc.constantFrom(0, 2), async (text, weight, anchor, spacing) => {
        fc.pre(essence(text) !== "");
        const mark = textMark(text, { weight, anchor, spacing, x: 5, y: 7 });
        const { texts, height } = await pageOf([within({ x: 40, y: 10, scale: 2 }, mark)]);
        const [at] = texts;
        if (at === undefined) throw new Error("no text");
        const anchored = at.x + { start: 0, middle: 0.5, end: 1 }[anchor] * at.width;
        expect(anchored).toBeCloseTo((40 + 2 * 5) * 0.75, 2);
        expect(height - at.y).toBeCloseTo((10 + 2 * 7) * 0.75, 2);
      }),
      25,
    );
  });

  test("says which characters it has no glyph for, and still gives them back", async () => {
    const { content, remarks } = await pdf.write(await inputNamed("🚗 نيسان"), tools);
    const { pages, info } = readPdf(content);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain("🚗 (U+1F697)");
    expect(remarks[0]).toContain("ن (U+0646)");
    expect(info.get("Subject")).toContain(remarks[0]);
    const texts = pages[0]?.texts.map(({ text }) => text) ?? [];
    // Readers turn what runs from right to left.
    expect(texts.some((text) => text.includes("🚗") && text.includes(Array.from("نيسان").toReversed().join("")))).toBe(
      true,
    );
  });

  test("has only parts of fonts, named so", async () => {
    const { fontNames } = await fileOf(await inputNamed("日産 Nissan"));
    expect(fontNames.length).toBeGreaterThan(1);
    expect(new Set(fontNames).size).toBe(fontNames.length);
    for (const name of fontNames) expect(name).toMatch(/^[A-Z]{6}\+(Inter|NotoSansJP)-\d00$/);
  });

  test("leads to every address of the notes from a text that can be pressed", async () => {
    const input = await builtInInput("all");
    const { pages } = await fileOf(input);
    const urls = input.pages.flatMap(({ notes }) =>
      notes.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])),
    );
    const linked = new Set(pages.flatMap(({ links }) => links.map(({ url }) => url)));
    expect(urls.length).toBeGreaterThan(50);
    expect(urls.filter((url) => !linked.has(new URL(url).href))).toEqual([]);
  });

  test("lays a link over its text and opens nothing else than web pages and mail", async () => {
    const { texts, links } = await pageOf([
      textMark("Web", { link: "https://example.org/?a=(1)" }),
      textMark("Script", { link: "javascript:alert(1)" }),
      textMark("File", { link: "file:///etc/passwd" }),
    ]);
    expect(links.map(({ url }) => url)).toEqual(["https://example.org/?a=(1)"]);
    const [left = 0, top = 0, right = 0, bottom = 0] = links[0]?.rect ?? [];
    const [web] = texts;
    expect(left).toBeCloseTo(web?.x ?? 0, 2);
    expect(right - left).toBeCloseTo(web?.width ?? 0, 1);
    expect((web?.y ?? 0) > Math.min(top, bottom) && (web?.y ?? 0) < Math.max(top, bottom)).toBe(true);
  });

  test("draws nothing behind a transparent page, and the paper behind another", async () => {
    expect((await pageOf([])).content).not.toMatch(/ (re|l|c|m|f)$/m);
    expect((await pageOf([], { paper: "#FAF8F4" })).content).toMatch(
      /0\.98 0\.973 0\.957 rg\n0\.? 37\.5 75\.? -?37\.5\d* re\nf/,
    );
  });

  test("is opaque again after a mark that is not, on the next page too", async () => {
    const rect = { type: "rect", id: "rect", x: 0, y: 0, width: 9, height: 9, corner: 0, fill: "#000000" } as const;
    const faint = within({ opacity: 0.5 }, { ...rect, opacity: 0.5 });
    const { content } = await pageOf([rect, faint, rect]);
    expect(content.match(/^(\/GS\d+ gs|f)$/gm)).toEqual(["f", "/GS1 gs", "f", "/GS2 gs", "f"]);
    const last = await pageOf([rect, faint]);
    expect(last.content.match(/^(\/GS\d+ gs|f)$/gm)).toEqual(["f", "/GS1 gs", "f", "/GS2 gs"]);
  });

  test("strokes what has a stroke, fills what has a fill, in thousandths of its colours", async () => {
    const box = { x: 1, y: 2, width: 10, height: 4, corner: 2 };
    const { content } = await pageOf([
      { type: "rect", id: "a", ...box, fill: "#FF0000" },
      { type: "rect", id: "b", ...box, stroke: "#0000FF", strokeWidth: 2, dash: [4, 2] },
      { type: "circle", id: "c", x: 5, y: 5, radius: 3, fill: "#00FF00", stroke: "#0000FF", strokeWidth: 2 },
      { type: "path", id: "d", d: "M0 0h4v4z", fill: "none", stroke: "none" },
      { type: "path", id: "e", d: "M0 0h4v4z", fill: "#804020" },
    ]);
    expect(content.match(/^(.* rg|.* RG|f|S|B|\[.*\] .* d)$/gm)).toEqual([
      "1 0 0 rg",
      "f",
      "0 0 1 RG",
      "[3. 1.5] 0. d",
      "S",
      "0 1 0 rg",
      "[] 0. d",
      "B",
      "0.502 0.251 0.125 rg",
      "f",
    ]);
  });

  test("has a title, a description and the day of its first page", async () => {
    const input = await builtInInput("core", ["2023-01-26", "2023-11-08"]);
    const { info, trailer } = await fileOf(input);
    expect(info.get("Title")).toBe(input.title);
    expect(info.get("Subject")).toContain(input.pages[0]?.description);
    expect(info.get("Subject")).toContain(input.pages[1]?.description);
    expect(info.get("CreationDate")).toBe("D:20230126120000-00'00'");
    expect(trailer).toContain("/Info");
  });

  test("keeps a name of brackets, backslashes and any script in its title", async () => {
    const title = String.raw`(a\b) [日産] é 🚗 )(`;
    const { info } = await fileOf({ ...(await emptyInput()), title });
    expect(info.get("Title")).toBe(title);
  });

  test("has a bookmark for each page of a series, and none of a single one", async () => {
    const series = await fileOf(await builtInInput("core", ["2023-01-26", "2023-11-08"]));
    expect(series.outline.slice(0, 2)).toEqual(["26 January 2023", "8 November 2023"]);
    expect(series.outline).toHaveLength(series.pages.length);
    expect((await fileOf(await emptyInput())).outline).toEqual([]);
  });

  test.each(hostileNames)("can be read whatever things are called: %j", async (name) => {
    const { pages } = await fileOf(await inputNamed(name));
    expect(pages.length).toBeGreaterThan(0);
  });

  test("lets the page breathe, says how far it is, and stops when told to", async () => {
    const shares: number[] = [];
    const pause = async (share: number): Promise<void> => void shares.push(share);
    const input = await builtInInput("all", ["2023-01-26", "2023-11-08"]);
    await pdf.write(input, { ...tools, pause });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.min(...shares) >= 0 && Math.max(...shares) <= 1).toBe(true);
    const stop = pdf.write(input, { ...tools, pause: () => Promise.reject(new Error("cancelled")) });
    await expect(stop).rejects.toThrow("cancelled");
  });
});
