import { describe, expect, test } from "vitest";
import { sourcePages } from "../../src/exporters/pdfSources.ts";
import type { Mark } from "../../src/scene/mark.ts";
import { pageSizes } from "../../src/scene/pageSizes.ts";
import type { SourceNote } from "../../src/scene/sourceNotes.ts";
import { builtInInput } from "./samples.ts";

interface Drawn {
  readonly text: string;
  readonly link: string | undefined;
}

function drawnIn(mark: Mark): readonly Drawn[] {
  if (mark.type === "group") return mark.marks.flatMap(drawnIn);
  return mark.type === "text" ? [{ text: mark.text, link: mark.link }] : [];
}

function manyNotes(count: number, sources: number): readonly SourceNote[] {
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    sources: Array.from({ length: sources }, (__, k) => ({
      text: `Paper ${i} of ${k}`,
      url: `https://p.org/${i}/${k}`,
    })),
  }));
}

describe("sourcePages", () => {
  test("adds nothing where a page shows all its notes, and nothing where no line has a number", async () => {
    const { pages } = await builtInInput("core", ["2023-01-26"], { size: pageSizes[0] });
    const shown = pages.map((page) => ({ ...page, notes: page.notes.slice(0, 1) }));
    expect(sourcePages(shown, [])).toEqual([]);
    const bare = pages.map((page) => ({ ...page, marks: [] }));
    expect(sourcePages(bare, [])).toEqual([]);
  });

  test.each(pageSizes)("lists every source of every note, with its address and in the frame: $id", async (size) => {
    const [page] = (await builtInInput("all", ["2023-01-26"], { size })).pages;
    if (page === undefined) throw new Error("no page");
    const notes = [...manyNotes(150, 2), ...manyNotes(1, 90)];
    const remarks = [...page.remarks, "One that has no room there."];
    const pages = sourcePages([{ ...page, notes, remarks }], ["One of the file."]);
    const drawn = pages.flatMap(({ marks }) => marks.flatMap(drawnIn));
    const links = new Set(drawn.map(({ link }) => link));
    for (const { sources } of notes) for (const { url } of sources) expect(links).toContain(url);
    const said = drawn.map(({ text }) => text).join(" ");
    expect(said).toContain("One that has no room there. One of the file.");
    const shown = page.marks.filter(({ id }) => id === "remarks").flatMap(drawnIn);
    for (const { text } of shown) expect(said).not.toContain(text);
    for (const { marks, width, height } of pages) {
      expect([width, height]).toEqual([size.width, size.height]);
      for (const bottom of marks.flatMap((mark) => lowest(mark, 0))) expect(bottom).toBeLessThan(height);
    }
  });

  test("lists notes that pages have in common once", async () => {
    const [page] = (await builtInInput("all")).pages;
    if (page === undefined) throw new Error("no page");
    const notes = manyNotes(120, 1);
    const [first, second] = ["2023-01-26", "2023-11-08"].map((date) => ({ ...page, date, notes }));
    if (first === undefined || second === undefined) throw new Error("no page");
    const pages = sourcePages([first, second], []);
    expect(pages).toHaveLength(sourcePages([first], []).length);
    expect(pages[0]?.title).toBe("Sources: As of 26 January 2023, 8 November 2023");
  });
});

function lowest(mark: Mark, y: number): readonly number[] {
  if (mark.type === "group") return mark.marks.flatMap((each) => lowest(each, y + (mark.y ?? 0)));
  return mark.type === "text" ? [y + mark.y] : [];
}
