import { describe, expect, test } from "vitest";
import { pdf } from "../../src/exporters/pdf.ts";
import type { Mark } from "../../src/scene/mark.ts";
import { essence, fileOf } from "./pdfPages.ts";
import { readPdf } from "./pdfReader.ts";
import { builtInInput, emptyInput, hostileNames, inputNamed, tools } from "./samples.ts";

const series = builtInInput("core", ["2023-01-26", "2023-11-08"]);
const all = builtInInput("all");

function textsIn(mark: Mark): readonly string[] {
  return mark.type === "group" ? mark.marks.flatMap(textsIn) : mark.type === "text" ? [mark.text] : [];
}

describe("a PDF", () => {
  test("has a table that leads to every object, and what a reader looks for first", async () => {
    const { version, trailer, pages } = await fileOf(await series);
    expect(version).toBe("%PDF-1.7");
    expect(trailer).toMatch(/\/ID \[ ?<[\dA-F]{32}> <[\dA-F]{32}> ?\]/);
    expect(pages.slice(0, 2).map(({ width, height }) => [width, height])).toEqual([
      [960, 540],
      [960, 540],
    ]);
  });

  test.each([
    ["a series", series],
    ["detail all", all],
  ])("holds each text of its pages once: %s", async (_, made) => {
    const input = await made;
    const { pages } = await fileOf(input);
    for (const [i, { marks }] of input.pages.entries()) {
      const expected = marks
        .flatMap(textsIn)
        .map(essence)
        .filter((text) => text !== "");
      expect(pages[i]?.texts.map(({ text }) => text).toSorted()).toEqual(expected.toSorted());
    }
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
    const input = await all;
    const { pages } = await fileOf(input);
    const urls = input.pages.flatMap(({ notes }) =>
      notes.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])),
    );
    const linked = new Set(pages.flatMap(({ links }) => links.map(({ url }) => url)));
    expect(urls.length).toBeGreaterThan(50);
    expect(urls.filter((url) => !linked.has(new URL(url).href))).toEqual([]);
  });

  test("has a title, a description and the day of its first page", async () => {
    const input = await series;
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
    const { outline, pages } = await fileOf(await series);
    expect(outline.slice(0, 2)).toEqual(["26 January 2023", "8 November 2023"]);
    expect(outline).toHaveLength(pages.length);
    expect((await fileOf(await emptyInput())).outline).toEqual([]);
  });

  test.each(hostileNames)("can be read whatever things are called: %j", async (name) => {
    const { pages } = await fileOf(await inputNamed(name));
    expect(pages.length).toBeGreaterThan(0);
  });

  test("lets the page breathe, says how far it is, and stops when told to", async () => {
    const shares: number[] = [];
    const pause = async (share: number): Promise<void> => void shares.push(share);
    const input = await all;
    await pdf.write(input, { ...tools, pause });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.min(...shares) >= 0 && Math.max(...shares) <= 1).toBe(true);
    const stop = pdf.write(input, { ...tools, pause: () => Promise.reject(new Error("cancelled")) });
    await expect(stop).rejects.toThrow("cancelled");
  });
});
