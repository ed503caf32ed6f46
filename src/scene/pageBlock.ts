import type { Mark, TextMark } from "./mark.ts";
import type { PageMeasures } from "./pageMeasures.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";

/** A piece of furniture, set: its marks from its own upper left corner. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** How many of the things that belong in it have no room. */
  readonly hidden: number;
}

/** What texts of a page are set with. */
export interface PageInk {
  readonly theme: Theme;
  readonly measure: TextWidth;
}

/** What a heading takes with the air below it, in px. */
export function headingRoom({ heading }: PageMeasures): number {
  return heading * 2;
}

/** A heading in small capitals, its top at a height. */
export function headingMark(
  id: string,
  text: string,
  x: number,
  y: number,
  { heading: size }: PageMeasures,
  { soft: fill }: Theme,
): TextMark {
  const look = { size, weight: 600, fill, spacing: 0.6, anchor: "start" } as const;
  return { type: "text", id, text: text.toLocaleUpperCase(), x, y: y + size, ...look };
}
