import type { Size } from "./cardShape.ts";
import type { Point } from "./curve.ts";
import type { LegendRow, LegendSection } from "./legendRow.ts";
import { signMarks, signRoom } from "./legendSigns.ts";
import type { Mark } from "./mark.ts";
import { headingMark, headingRoom, type Block, type PageInk } from "./pageBlock.ts";
import { flowInColumns, heightOfColumns, type Piece } from "./pageColumns.ts";
import type { PageMeasures } from "./pageMeasures.ts";
import type { PictureInput } from "./picture.ts";
import { wrapText } from "./pageText.ts";

interface Row extends Piece {
  readonly content: SetRow | string;
}

/** A row with its words in lines. */
interface SetRow extends Pick<LegendRow, "sign"> {
  readonly lines: readonly string[];
}

/** The legend as it is set, and in which size of type. */
export interface LegendBlock extends Block {
  readonly size: number;
}

type LegendInk = PageInk & Pick<PictureInput, "notation">;

/** Words that are wider than a column stand in so many lines at most, so many sizes of their type apart. */
const mostLines = 3;
const pitch = 1.2;

/** The sizes in which the legend may be set, the largest first. */
export function legendSizes({ legend }: PageMeasures): readonly number[] {
  return [legend, legend * 0.91, legend * 0.82];
}

/** How wide one column of the legend is, so that its longest words stand in it, up to a limit. */
export function legendColumn(sections: readonly LegendSection[], size: number, { measure }: PageInk): number {
  const words = sections.flatMap(({ rows }) => rows.map(({ label }) => measure(label, size, 400)));
  return Math.ceil(Math.min(16 * size, signWidth(size) + Math.max(0, ...words)) + 1);
}

/** The legend in as many columns as a room has: in the first of the sizes in which all of it has room, else as much as has room in the last. */
export function legendBlock(
  sections: readonly LegendSection[],
  room: Size,
  sizes: readonly number[],
  measures: PageMeasures,
  ink: LegendInk,
): LegendBlock {
  const [size = measures.legend, ...smaller] = sizes;
  const block = setLegend(sections, room, size, measures, ink);
  return block.hidden === 0 || smaller.length === 0 ? block : legendBlock(sections, room, smaller, measures, ink);
}

function setLegend(
  sections: readonly LegendSection[],
  room: Size,
  size: number,
  measures: PageMeasures,
  ink: LegendInk,
): LegendBlock {
  const { gap } = measures;
  const wanted = legendColumn(sections, size, ink);
  const columns = Math.max(1, Math.floor((room.width + gap) / (wanted + gap)));
  const width = Math.min(wanted, room.width);
  const rows = sections.flatMap(({ heading, rows: own }): readonly Row[] => [
    { content: heading, height: headingRoom(measures), isHeading: true },
    ...own.map(({ sign, label }, i) => {
      const lines = wrapText(label, width - signWidth(size), mostLines, { size, weight: 400 }, ink.measure);
      const more = (lines.length - 1) * pitch;
      return { content: { sign, lines }, height: size * ((i === own.length - 1 ? 2.2 : 1.6) + more) };
    }),
  ]);
  const placed = flowInColumns(rows, columns, room.height);
  const marks = placed.map(({ piece: { content }, column, y }, i): Mark => {
    const x = column * (width + gap);
    if (typeof content === "string") return headingMark(`heading-${i}`, content, x, y, measures, ink.theme);
    return rowMark(`row-${i}`, content, { x, y: y + size * 0.8 }, size, ink);
  });
  const hidden = rows.slice(placed.length).filter(({ isHeading }) => isHeading !== true).length;
  return { width: room.width, height: heightOfColumns(placed), marks, hidden, size };
}

function rowMark(id: string, { lines, sign }: SetRow, { x, y }: Point, size: number, ink: LegendInk): Mark {
  return {
    type: "group",
    id,
    marks: [
      { type: "group", id: "sign", x, y, scale: signScale(size), marks: signMarks(sign, ink) },
      ...lines.map((text, i): Mark => ({
        type: "text",
        id: i === 0 ? "label" : `label-${i + 1}`,
        text,
        x: x + signWidth(size),
        y: y + size * (0.36 + i * pitch),
        size,
        weight: 400,
        fill: ink.theme.ink,
        anchor: "start",
      })),
    ],
  };
}

function signScale(size: number): number {
  return Math.round((size / 17) * 1000) / 1000;
}

function signWidth(size: number): number {
  return signRoom.width * signScale(size) + size * 0.7;
}
