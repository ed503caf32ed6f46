import type { Size } from "./cardShape.ts";
import type { Point } from "./curve.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import type { RoutedLine } from "./routedLine.ts";
import type { Segment } from "./segment.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Zoom } from "./zoom.ts";

export interface PlacedLabel {
  readonly routed: RoutedLine;
  /** Empty where the number of a note stands alone. */
  readonly text: string;
  /** The number that stands small at the end of the label. */
  readonly note: LabelNote | undefined;
  /** The middle of the label. */
  readonly at: Point;
  readonly box: Box;
  /** Of the text, in px. */
  readonly size: number;
  readonly weight: 600 | 700;
  /** From the label's edge to its line, where it stands aside. */
  readonly leader: Segment | undefined;
}

/** The numbers of source notes as they are set: raised after a text, or alone. */
export interface LabelNote {
  readonly text: string;
  readonly size: number;
  /** What of the label's room it takes. */
  readonly width: number;
}

/** A text as it is set on a line, not yet placed. */
export interface LabelText {
  readonly text: string;
  readonly note: LabelNote | undefined;
  readonly size: number;
  readonly weight: 600 | 700;
  /** The room that it takes. */
  readonly room: Size;
}

/** From afar every label has the size of a figure; nearby less of the picture needs to be covered. */
const nearShrink = 1.3;
/** The size of a note's number beside a text, and alone, as a share of the text's. */
const noteShare = { beside: 0.66, alone: 0.76 } as const;
const gapBeforeNote = 1;

/** The text in the size and weight in which a line is labelled at a zoom, with the number of its note if it has one. */
export function labelText(text: string, line: Line, zoom: Zoom, measure: TextWidth): LabelText {
  const { isPlan, stroke } = line;
  const isFact = !isPlan && stroke.tone === "ink";
  const usual = isFact || zoom.level === "far" ? 13 : 12;
  const size = Math.round((usual * zoom.growth * 10) / (zoom.level === "near" ? nearShrink : 1)) / 10;
  const weight = isFact ? 700 : 600;
  const note = line.note === undefined ? undefined : noteText(line.note, text === "", size, measure);
  if (text === "" && note !== undefined)
    return { text, note, size, weight, room: { width: note.width + 4, height: note.size + 2 } };
  const width = measure(text, size, weight) + (note?.width ?? 0);
  return { text, note, size, weight, room: { width: width + 6, height: size + 3 } };
}

function noteText(text: string, isAlone: boolean, labelSize: number, measure: TextWidth): LabelNote {
  const size = Math.round(labelSize * noteShare[isAlone ? "alone" : "beside"] * 10) / 10;
  return { text, size, width: measure(text, size, 600) + (isAlone ? 0 : gapBeforeNote) };
}

/** The label with its middle at a point. */
export function labelAt(
  routed: RoutedLine,
  { text, note, size, weight, room }: LabelText,
  at: Point,
  leader?: Segment,
): PlacedLabel {
  return { routed, text, note, at, box: boxAround(at, room), size, weight, leader };
}

/** The box of a size around a point. */
export function boxAround({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
