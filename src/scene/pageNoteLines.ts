import type { SourceNote } from "./sourceNotes.ts";
import { pageTexts } from "../text/page.ts";
import { fitText, type TextWidth } from "./textWidth.ts";

/** A stretch of one line of a note, all of it of one source. */
export interface Run {
  /** From the beginning of the line, in px. */
  readonly x: number;
  readonly text: string;
  /** The address of the source. */
  readonly link: string | undefined;
}

/** The sources of a note one after the other, in lines no wider than the width in px. */
export function noteLines(
  { sources }: SourceNote,
  width: number,
  size: number,
  measure: TextWidth,
): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  let [line, end]: [Run[], number] = [[], 0];
  const space = wordWidth(" ", size, measure);
  for (const [i, { text, url }] of sources.entries()) {
    const words = (i < sources.length - 1 ? pageTexts.nextSource(text) : text).split(/\s+/u);
    let run: Run | undefined;
    for (const word of words.filter((each) => each !== "")) {
      const isWide = wordWidth(word, size, measure) > width;
      const short = isWide ? fitText(word, width, size, 400, measure) : word;
      const wide = wordWidth(short, size, measure);
      if (end > 0 && end + space + wide > width) {
        lines.push(line);
        [line, end, run] = [[], 0, undefined];
      }
      const x = end === 0 ? 0 : end + space;
      const next: Run = run === undefined ? { x, text: short, link: url } : { ...run, text: `${run.text} ${short}` };
      line = run === undefined ? [...line, next] : [...line.slice(0, -1), next];
      [run, end] = [next, x + wide];
    }
  }
  return line.length === 0 ? lines : [...lines, line];
}

/** Widths of words in sizes of their type: the same notes are set in many ways until one is chosen. */
const known = new WeakMap<TextWidth, Map<string, number>>();

function wordWidth(word: string, size: number, measure: TextWidth): number {
  const widths = known.get(measure) ?? new Map<string, number>();
  known.set(measure, widths);
  const width = widths.get(word) ?? measure(word, 100, 400) / 100;
  widths.set(word, width);
  return width * size;
}
