import type { IsoDate } from "../model/date.ts";
import { formatDate } from "./format.ts";

/** What a PDF says beyond the pages that it is given. */
export const pdfTexts = {
  creator: "Alliance Atlas",
  /** One list may serve several pages. */
  asOf: (dates: readonly IsoDate[]) => `As of ${dates.map(formatDate).join(", ")}`,
  /** In the list of a file's pages. */
  sources: (dates: string) => `Sources: ${dates}`,
  remarks: "What is not known, or has no room on the page",
  /** A character may be several signs of Unicode, as 👩‍🔬 is. */
  noGlyph: (characters: readonly string[]) =>
    `No font in this file has a sign for ${characters.map(withCodes).join(", ")}: a question mark in a box is drawn, which copies as the character itself.`,
} as const;

/** The character and its numbers in Unicode: `🚗 (U+1F697)`; only these where it is none that can be written. */
function withCodes(character: string): string {
  const codes = Array.from(character, (each) => {
    const digits = (each.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${digits.padStart(4, "0")}`;
  }).join(" ");
  return /[\p{Surrogate}\p{Unassigned}]/u.test(character) ? codes : `${character} (${codes})`;
}
