import type { Size } from "./cardShape.ts";
import type { Box } from "./mark.ts";
import type { Block, PageInk } from "./pageBlock.ts";
import type { PageMeasures } from "./pageMeasures.ts";
import { heightOfLines, leading, linesIn, textLines, wrapText, type TextLook } from "./pageText.ts";
import { hypotheticalBlock, tagWidth } from "./pageHypothetical.ts";
import type { TextWidth } from "./textWidth.ts";

/** What is written above the picture; empty where it is not wanted. */
export interface HeaderTexts {
  readonly title: string;
  /** What is only imagined, in sentences. */
  readonly hypothetical: string;
  readonly subtitle: string;
  readonly filters: string;
  /** The date, and below it what is known until when. */
  readonly date: readonly string[];
}

export const headerParts = ["title", "hypothetical", "subtitle", "as-of", "filters"] as const;
export type HeaderPart = (typeof headerParts)[number];

export interface Header {
  readonly boxes: ReadonlyMap<HeaderPart, Box>;
  readonly height: number;
}

/** How many lines each text may have; the first that is low enough is taken, else the last. What is imagined is always said. */
const choices = [
  { title: 2, hypothetical: 4, subtitle: 2, filters: 2 },
  { title: 2, hypothetical: 3, subtitle: 2, filters: 1 },
  { title: 2, hypothetical: 3, subtitle: 1, filters: 1 },
  { title: 1, hypothetical: 2, subtitle: 1, filters: 1 },
  { title: 1, hypothetical: 2, subtitle: 1, filters: 0 },
  { title: 1, hypothetical: 1, subtitle: 0, filters: 0 },
] as const;
const texts = ["title", "hypothetical", "subtitle", "filters"] as const;
/** On a narrower page the date stands below the titles instead of beside them. */
const narrow = 560;
/** Above the title: a short bar in the accent. */
const bar = { width: 1.6, height: 0.16, room: 0.46 } as const;

/** Where the texts above the picture stand, on no more than a height. */
export function headerOf(said: HeaderTexts, room: Size, measures: PageMeasures, measure: TextWidth): Header {
  const headers = choices.map((most) => stack(said, most, room, measures, measure));
  return headers.find(({ height }) => height <= room.height) ?? headers.at(-1) ?? { boxes: new Map(), height: 0 };
}

function stack(
  said: HeaderTexts,
  most: Readonly<Record<(typeof texts)[number], number>>,
  room: Size,
  measures: PageMeasures,
  measure: TextWidth,
): Header {
  const boxes = new Map<HeaderPart, Box>();
  const date = dateSize(said.date, measures, measure);
  const isBeside = room.width >= narrow && date.width < room.width * 0.45;
  const width = isBeside && date.width > 0 ? room.width - date.width - 2 * measures.gap : room.width;
  let y = 0;
  const put = (part: HeaderPart, size: Size): void => {
    if (size.height === 0) return;
    boxes.set(part, { x: 0, y, ...size });
    y += size.height + measures.aside * 0.35;
  };
  const dateLook = { width: Math.min(date.width, room.width), height: date.height };
  for (const part of texts) {
    const { size, weight } = lookOf(part, measures);
    const beside = part === "hypothetical" ? tagWidth(measures, measure) : 0;
    const lines = wrapText(said[part], width - beside, most[part], { size, weight }, measure);
    const above = part === "title" && lines.length > 0 ? bar.room * size : 0;
    if (part === "filters" && !isBeside) put("as-of", dateLook);
    put(part, { width, height: heightOfLines(lines.length, size) + above });
  }
  if (isBeside && date.width > 0) {
    const top = boxes.has("title") ? bar.room * measures.title + (measures.title - measures.date) : 0;
    boxes.set("as-of", { x: room.width - date.width, y: top, ...dateLook });
    y = Math.max(y, top + date.height + measures.aside * 0.35);
  }
  return { boxes, height: Math.max(0, y - measures.aside * 0.35) };
}

/** A text above the picture, set into its box. */
export function headerBlock(
  part: HeaderPart,
  said: HeaderTexts,
  box: Box,
  measures: PageMeasures,
  { theme, measure }: PageInk,
): Block {
  if (part === "as-of") return dateBlock(said.date, box, measures, { theme, measure });
  if (part === "hypothetical") return hypotheticalBlock(said.hypothetical, box, measures, { theme, measure });
  const { size, weight } = lookOf(part, measures);
  const fill = part === "title" ? theme.ink : theme.soft;
  const top = part === "title" ? bar.room * size : 0;
  const most = linesIn(box.height - top, size);
  const lines = wrapText(said[part], box.width, most, { size, weight }, measure);
  const rule = { width: bar.width * size, height: bar.height * size, corner: 0, fill: theme.accent };
  return {
    width: box.width,
    height: box.height,
    marks: [
      ...(part === "title" ? [{ type: "rect", id: "bar", x: 0, y: 0, ...rule } as const] : []),
      ...textLines("line", lines, { size, weight, fill }, { x: 0, top }),
    ],
    hidden: 0,
  };
}

function lookOf(part: (typeof texts)[number], measures: PageMeasures): Pick<TextLook, "size" | "weight"> {
  if (part === "title") return { size: measures.title, weight: 700 };
  if (part === "hypothetical") return { size: measures.hypothetical, weight: 600 };
  return { size: part === "subtitle" ? measures.subtitle : measures.aside, weight: 400 };
}

function dateSize([date, ...below]: readonly string[], measures: PageMeasures, measure: TextWidth): Size {
  if (date === undefined) return { width: 0, height: 0 };
  const widths = [measure(date, measures.date, 600), ...below.map((line) => measure(line, measures.aside, 400))];
  const height = heightOfLines(1, measures.date) + below.length * measures.aside * leading;
  return { width: Math.ceil(Math.max(...widths)), height };
}

function dateBlock(
  [date, ...below]: readonly string[],
  { x, width, height }: Box,
  measures: PageMeasures,
  { theme, measure }: PageInk,
): Block {
  const isRight = x > measures.margin;
  const at = { x: isRight ? width : 0, anchor: isRight ? "end" : "start" } as const;
  const fitted = (text: string, size: number, weight: 400 | 600): readonly string[] =>
    wrapText(text, width, 1, { size, weight }, measure);
  const main = { size: measures.date, weight: 600, fill: theme.ink } as const;
  const small = { size: measures.aside, weight: 400, fill: theme.soft } as const;
  return {
    width,
    height,
    marks: [
      ...textLines("date", fitted(date ?? "", main.size, 600), main, { ...at, top: 0 }),
      ...below.flatMap((line, i) =>
        textLines(`known-${i}`, fitted(line, small.size, 400), small, {
          ...at,
          top: heightOfLines(1, main.size) + i * small.size * leading,
        }),
      ),
    ],
    hidden: 0,
  };
}
