import type { TextMark } from "./mark.ts";
import { fitText, type FontWeight, type TextWidth } from "./textWidth.ts";

/** How a text of a page is set, in px. */
export interface TextLook {
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: string;
  /** Between the letters. */
  readonly spacing?: number;
}

/** From baseline to baseline, in sizes of the type. */
export const leading = 1.34;
/** Where the first baseline lies below the top, in sizes of the type. */
const ascent = 1;

/** The text in so many lines at most, none wider than the width in px; what is left over is cut with an ellipsis. */
export function wrapText(
  text: string,
  width: number,
  most: number,
  { size, weight }: Pick<TextLook, "size" | "weight">,
  measure: TextWidth,
): readonly string[] {
  const lines: string[] = [];
  let left = text.split(/\s+/u).filter((word) => word !== "");
  while (left.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1;
    let count = 1;
    while (count < left.length && measure(left.slice(0, count + 1).join(" "), size, weight) <= width) count += 1;
    const line = left.slice(0, isLast ? undefined : count).join(" ");
    lines.push(fitText(line, width, size, weight, measure));
    left = left.slice(isLast ? left.length : count);
  }
  return lines;
}

/** How high so many lines of a size are, in px. */
export function heightOfLines(count: number, size: number): number {
  return count === 0 ? 0 : (ascent + (count - 1) * leading + 0.3) * size;
}

/** How many lines of a size such a height was made for. */
export function linesIn(height: number, size: number): number {
  return Math.round(height / size / leading);
}

/** The lines as marks, the first one's top at a height. */
export function textLines(
  id: string,
  lines: readonly string[],
  { size, ...look }: TextLook,
  { x, top, anchor = "start" }: { readonly x: number; readonly top: number; readonly anchor?: TextMark["anchor"] },
): readonly TextMark[] {
  return lines.map((text, i) => ({
    type: "text",
    id: `${id}-${i + 1}`,
    text,
    x,
    y: top + (ascent + i * leading) * size,
    size,
    ...look,
    anchor,
  }));
}
