import type { Size } from "./cardShape.ts";
import { rowsIn, type LegendSection } from "./legend.ts";
import type { Box } from "./mark.ts";
import type { PageInk } from "./pageBlock.ts";
import { headerOf, type HeaderPart, type HeaderTexts } from "./pageHeader.ts";
import { legendBlock, legendColumn } from "./pageLegend.ts";
import type { PageMeasures } from "./pageMeasures.ts";
import { noteSizes, notesBlock } from "./pageNotes.ts";
import { scaleIn } from "./pageFit.ts";
import { roomRemarks, type Remark } from "./pageRemarks.ts";
import { heightOfLines, wrapText } from "./pageText.ts";
import type { PictureInput } from "./plan.ts";
import type { SourceNote } from "./sourceNotes.ts";

/** All that is to be written around a picture; empty where it is not wanted. */
export interface PageContent {
  readonly texts: HeaderTexts;
  readonly legend: readonly LegendSection[];
  readonly notes: readonly SourceNote[];
  /** Those that are known before the picture is drawn. */
  readonly remarks: readonly Remark[];
}

export type BlockId = HeaderPart | "legend" | "notes" | "remarks";

/** Where everything stands on a page. */
export interface PageFrame {
  readonly picture: Box;
  readonly boxes: ReadonlyMap<BlockId, Box>;
  /** In which size of type the notes are set. */
  readonly noteSize: number;
}

/** Where legend and notes stand: below the picture, or beside it; notes also under the legend, in one column of a width. */
interface Arrangement {
  readonly legend: "beside" | "below";
  readonly notes: "beside" | "below" | "underLegend";
  /** Of the column of notes, in sizes of their type. */
  readonly column: number;
}

const columns = [22, 26, 31, 36] as const;
const arrangements: readonly Arrangement[] = [
  ...(["beside", "below"] as const).map((legend): Arrangement => ({ legend, notes: "below", column: 0 })),
  ...columns.flatMap((column): readonly Arrangement[] => [
    { legend: "beside", notes: "beside", column },
    { legend: "below", notes: "beside", column },
    { legend: "beside", notes: "underLegend", column },
  ]),
];

/** Shares of the page's inner height (the notes': of the whole page). */
const mostOf = { header: 0.36, notes: 0.25, legend: 0.3, remarks: 0.1 } as const;
/** What is left for the picture at least, however much there is to say. */
const leastPicture = 0.42;
/** Beside the picture stands no more than this share of the width. */
const mostBeside = 0.46;
const remarkLines = 3;

type Ink = PageInk & Pick<PictureInput, "notation">;

/** The frame in which the picture is largest, and least of the furniture is left out. */
export function frameOf(content: PageContent, size: Size, extent: Size, measures: PageMeasures, ink: Ink): PageFrame {
  let best: { readonly frame: PageFrame; readonly worth: number } | undefined;
  for (const arrangement of arrangements) {
    const { frame, shown } = arrange(content, size, arrangement, measures, ink);
    const worth = scaleIn({ x: 0, y: 0, ...extent }, frame.picture) * shown;
    if (best === undefined || worth > best.worth + 0.005) best = { frame, worth };
  }
  if (best === undefined) throw new Error("no way to arrange a page");
  return best.frame;
}

/** One way to put it, and which share of the furniture has room in it. */
function arrange(
  content: PageContent,
  size: Size,
  { legend, notes, column }: Arrangement,
  measures: PageMeasures,
  ink: Ink,
): { readonly frame: PageFrame; readonly shown: number } {
  const { margin, gap } = measures;
  const inner = { width: size.width - 2 * margin, height: size.height - 2 * margin };
  const boxes = new Map<BlockId, Box>();

  // 1. Above: titles and date; at the very foot: remarks.
  const header = headerOf(content.texts, { ...inner, height: inner.height * mostOf.header }, measures, ink.measure);
  for (const [part, box] of header.boxes) boxes.set(part, { ...box, x: margin + box.x, y: margin + box.y });
  const remarksHeight = heightOfRemarks(content, inner, measures, ink);
  const [top, foot] = [margin + header.height + (header.height > 0 ? gap : 0), size.height - margin - remarksHeight];
  if (remarksHeight > 0) boxes.set("remarks", { x: margin, y: foot, width: inner.width, height: remarksHeight });
  let picture: Box = {
    x: margin,
    y: top,
    width: inner.width,
    height: foot - top - (remarksHeight > 0 ? gap * 0.6 : 0),
  };
  const spare = (): number => Math.max(0, picture.height - inner.height * leastPicture - gap);
  const takeFoot = (id: BlockId, height: number): void => {
    if (height === 0) return;
    picture = { ...picture, height: picture.height - height - gap };
    boxes.set(id, { x: margin, y: picture.y + picture.height + gap, width: inner.width, height });
  };
  const takeSide = (width: number): Box => {
    picture = { ...picture, width: picture.width - width - 1.5 * gap };
    return { x: picture.x + picture.width + 1.5 * gap, y: picture.y, width, height: picture.height };
  };

  // 2. What stands below the picture.
  let [hiddenNotes, hiddenRows] = [content.notes.length, rowsIn(content.legend)];
  let noteSize = measures.note;
  const setNotes = (room: Size): number => {
    const block = notesBlock(content.notes, room, noteSizes(measures), measures, ink);
    [hiddenNotes, noteSize] = [block.hidden, block.size];
    return block.height;
  };
  const setLegend = (room: Size): number => {
    const block = legendBlock(content.legend, room, measures, ink);
    hiddenRows = block.hidden;
    return block.height;
  };
  if (notes === "below") {
    takeFoot("notes", setNotes({ width: inner.width, height: Math.min(spare(), size.height * mostOf.notes) }));
  }
  if (legend === "below") {
    takeFoot("legend", setLegend({ width: inner.width, height: Math.min(spare(), inner.height * mostOf.legend) }));
  }

  // 3. What stands beside it.
  const hasNotes = content.notes.length > 0 && notes !== "below";
  const hasLegend = content.legend.length > 0 && legend === "beside";
  const notesWidth = hasNotes ? column * measures.note : 0;
  const legendWidth = hasLegend ? legendColumn(content.legend, measures, ink) : 0;
  const isUnder = notes === "underLegend";
  const beside = isUnder ? Math.max(notesWidth, legendWidth) : notesWidth + legendWidth;
  if (beside === 0) return { frame: { picture, boxes, noteSize }, shown: shareShown() };
  if (beside > inner.width * mostBeside) return { frame: { picture, boxes, noteSize }, shown: 0 };
  if (isUnder) {
    const side = takeSide(beside);
    const height = setLegend(side);
    boxes.set("legend", { ...side, height });
    const below = { ...side, y: side.y + height + gap, height: Math.max(0, side.height - height - gap) };
    boxes.set("notes", { ...below, height: setNotes(below) });
  } else {
    if (hasNotes) {
      const side = takeSide(notesWidth);
      boxes.set("notes", { ...side, height: setNotes(side) });
    }
    if (hasLegend) {
      const side = takeSide(legendWidth);
      boxes.set("legend", { ...side, height: setLegend(side) });
    }
  }
  return { frame: { picture, boxes, noteSize }, shown: shareShown() };

  function shareShown(): number {
    const shareOf = (hidden: number, all: number): number => (all === 0 ? 0 : hidden / all);
    return (
      (1 - 0.3 * shareOf(hiddenNotes, content.notes.length)) * (1 - 0.6 * shareOf(hiddenRows, rowsIn(content.legend)))
    );
  }
}

/** What had no room is remarked too, and nobody knows yet how much that will be: there is room for such a sentence. */
function heightOfRemarks(
  { remarks, texts: { date }, notes }: PageContent,
  { width, height }: Size,
  { remark: size }: PageMeasures,
  { measure }: Ink,
): number {
  if (date.length === 0 && notes.length === 0) return 0;
  const all = [...remarks, ...roomRemarks({ labels: 100, notes: 0, legend: 0 })];
  const text = all.map((each) => each.text).join(" ");
  const lines = wrapText(text, width, remarkLines, { size, weight: 400 }, measure).length;
  const most = Math.floor((height * mostOf.remarks) / heightOfLines(1, size));
  return heightOfLines(Math.min(lines, most), size);
}
