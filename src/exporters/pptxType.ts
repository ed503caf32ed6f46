import type { Box } from "../scene/mark.ts";
import { interWidth } from "../scene/textWidth.ts";
import type { Words } from "./pptxDrawn.ts";
import { fill } from "./pptxPaint.ts";
import type { Palette } from "./pptxPalette.ts";
import { language } from "../text/format.ts";
import { escapeXml } from "./escapeXml.ts";
import { emu, tag, typeSize } from "./pptxXml.ts";

/** Above and below the baseline in Arial, in sizes of the type; a line takes both and a little gap. */
const ascent = 0.905;
const descent = 0.212;
const linePitch = 1.15;
/** Of the picture's room between letters: Arial's capitals are broader. */
const spacingShare = 0.5;

/** Words on one baseline, from left to right. */
export interface TypeLine {
  readonly baseline: number;
  readonly size: number;
  readonly runs: readonly Words[];
}

/** What text needs of the slide that it stands on. */
export interface TypeSetting {
  readonly palette: Palette;
  /** The id of the relationship to an address outside; undefined where none may lead there. */
  readonly linkTo: (address: string) => string | undefined;
}

/** Numbers of source notes stand raised behind the words before them. */
export function isNote({ id }: Words): boolean {
  return id.startsWith("note:");
}

/** The words line by line, from the top. */
export function linesOf(words: readonly Words[]): readonly TypeLine[] {
  const lines: { baseline: number; size: number; runs: Words[] }[] = [];
  const notes = words.filter(isNote);
  for (const word of words.filter((each) => !isNote(each)).toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    if (last !== undefined && word.y - last.baseline < 0.3 * word.size) {
      last.runs.push(word);
      last.size = Math.max(last.size, word.size);
    } else lines.push({ baseline: word.y, size: word.size, runs: [word] });
  }
  for (const note of notes) {
    const line = lines.at(-1);
    if (line === undefined) lines.push({ baseline: note.y, size: note.size, runs: [note] });
    else line.runs.push(note);
  }
  return lines.map(({ baseline, size, runs }) => ({
    baseline,
    size,
    runs: runs.toSorted((a, b) => leftOf(a) - leftOf(b)),
  }));
}

/** The room that words take, as wide as in the picture's own type, which is wider than Arial. */
export function boxOfWords(words: Words): Box {
  const width = widthOf(words);
  return { x: leftOf(words), y: words.y - ascent * words.size, width, height: (ascent + descent) * words.size };
}

/** How high lines reach from the top of the first to the bottom of the last, and where that top is. */
export function extentOfLines(lines: readonly TypeLine[]): { readonly top: number; readonly bottom: number } {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return { top: 0, bottom: 0 };
  return { top: first.baseline - ascent * first.size, bottom: last.baseline + descent * last.size };
}

/** Each line as a paragraph in a box: where it stands in it, how far below the one before, and in which runs. */
export function paragraphs(lines: readonly TypeLine[], box: Box, setting: TypeSetting): string {
  return lines.map((line, i) => paragraph(line, lines[i - 1], box, setting)).join("");
}

function paragraph(line: TypeLine, before: TypeLine | undefined, box: Box, setting: TypeSetting): string {
  const gap = before === undefined ? 0 : line.baseline - before.baseline - gapBetween(before.size, line.size);
  const look = { ...indents(line, box), algn: alignments[line.runs[0]?.anchor ?? "start"] };
  const space = gap < 0.2 ? [] : [tag("a:spcBef", {}, tag("a:spcPts", { val: Math.round(gap * 75) }))];
  return tag(
    "a:p",
    {},
    tag("a:pPr", look, ...space),
    ...line.runs.flatMap((run, i) => runOf(run, line.runs[i - 1], line.size, setting)),
  );
}

/** From baseline to baseline where nothing is put between two lines. */
function gapBetween(above: number, below: number): number {
  return (linePitch - ascent) * above + ascent * below;
}

const alignments = { start: "l", middle: "ctr", end: "r" } as const;

/**
 * How far from the box's side a line begins or ends. Centred lines are moved by twice as much, or stand in the middle
 * where they have a note. What stands in a column of its own behind the first word hangs, as in a numbered list.
 */
function indents(
  { runs }: TypeLine,
  box: Box,
): { readonly marL?: number; readonly marR?: number; readonly indent?: number } {
  const [first, second] = runs;
  if (first === undefined) return {};
  const [left, right] = [first.x - box.x, box.x + box.width - first.x];
  switch (first.anchor) {
    case "start": {
      const column = second !== undefined && isFar(first, second) ? leftOf(second) - box.x : left;
      return column > least ? { marL: emu(column), indent: emu(left) - emu(column) } : {};
    }
    case "end":
      return right > least ? { marR: emu(right) } : {};
    case "middle": {
      const aside = runs.some(isNote) ? 0 : left - right;
      return aside > least ? { marL: emu(aside) } : aside < -least ? { marR: emu(-aside) } : {};
    }
  }
}

/** Less is no indent, in px. */
const least = 0.05;

function runOf(
  words: Words,
  before: Words | undefined,
  size: number,
  { palette, linkTo }: TypeSetting,
): readonly string[] {
  const isRaised = isNote(words) && before !== undefined;
  const between = before === undefined || isRaised ? "" : isFar(before, words) ? "\t" : " ";
  const look = {
    lang: language,
    sz: typeSize(isRaised ? size : words.size),
    b: words.weight >= 600 ? 1 : 0,
    spc: words.spacing === 0 ? undefined : Math.round(words.spacing * 75 * spacingShare),
    baseline: isRaised ? 30_000 : undefined,
  };
  const address = words.link === undefined ? undefined : linkTo(words.link);
  const link = address === undefined ? [] : [tag("a:hlinkClick", { "r:id": address }, inOwnColour)];
  const ink = fill(palette, words.fill);
  // What parts two words is no part of a link.
  const isApart = link.length > 0 && between !== "";
  return [
    ...(isApart ? [tag("a:r", {}, tag("a:rPr", look, ink), tag("a:t", {}, between))] : []),
    tag(
      "a:r",
      {},
      tag("a:rPr", look, ink, ...link),
      tag("a:t", {}, escapeXml(isApart ? words.text : between + words.text)),
    ),
  ];
}

/** Lets a link keep the colour of its text (Office 2019 and later). */
const inOwnColour = tag(
  "a:extLst",
  {},
  tag(
    "a:ext",
    { uri: "{A12FA001-AC4F-418D-AE19-62706E023703}" },
    tag("ahyp:hlinkClr", {
      "xmlns:ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
      val: "tx",
    }),
  ),
);

/** Whether so much room is between two words that a blank does not fill it; behind the number of a source, always. */
function isFar(before: Words, words: Words): boolean {
  return before.id === "number" || leftOf(words) - leftOf(before) - widthOf(before) > 0.6 * words.size;
}

function leftOf(words: Words): number {
  const share = words.anchor === "start" ? 0 : words.anchor === "middle" ? 0.5 : 1;
  return words.x - share * widthOf(words);
}

function widthOf({ text, size, weight, spacing }: Words): number {
  return interWidth(text, size, weight >= 700 ? 700 : weight >= 600 ? 600 : 400) + spacing * text.length;
}
