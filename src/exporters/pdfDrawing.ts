import type { jsPDF } from "jspdf";
import { safeAddress } from "../model/safeAddress.ts";
import type { CircleMark, Mark, PathMark, RectMark, TextMark } from "../scene/mark.ts";
import { pathSegments, type PathSegment } from "./pathSegments.ts";
import type { Look, Pen } from "./pdfPen.ts";
import type { Run, Typesetter } from "./pdfType.ts";

/** A mark that is no group, and where its coordinates lie on the page. */
export interface Leaf {
  readonly mark: Exclude<Mark, { type: "group" }>;
  readonly frame: Frame;
}

/** The coordinates of a group, in pt from the top left. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly opacity: number;
}

/** What drawing needs: a document on its page, and how texts are set in it. */
export interface Paper {
  readonly doc: jsPDF;
  readonly pen: Pen;
  readonly type: Typesetter;
  readonly height: number;
  /** Reads a path, each only once: the icons of cards are the same again and again. */
  readonly segmentsOf: (d: string) => readonly PathSegment[];
}

/** Reads paths and remembers them. */
export function rememberedSegments(): Paper["segmentsOf"] {
  const known = new Map<string, readonly PathSegment[]>();
  return (d) => {
    const segments = known.get(d) ?? pathSegments(d);
    known.set(d, segments);
    return segments;
  };
}

/** Page px are 96 to the inch, points 72. */
export const pointsOfPixel = 0.75;

const pageFrame: Frame = { x: 0, y: 0, scale: pointsOfPixel, opacity: 1 };
/** How wide the halo of a text is, as on the screen. */
const haloWidth = 2.25;

/** The marks that draw something, in paint order. */
export function* leavesOf(marks: readonly Mark[], frame = pageFrame): Generator<Leaf> {
  for (const mark of marks) {
    if (mark.type === "group") yield* leavesOf(mark.marks, frameIn(frame, mark));
    else yield { mark, frame: { ...frame, opacity: frame.opacity * (mark.opacity ?? 1) } };
  }
}

function frameIn(frame: Frame, { x = 0, y = 0, scale = 1, opacity = 1 }: Extract<Mark, { type: "group" }>): Frame {
  return {
    x: frame.x + x * frame.scale,
    y: frame.y + y * frame.scale,
    scale: frame.scale * scale,
    opacity: frame.opacity * opacity,
  };
}

/** Draws one mark. */
export function drawLeaf({ mark, frame }: Leaf, paper: Paper): void {
  switch (mark.type) {
    case "circle":
      return drawCircle(mark, frame, paper);
    case "rect":
      return drawRect(mark, frame, paper);
    case "path":
      return drawPath(mark, frame, paper);
    case "text":
      return drawText(mark, frame, paper);
  }
}

function drawCircle(mark: CircleMark, frame: Frame, { doc, pen }: Paper): void {
  const style = pen.take(lookOf(mark, frame, "miter"));
  if (style !== undefined) doc.circle(across(frame, mark.x), down(frame, mark.y), mark.radius * frame.scale, style);
}

function drawRect(mark: RectMark, frame: Frame, { doc, pen }: Paper): void {
  const [width, height] = [mark.width * frame.scale, mark.height * frame.scale];
  const corner = Math.min(mark.corner * frame.scale, width / 2, height / 2);
  const style = width > 0 && height > 0 ? pen.take(lookOf(mark, frame, "miter")) : undefined;
  if (style === undefined) return;
  const [x, y] = [across(frame, mark.x), down(frame, mark.y)];
  if (corner > 0) doc.roundedRect(x, y, width, height, corner, corner, style);
  else doc.rect(x, y, width, height, style);
}

function drawPath(mark: PathMark, frame: Frame, { doc, pen, segmentsOf }: Paper): void {
  const style = pen.take(lookOf(mark, frame, "round"));
  if (style === undefined) return;
  doc.path(segmentsOf(mark.d).map((segment) => operatorOf(segment, frame)));
  if (style === "DF") doc.fillStroke();
  else if (style === "F") doc.fill();
  else doc.stroke();
}

function operatorOf(segment: PathSegment, frame: Frame): { readonly op: string; readonly c: readonly number[] } {
  if (segment.type === "close") return { op: "h", c: [] };
  const points = segment.type === "curve" ? [segment.first, segment.second, segment.to] : [segment.to];
  const c = points.flatMap(({ x, y }) => [across(frame, x), down(frame, y)]);
  return { op: { move: "m", line: "l", curve: "c" }[segment.type], c };
}

function drawText(mark: TextMark, frame: Frame, { doc, pen, type, height }: Paper): void {
  const runs = type(mark.text, mark.weight);
  const [size, spacing] = [mark.size * frame.scale, (mark.spacing ?? 0) * frame.scale];
  const width = runs.reduce((sum, run) => sum + run.width * size + run.count * spacing, 0);
  const x = across(frame, mark.x) - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
  const y = down(frame, mark.y);
  if (mark.halo !== undefined && width > 0) drawHalo(mark, { x, y, width }, frame, { doc, pen });
  pen.write(runs, x, height - y, { size, spacing, fill: mark.fill, opacity: frame.opacity });
  if (runs.some(({ meant }) => meant !== undefined))
    drawBoxes(runs, { x, y, size, spacing, colour: mark.fill, opacity: frame.opacity }, { doc, pen });
  const url = safeAddress(mark.link);
  if (url !== undefined) doc.link(x, y - 0.8 * size, width, 1.05 * size, { url });
}

/** A patch behind the text: outlines of its letters would be text once more to whoever copies or searches it. */
function drawHalo(
  { text, size, halo }: TextMark,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  frame: Frame,
  { doc, pen }: Pick<Paper, "doc" | "pen">,
): void {
  const [edge, unit] = [haloWidth * frame.scale, size * frame.scale];
  const below = /[gjpqy,;()Qç]/.test(text) ? 0.2 * unit : 0;
  const height = 0.73 * unit + below + 2 * edge;
  const style = pen.take({ fill: halo, width: 0, dash: [], join: "miter", opacity: frame.opacity });
  if (style !== undefined) {
    doc.roundedRect(x - edge, y - 0.73 * unit - edge, width + 2 * edge, height, edge, edge, style);
  }
}

/** A box around each question mark that stands for a sign without a glyph: it is no question mark of the text. */
function drawBoxes(
  runs: readonly Run[],
  {
    x,
    y,
    size,
    spacing,
    colour,
    opacity,
  }: Record<"x" | "y" | "size" | "spacing" | "opacity", number> & { readonly colour: string },
  { doc, pen }: Pick<Paper, "doc" | "pen">,
): void {
  const style = pen.take({ stroke: colour, width: 0.06 * size, dash: [], join: "miter", opacity });
  if (style === undefined) return;
  const corner = 0.1 * size;
  let from = x;
  for (const { width, count, meant } of runs) {
    if (meant !== undefined) {
      doc.roundedRect(from + 0.05 * size, y - 0.83 * size, (width - 0.1) * size, 0.94 * size, corner, corner, style);
    }
    from += width * size + count * spacing;
  }
}

function lookOf(mark: CircleMark | RectMark | PathMark, { scale, opacity }: Frame, join: Look["join"]): Look {
  const { fill, stroke, strokeWidth = 1, dash = [] } = mark;
  return { fill, stroke, width: strokeWidth * scale, dash: dash.map((length) => length * scale), join, opacity };
}

function across(frame: Frame, x: number): number {
  return frame.x + x * frame.scale;
}

function down(frame: Frame, y: number): number {
  return frame.y + y * frame.scale;
}
