import { pageTexts } from "../text/page.ts";
import type { Box } from "./mark.ts";
import type { Block, PageInk } from "./pageBlock.ts";
import type { PageMeasures } from "./pageMeasures.ts";
import { leading, linesIn, textLines, wrapText } from "./pageText.ts";
import type { TextWidth } from "./textWidth.ts";

/** Of the tag, in sizes of the text beside it. */
const tag = { size: 0.82, padding: 0.6, spacing: 0.05, gap: 0.75 } as const;
const word = pageTexts.hypothetical.toLocaleUpperCase();

/** What the tag takes of a line, with the gap after it, in px. */
export function tagWidth({ hypothetical: size }: PageMeasures, measure: TextWidth): number {
  return wordWidth(size, measure) + (2 * tag.padding + tag.gap) * size;
}

/** A tag, and beside it in sentences what is only imagined. */
export function hypotheticalBlock(
  text: string,
  { width, height }: Pick<Box, "width" | "height">,
  measures: PageMeasures,
  { theme, measure }: PageInk,
): Block {
  const { hypothetical: size } = measures;
  const x = tagWidth(measures, measure);
  const look = { size, weight: 600, fill: theme.imagined } as const;
  const lines = wrapText(text, width - x, linesIn(height, size), look, measure);
  const ground = { x: 0, y: 0, width: x - tag.gap * size, height: size * leading, corner: size * 0.25 };
  const middle = (size * leading) / 2;
  const letters = { size: size * tag.size, weight: 700, fill: theme.paper, spacing: size * tag.size * tag.spacing };
  return {
    width,
    height,
    marks: [
      {
        type: "group",
        id: "tag",
        marks: [
          { type: "rect", id: "ground", ...ground, fill: theme.imagined },
          {
            type: "text",
            id: "word",
            text: word,
            x: ground.width / 2,
            y: middle + letters.size * 0.36,
            anchor: "middle",
            ...letters,
          },
        ],
      },
      { type: "group", id: "sentences", marks: textLines("line", lines, look, { x, top: 0 }) },
    ],
    hidden: 0,
  };
}

function wordWidth(size: number, measure: TextWidth): number {
  const letter = size * tag.size;
  return measure(word, letter, 700) + word.length * letter * tag.spacing;
}
