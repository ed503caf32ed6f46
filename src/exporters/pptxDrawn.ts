import { boundsOf, union } from "../scene/curve.ts";
import type { Box, GroupMark, Mark, TextMark } from "../scene/mark.ts";
import { pathSegments, type PathSegment } from "./pathSegments.ts";

/** A mark where it stands on the slide; all lengths in px of the page. */
export type Drawn = Figure | Words | Cluster;

/** Anything with an outline. */
export interface Figure {
  readonly type: "figure";
  readonly id: string;
  readonly shape:
    | { readonly type: "rect"; readonly corner: number }
    | { readonly type: "ellipse" }
    | { readonly type: "path"; readonly segments: readonly PathSegment[] };
  readonly box: Box;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
  /** Dash lengths in widths of the line. */
  readonly dash: readonly number[];
  readonly opacity: number;
}

/** A line of text: `x` and `y` are those of its anchor on its baseline. */
export interface Words extends Pick<TextMark, "id" | "text" | "x" | "y" | "weight" | "fill" | "anchor"> {
  readonly type: "words";
  readonly size: number;
  readonly spacing: number;
  readonly halo: string | undefined;
  readonly link: string | undefined;
  /** The relationship that it belongs to. */
  readonly of: string | undefined;
}

export interface Cluster extends Pick<GroupMark, "id" | "handle" | "title"> {
  readonly type: "cluster";
  readonly drawn: readonly Drawn[];
}

/** Where the origin of some marks stands on the slide, and how many times their size they are drawn. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
}

export const wholeSlide: Frame = { x: 0, y: 0, scale: 1, opacity: 1 };

/** The frame of what is in a group. */
export function frameIn({ x = 0, y = 0, scale = 1, opacity = 1 }: GroupMark, frame: Frame): Frame {
  return {
    x: frame.x + x * frame.scale,
    y: frame.y + y * frame.scale,
    scale: frame.scale * scale,
    opacity: frame.opacity * opacity,
  };
}

/** A mark where it stands. What cannot be seen, or can only be pressed, is nothing. */
export function drawnMark(mark: Mark, frame: Frame): readonly Drawn[] {
  switch (mark.type) {
    case "group": {
      const drawn = mark.marks.flatMap((each) => drawnMark(each, frameIn(mark, frame)));
      if (mark.fold !== undefined || drawn.length === 0) return [];
      const { id, handle, title } = mark;
      return [{ type: "cluster", id, drawn, ...(handle && { handle }), ...(title && { title }) }];
    }
    case "text":
      return mark.text === "" ? [] : [drawnText(mark, frame)];
    case "circle":
    case "rect":
    case "path":
      return drawnFigure(mark, frame);
  }
}

/** The smallest box around what is drawn; the room of words is that of their type, as far as it matters. */
export function boxOfDrawn(drawn: readonly Drawn[], boxOfWords: (words: Words) => Box): Box {
  const boxes = drawn.map((each) =>
    each.type === "cluster" ? boxOfDrawn(each.drawn, boxOfWords) : each.type === "words" ? boxOfWords(each) : each.box,
  );
  return boxes.slice(1).reduce(union, boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 });
}

function drawnText(mark: TextMark, { x, y, scale }: Frame): Words {
  const { id, text, weight, fill, anchor, halo, link, of } = mark;
  const at = { x: x + mark.x * scale, y: y + mark.y * scale };
  return {
    type: "words",
    id,
    text,
    weight,
    fill,
    anchor,
    halo,
    link,
    of,
    ...at,
    size: mark.size * scale,
    spacing: (mark.spacing ?? 0) * scale,
  };
}

function drawnFigure(mark: Exclude<Mark, { type: "group" | "text" }>, frame: Frame): readonly Figure[] {
  const [fill, stroke] = [visible(mark.fill), visible(mark.stroke)];
  if (fill === undefined && stroke === undefined) return [];
  const width = mark.strokeWidth ?? 1;
  const look = {
    ...({ type: "figure", id: mark.id, fill, stroke, strokeWidth: width * frame.scale } as const),
    dash: (mark.dash ?? []).map((length) => length / width),
    opacity: frame.opacity * (mark.opacity ?? 1),
  };
  const { x, y, scale } = frame;
  switch (mark.type) {
    case "rect": {
      const box = {
        x: x + mark.x * scale,
        y: y + mark.y * scale,
        width: mark.width * scale,
        height: mark.height * scale,
      };
      return [{ ...look, box, shape: { type: "rect", corner: mark.corner * scale } }];
    }
    case "circle": {
      const [radius, side] = [mark.radius * scale, 2 * mark.radius * scale];
      const box = { x: x + mark.x * scale - radius, y: y + mark.y * scale - radius, width: side, height: side };
      return [{ ...look, box, shape: { type: "ellipse" } }];
    }
    case "path": {
      const segments = pathSegments(mark.d).map((segment) => placedSegment(segment, frame));
      return [{ ...look, box: boundsOf(segments.flatMap(pointsOfSegment)), shape: { type: "path", segments } }];
    }
  }
}

function placedSegment(segment: PathSegment, { x, y, scale }: Frame): PathSegment {
  const placed = (point: { readonly x: number; readonly y: number }) => ({
    x: x + point.x * scale,
    y: y + point.y * scale,
  });
  switch (segment.type) {
    case "close":
      return segment;
    case "curve":
      return { ...segment, first: placed(segment.first), second: placed(segment.second), to: placed(segment.to) };
    case "move":
    case "line":
      return { ...segment, to: placed(segment.to) };
  }
}

function pointsOfSegment(segment: PathSegment) {
  return segment.type === "close"
    ? []
    : segment.type === "curve"
      ? [segment.first, segment.second, segment.to]
      : [segment.to];
}

function visible(colour: string | undefined): string | undefined {
  return colour === "none" || colour === "transparent" ? undefined : colour;
}
