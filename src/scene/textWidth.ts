import { advances, measured } from "./interWidths.ts";

export type FontWeight = 400 | 600 | 700;

/** Measures a text in px: what a scene needs to know of fonts, handed in so that no stage needs a page. */
export type TextWidth = (text: string, size: number, weight: FontWeight) => number;

const indexOf = new Map(Array.from(measured).map((character, i) => [character, i]));

/** The width of a text set in Inter with tabular figures, in px. Wide scripts count as one em a character. */
export const interWidth: TextWidth = (text, size, weight) => {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character, weight);
  return (thousandths * size) / 1000;
};

function advance(character: string, weight: FontWeight): number {
  // Tabular figures all have the width of the widest one.
  const i = indexOf.get(character >= "0" && character <= "9" ? "0" : character);
  if (i !== undefined) return Number.parseInt(advances[weight].slice(i * 2, i * 2 + 2), 36);
  return (character.codePointAt(0) ?? 0) >= 0x1100 ? 1000 : 650;
}

/** The text, cut with an ellipsis to what fits into a width. */
export function fitText(text: string, width: number, size: number, weight: FontWeight, measure: TextWidth): string {
  if (measure(text, size, weight) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && measure(`${characters.join("").trimEnd()}…`, size, weight) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
