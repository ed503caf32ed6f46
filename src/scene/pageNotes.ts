import { formatCount } from "../text/format.ts";
import { pageTexts } from "../text/page.ts";
import type { Size } from "./cardShape.ts";
import type { GroupMark, TextMark } from "./mark.ts";
import { headingMark, headingRoom, type Block, type PageInk } from "./pageBlock.ts";
import { flowInColumns, heightOfColumns, type Piece, type Placed } from "./pageColumns.ts";
import { smallestNote, type PageMeasures } from "./pageMeasures.ts";
import { noteLines, type Run } from "./pageNoteLines.ts";
import type { SourceNote } from "./sourceNotes.ts";
import { fitText } from "./textWidth.ts";

/** The notes as they are set, and in which size of type. */
export interface NotesBlock extends Block {
  readonly size: number;
}

interface SetNote extends Piece {
  readonly number: number;
  readonly lines: readonly (readonly Run[])[];
}

/** In sizes of the type. */
const leading = 1.28;
const gapBetweenColumns = 2;
const narrowestColumn = 25;

/** The sizes in which notes may be set, the largest first. */
export function noteSizes({ note }: PageMeasures): readonly number[] {
  return [...new Set([note, Math.max(smallestNote, note * 0.93), Math.max(smallestNote, note * 0.86)])];
}

/** The notes below a heading in columns: in the first of the sizes in which all have room, else as many as have room in the last. */
export function notesBlock(
  notes: readonly SourceNote[],
  room: Size,
  sizes: readonly number[],
  measures: PageMeasures,
  ink: PageInk,
): NotesBlock {
  const [size = measures.note, ...smaller] = sizes;
  const block = setNotes(notes, room, size, measures, ink);
  return block.hidden === 0 || smaller.length === 0 ? block : notesBlock(notes, room, smaller, measures, ink);
}

function setNotes(
  notes: readonly SourceNote[],
  room: Size,
  size: number,
  measures: PageMeasures,
  ink: PageInk,
): NotesBlock {
  const gap = gapBetweenColumns * size;
  const columns = Math.max(1, Math.floor((room.width + gap) / (narrowestColumn * size + gap)));
  const width = (room.width + gap) / columns - gap;
  const top = headingRoom(measures);
  const pitch = size * leading;
  const indent = ink.measure(formatCount(notes.at(-1)?.number ?? 0), size, 700) + size * 0.6;
  // Of thousands of notes, only those are set that could have room.
  const most = Math.max(0, columns * Math.floor((room.height - top) / pitch));
  const set = notes.slice(0, most).map(({ number, sources }): SetNote => {
    const lines = noteLines({ number, sources }, width - indent, size, ink.measure);
    return { number, lines, height: lines.length * pitch + size * 0.22 };
  });
  const all = flowInColumns(set, columns, room.height - top);
  // A line is left free for what says how many are left out.
  const placed = all.length === notes.length ? all : flowInColumns(set, columns, room.height - top - pitch);
  const hidden = notes.length - placed.length;
  const last = placed.at(-1);
  if (last === undefined) return { width: 0, height: 0, marks: [], hidden, size };
  const xOf = (column: number): number => column * (width + gap);
  const end = last.y + last.piece.height;
  const look = { size, weight: 400, fill: ink.theme.soft, anchor: "start" } as const;
  const more: readonly TextMark[] =
    hidden === 0
      ? []
      : [
          {
            type: "text",
            id: "more",
            text: fitText(pageTexts.moreNotes(hidden), width, size, 400, ink.measure),
            x: xOf(last.column),
            y: top + end + size,
            ...look,
          },
        ];
  return {
    width: room.width,
    height: top + Math.max(heightOfColumns(placed), hidden === 0 ? 0 : end + pitch),
    marks: [
      headingMark("heading", pageTexts.sources, 0, 0, measures, ink.theme),
      ...placed.map((note) => noteMark(note, { x: xOf(note.column), y: top + note.y, indent }, look, ink)),
      ...more,
    ],
    hidden,
    size,
  };
}

function noteMark(
  { piece: { number, lines } }: Placed<SetNote>,
  { x, y, indent }: { readonly x: number; readonly y: number; readonly indent: number },
  look: Pick<TextMark, "size" | "weight" | "fill" | "anchor">,
  { theme }: PageInk,
): GroupMark {
  const baseline = (line: number): number => y + look.size * (1 + line * leading);
  const runs = lines.flatMap((line, i) =>
    line.map(({ x: from, text, link }, j): TextMark => ({
      type: "text",
      id: `line-${i + 1}-${j + 1}`,
      text,
      x: x + indent + from,
      y: baseline(i),
      ...look,
      ...(link === undefined ? {} : { link }),
    })),
  );
  const label = { ...look, text: formatCount(number), weight: 700, fill: theme.ink };
  return {
    type: "group",
    id: `note-${number}`,
    marks: [{ type: "text", id: "number", x, y: baseline(0), ...label }, ...runs],
  };
}
