import type { Mark } from "../scene/mark.ts";
import type { Page } from "../scene/page.ts";
import { headingMark, headingRoom, type PageInk } from "../scene/pageBlock.ts";
import { measuresOf, type PageMeasures } from "../scene/pageMeasures.ts";
import { notesBlock } from "../scene/pageNotes.ts";
import { heightOfLines, leading, textLines, wrapText, type TextLook } from "../scene/pageText.ts";
import type { SourceNote } from "../scene/sourceNotes.ts";
import { interWidth } from "../scene/textWidth.ts";
import { pdfTexts } from "../text/pdf.ts";

/** So many sources of one note stand together; a note of more goes on under the same number. */
const mostTogether = 20;

/** Of type, beside that of a page's remarks: the first in which all have room on one page, else the first. */
const sizes = [1.15, 1.07, 1] as const;

/**
 * Further pages with all numbered sources, for pages whose lines have numbers of notes that had no room there, and with
 * the remarks that had none either. Pages with the same notes share them.
 */
export function sourcePages(pages: readonly Page[], remarks: readonly string[]): readonly Page[] {
  const lists = new Map<string, readonly Page[]>();
  for (const page of pages.filter(lacksNotes)) {
    const key = JSON.stringify([page.notes, page.remarks, page.width, page.height]);
    lists.set(key, [...(lists.get(key) ?? []), page]);
  }
  return [...lists.values()].flatMap((alike) => listPages(alike, remarks));
}

function lacksNotes({ marks, notes }: Page): boolean {
  const list = marks.filter(({ id }) => id === "notes");
  return (
    hasMark(marks, (id) => id.startsWith("note:")) &&
    notes.some(({ number }) => !hasMark(list, (id) => id === `note-${number}`))
  );
}

function hasMark(marks: readonly Mark[], isMeant: (id: string) => boolean): boolean {
  return marks.some((mark) => isMeant(mark.id) || (mark.type === "group" && hasMark(mark.marks, isMeant)));
}

/** What one list is set with. */
interface Sheet {
  readonly page: Page;
  readonly dates: string;
  readonly measures: PageMeasures;
  readonly ink: PageInk;
  /** Between the title and the lower margin. */
  readonly room: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

function listPages(alike: readonly Page[], remarks: readonly string[]): readonly Page[] {
  const [page] = alike;
  if (page === undefined) return [];
  const measures = measuresOf(page);
  const top = measures.margin + measures.date * leading + measures.subtitle * leading + measures.gap;
  const sheet: Sheet = {
    page,
    dates: pdfTexts.asOf(alike.map((each) => each.date)),
    measures,
    ink: { theme: page.theme, measure: interWidth },
    room: {
      x: measures.margin,
      y: top,
      width: page.width - 2 * measures.margin,
      height: page.height - measures.margin - top,
    },
  };
  const notes = page.notes.flatMap(splitNote);
  const said = textIn(page.marks.filter(({ id }) => id === "remarks"));
  return notePages(sheet, notes, [...page.remarks.filter((remark) => !said.includes(remark)), ...remarks]);
}

/** All texts as one, as far as broken lines let it be read. */
function textIn(marks: readonly Mark[]): string {
  return marks
    .map((mark) => (mark.type === "group" ? textIn(mark.marks) : mark.type === "text" ? mark.text : ""))
    .join(" ");
}

function splitNote({ number, sources }: SourceNote): readonly SourceNote[] {
  const count = Math.ceil(sources.length / mostTogether);
  return Array.from({ length: count }, (_, i) => ({
    number,
    sources: sources.slice(i * mostTogether, (i + 1) * mostTogether),
  }));
}

function notePages(sheet: Sheet, notes: readonly SourceNote[], remarks: readonly string[]): readonly Page[] {
  const { room, measures, ink } = sheet;
  const blocks = sizes.map((size) => notesBlock(notes, room, [size * measures.remark], measures, ink));
  const block = blocks.find(({ hidden }) => hidden === 0) ?? blocks[0];
  if (block === undefined) return [];
  const set: Mark = { type: "group", id: "notes", x: room.x, y: room.y, marks: withoutRest(block.marks) };
  // A page too small for a single note cannot hold the list.
  if (block.hidden > 0 && block.hidden < notes.length) {
    return [pageWith(sheet, [set]), ...notePages(sheet, notes.slice(notes.length - block.hidden), remarks)];
  }
  const below = remarkBlock(sheet, remarks);
  const y = room.y + block.height + measures.gap * 1.5;
  if (y + below.height <= room.y + room.height) return [pageWith(sheet, [set, { ...below.mark, y }])];
  return [pageWith(sheet, [set]), pageWith(sheet, [{ ...below.mark, y: room.y }])];
}

/** The line that says how many are left out has nothing to say here: the next page has them. */
function withoutRest(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(({ id }) => id !== "more");
}

function remarkBlock(
  { room, measures, ink }: Sheet,
  remarks: readonly string[],
): { readonly height: number; readonly mark: Extract<Mark, { type: "group" }> } {
  const look = { size: measures.remark * sizes[0], weight: 400, fill: ink.theme.soft } as const;
  const marks: Mark[] = [];
  let top = headingRoom(measures);
  for (const [i, remark] of remarks.entries()) {
    const lines = wrapText(remark, Math.min(room.width, 76 * look.size), 40, look, ink.measure);
    marks.push(...textLines(`remark-${i + 1}`, lines, look, { x: 0, top }));
    top += heightOfLines(lines.length, look.size) + look.size * 0.3;
  }
  if (remarks.length === 0) return { height: 0, mark: { type: "group", id: "remarks", x: room.x, marks } };
  const heading = headingMark("heading", pdfTexts.remarks, 0, 0, measures, ink.theme);
  return { height: top, mark: { type: "group", id: "remarks", x: room.x, marks: [heading, ...marks] } };
}

function pageWith({ page, dates, measures, ink, room }: Sheet, marks: readonly Mark[]): Page {
  const { margin: x, date, subtitle } = measures;
  const line = (id: string, text: string, look: TextLook, top: number): readonly Mark[] =>
    textLines(id, wrapText(text, room.width, 1, look, ink.measure), look, { x, top });
  const title = line("title", page.title, { size: date, weight: 700, fill: ink.theme.ink }, x);
  const below = line("as-of", dates, { size: subtitle, weight: 400, fill: ink.theme.soft }, x + date * leading);
  return {
    ...page,
    title: pdfTexts.sources(dates),
    marks: [...title, ...below, ...marks],
    connections: [],
    notes: [],
    remarks: [],
  };
}
