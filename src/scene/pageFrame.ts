import type { Size } from "./cardShape.ts";
import { rowsIn } from "./legend.ts";
import type { LegendSection } from "./legendRow.ts";
import type { Box } from "./mark.ts";
import type { PageInk } from "./pageBlock.ts";
import { scaleIn } from "./pageFit.ts";
import { headerOf, type HeaderPart, type HeaderTexts } from "./pageHeader.ts";
import { legendBlock, legendColumn, legendSizes } from "./pageLegend.ts";
import type { PageMeasures } from "./pageMeasures.ts";
import { noteSizes, notesBlock } from "./pageNotes.ts";
import { remarksThatFit, roomRemarks, type Remark } from "./pageRemarks.ts";
import { heightOfLines, wrapText } from "./pageText.ts";
import type { PictureInput } from "./picture.ts";
import type { SourceNote } from "./sourceNotes.ts";

/** All that is to be written around a picture; empty where it is not wanted. */
export interface PageContent {
  readonly texts: HeaderTexts;
  readonly legend: readonly LegendSection[];
  readonly notes: readonly SourceNote[];
  /** Those that are known before the picture is drawn. */
  readonly remarks: readonly Remark[];
}

/** The furniture that may stand beside the picture or below it. */
type Movable = "legend" | "notes";
export type BlockId = HeaderPart | Movable | "remarks";

/** Where everything stands on a page, and in which sizes the type of legend and notes is set. */
export interface PageFrame {
  readonly picture: Box;
  readonly boxes: ReadonlyMap<BlockId, Box>;
  readonly sizes: Readonly<Record<Movable, number>>;
}

/** One way to furnish a page; notes may also stand under the legend, in one column with it. */
interface Arrangement {
  readonly legend: "beside" | "below";
  readonly notes: "beside" | "below" | "underLegend";
  /** How wide the column of notes is, in sizes of their type. */
  readonly column: number;
}

const columns = [22, 26, 31, 36, 42, 46] as const;
const arrangements: readonly Arrangement[] = [
  ...(["beside", "below"] as const).map((legend): Arrangement => ({ legend, notes: "below", column: 0 })),
  ...columns.flatMap((column): readonly Arrangement[] => [
    { legend: "beside", notes: "beside", column },
    { legend: "below", notes: "beside", column },
    { legend: "beside", notes: "underLegend", column },
  ]),
];

/** The most that each may take of the height within the margins. */
const shares = { header: 0.36, notes: 0.27, legend: 0.3, remarks: 0.1 } as const;
/** What is left for the picture at least, however much there is to say: of the height, and of the width. */
const least = { height: 0.42, width: 0.48 } as const;
const remarkLines = 3;
/** How much smaller the picture had better be than most of its notes, or most of its legend, be left out. */
const worthOf = { notes: 0.5, legend: 0.7 } as const;
/** A few of them say at least that there are more. */
const worthOfSome = 0.4;

type Ink = PageInk & Pick<PictureInput, "notation">;

/** The frame in which the picture is largest, and least of its furniture is left out. */
export function frameOf(content: PageContent, size: Size, extent: Size, measures: PageMeasures, ink: Ink): PageFrame {
  const bare = bareFrame(content, size, measures, ink);
  const setters = settersOf(content, measures, ink);
  const all = { notes: content.notes.length, legend: rowsIn(content.legend) };
  const worth = ({ picture, hidden }: Draft): number => {
    const shown = (["notes", "legend"] as const).map((id) => worthOfShown(id, hidden[id], all[id]));
    return shown.reduce((product, share) => product * share, scaleIn({ x: 0, y: 0, ...extent }, picture));
  };
  const [first, ...others] = arrangements.flatMap((each) => arranged(bare, content, each, size, setters));
  // Of ways that are as good, the one named first.
  const slack = 1.005;
  return others.reduce((best, each) => (worth(each) > worth(best) * slack ? each : best), first ?? bare);
}

function worthOfShown(id: Movable, hidden: number, all: number): number {
  if (all === 0) return 1;
  return (1 - (worthOf[id] * hidden) / all) * (hidden === all ? 1 - worthOfSome : 1);
}

/** A frame that is being furnished. */
interface Draft extends PageFrame {
  readonly hidden: Readonly<Record<Movable, number>>;
}

/** The page with what stands above the picture, and the remarks at the very foot. */
function bareFrame(content: PageContent, size: Size, measures: PageMeasures, ink: Ink): Draft {
  const { margin, gap } = measures;
  const inner = { width: size.width - 2 * margin, height: size.height - 2 * margin };
  const header = headerOf(content.texts, { ...inner, height: inner.height * shares.header }, measures, ink.measure);
  const boxes = new Map<BlockId, Box>(
    [...header.boxes].map(([part, box]) => [part, { ...box, x: margin + box.x, y: margin + box.y }]),
  );
  const remarks = heightOfRemarks(content, inner, measures, ink);
  const foot = size.height - margin - remarks;
  if (remarks > 0) boxes.set("remarks", { x: margin, y: foot, width: inner.width, height: remarks });
  const top = margin + header.height + (header.height > 0 ? gap : 0);
  const bottom = foot - (remarks > 0 ? gap * 0.6 : 0);
  return {
    picture: { x: margin, y: top, width: inner.width, height: bottom - top },
    boxes,
    sizes: { notes: measures.note, legend: measures.legend },
    hidden: { notes: content.notes.length, legend: rowsIn(content.legend) },
  };
}

/** Sets a block into a room, and says what came of it. */
type Setter = (room: Size) => { readonly height: number; readonly hidden: number; readonly size: number };

interface Setters extends Readonly<Record<Movable, Setter>> {
  readonly legendWidth: number;
  readonly measures: PageMeasures;
}

function settersOf({ legend, notes }: PageContent, measures: PageMeasures, ink: Ink): Setters {
  return {
    notes: (room) => notesBlock(notes, room, noteSizes(measures), measures, ink),
    legend: (room) => legendBlock(legend, room, legendSizes(measures), measures, ink),
    legendWidth: legendColumn(legend, measures.legend, ink),
    measures,
  };
}

/** The page furnished in one way; none where the picture would be too narrow. */
function arranged(
  bare: Draft,
  { legend, notes }: PageContent,
  arrangement: Arrangement,
  page: Size,
  setters: Setters,
): readonly Draft[] {
  const { margin, gap, note } = setters.measures;
  const inner = { width: page.width - 2 * margin, height: page.height - 2 * margin };
  let draft = bare;
  for (const id of ["notes", "legend"] as const) {
    if (arrangement[id] !== "below") continue;
    const spare = draft.picture.height - gap - inner.height * least.height;
    draft = below(draft, id, Math.min(spare, inner.height * shares[id]), setters);
  }
  const notesWidth = notes.length > 0 && arrangement.notes !== "below" ? arrangement.column * note : 0;
  const legendWidth = legend.length > 0 && arrangement.legend === "beside" ? setters.legendWidth : 0;
  if (arrangement.notes === "underLegend") {
    const [side, rest] = cutSide(draft, Math.max(notesWidth, legendWidth), gap);
    draft = set(rest, "legend", side, setters);
    const taken = draft.boxes.get("legend")?.height ?? 0;
    const height = Math.max(0, side.height - taken - gap);
    draft = set(draft, "notes", { ...side, y: side.y + side.height - height, height }, setters);
  } else {
    for (const [id, width] of [["notes", notesWidth] as const, ["legend", legendWidth] as const]) {
      if (width === 0) continue;
      const [side, rest] = cutSide(draft, width, gap);
      draft = set(rest, id, side, setters);
    }
  }
  return draft.picture.width < inner.width * least.width ? [] : [draft];
}

/** Sets a block at the foot of the picture's room, no higher than `most`. */
function below(draft: Draft, id: Movable, most: number, setters: Setters): Draft {
  const { picture } = draft;
  const { height } = setters[id]({ width: picture.width, height: most });
  if (height === 0) return draft;
  const left = { ...picture, height: picture.height - height - setters.measures.gap };
  const box = { ...picture, y: picture.y + picture.height - height, height };
  return set({ ...draft, picture: left }, id, box, setters);
}

/** Cuts a column off the right of the picture's room. */
function cutSide(draft: Draft, width: number, gap: number): readonly [Box, Draft] {
  const { picture } = draft;
  const left = { ...picture, width: picture.width - width - 1.5 * gap };
  return [
    { ...picture, x: left.x + left.width + 1.5 * gap, width },
    { ...draft, picture: left },
  ];
}

function set(draft: Draft, id: Movable, room: Box, setters: Setters): Draft {
  const { height, hidden, size } = setters[id](room);
  return {
    ...draft,
    boxes: new Map([...draft.boxes, [id, { ...room, height }]]),
    sizes: { ...draft.sizes, [id]: size },
    hidden: { ...draft.hidden, [id]: hidden },
  };
}

/** What had no room is remarked too, and nobody knows yet how much that will be: there is room for such a sentence. */
function heightOfRemarks(
  { remarks, texts: { date }, notes }: PageContent,
  { width, height }: Size,
  { remark: size }: PageMeasures,
  { measure }: Ink,
): number {
  if (date.length === 0 && notes.length === 0) return 0;
  const most = Math.min(remarkLines, Math.floor((height * shares.remarks) / heightOfLines(1, size)));
  const all = [...remarks, ...roomRemarks({ labels: 100, notes: 0, legend: 0 })];
  const linesOf = (text: string): number => wrapText(text, width, most + 1, { size, weight: 400 }, measure).length;
  return heightOfLines(linesOf(remarksThatFit(all, (text) => linesOf(text) <= most)), size);
}
