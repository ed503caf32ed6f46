import { firstDay, type IsoDate } from "../model/date.ts";

/** A note in two: what could be said on the day, and what stands under "What happened after". */
export interface SplitNote {
  readonly known: string | undefined;
  readonly later: string | undefined;
}

/** Later than every date of a document: what is told as of it is all there is to tell. */
export const endOfTime: IsoDate = "9999-12-31";

const marker = /(?:^|\s)Afterwards:\s*/;
const sentenceEnd = /(?<=[.!?)])\s+(?=["“'(]?[\p{Lu}\d])/u;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const writtenYear = /\b(?:19|20)\d{2}\b/g;
const writtenDate = new RegExp(
  `(?:\\b(\\d{1,2})(?:–\\d{1,2})? )?(?:\\b(${months.join("|")})[a-z]*\\.? )?\\b((?:19|20)\\d{2})\\b(?:-(\\d{2})(?:-(\\d{2}))?)?`,
  "gi",
);

/**
 * Splits a note where it starts to tell of what came after the day: at "Afterwards:", or at the first sentence that
 * names a later date. All that follows goes along, since it leans on what was said before.
 * It errs towards "after": a note is moved, never lost.
 */
export function splitNote(note: string | undefined, date: IsoDate): SplitNote {
  if (note === undefined) return { known: undefined, later: undefined };
  const mark = marker.exec(note);
  const before = mark === null ? note : note.slice(0, mark.index);
  const after = mark === null ? "" : note.slice(mark.index + mark[0].length);
  const isTold = !namesLaterDate(before, date);
  const sentences = isTold ? [before] : before.split(sentenceEnd);
  const cut = isTold ? -1 : sentences.findIndex((sentence) => namesLaterDate(sentence, date));
  const known = cut < 0 ? sentences : sentences.slice(0, cut);
  const later = cut < 0 ? [] : sentences.slice(cut);
  return { known: joined(known), later: joined([...later, after]) };
}

/** Whether the text names a date after the day; a month or a year counts from its first day. */
export function namesLaterDate(text: string, date: IsoDate): boolean {
  const years = text.match(writtenYear);
  // Most texts name no year, or old ones only: no need to read them closely.
  if (years === null || years.every((year) => year < date.slice(0, 4))) return false;
  return [...text.matchAll(writtenDate)].some((match) => firstDay(readDate(match)) > date);
}

function readDate([, day, month, year = "", isoMonth, isoDay]: RegExpExecArray): string {
  const named = month === undefined ? -1 : months.findIndex((start) => start === month.slice(0, 3).toLowerCase());
  const number = named < 0 ? isoMonth : String(named + 1).padStart(2, "0");
  // "2022-23" is a span of years, not a month.
  if (number === undefined || Number(number) > 12) return year;
  const dayOfMonth = named < 0 ? isoDay : day?.padStart(2, "0");
  return dayOfMonth === undefined ? `${year}-${number}` : `${year}-${number}-${dayOfMonth}`;
}

function joined(sentences: readonly string[]): string | undefined {
  const text = sentences.join(" ").trim();
  return text === "" ? undefined : text;
}
