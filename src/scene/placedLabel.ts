import type { Size } from "./cardShape.ts";
import type { Point } from "./curve.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import type { RoutedLine } from "./route.ts";
import type { Segment } from "./segment.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Zoom } from "./zoom.ts";

export interface PlacedLabel {
  readonly routed: RoutedLine;
  readonly text: string;
  /** The middle of the label. */
  readonly at: Point;
  readonly box: Box;
  /** Of the text, in px. */
  readonly size: number;
  readonly weight: 600 | 700;
  /** From the label's edge to its line, where it stands aside. */
  readonly leader: Segment | undefined;
}

/** A text as it is set on a line, not yet placed. */
export interface LabelText {
  readonly text: string;
  readonly size: number;
  readonly weight: 600 | 700;
  /** The room that it takes. */
  readonly room: Size;
}

/** From afar every label has the size of a figure; nearby less of the picture needs to be covered. */
const nearShrink = 1.3;

/** The text in the size and weight in which a line is labelled at a zoom. */
export function labelText(text: string, { isPlan, stroke }: Line, zoom: Zoom, measure: TextWidth): LabelText {
  const isFact = !isPlan && stroke.tone === "ink";
  const usual = isFact || zoom.level === "far" ? 13 : 12;
  const size = Math.round((usual * zoom.growth * 10) / (zoom.level === "near" ? nearShrink : 1)) / 10;
  const weight = isFact ? 700 : 600;
  return { text, size, weight, room: { width: measure(text, size, weight) + 6, height: size + 3 } };
}

/** The label with its middle at a point. */
export function labelAt(
  routed: RoutedLine,
  { text, size, weight, room }: LabelText,
  at: Point,
  leader?: Segment,
): PlacedLabel {
  return { routed, text, at, box: boxAround(at, room), size, weight, leader };
}

/** The box of a size around a point. */
export function boxAround({ x, y }: Point, { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
