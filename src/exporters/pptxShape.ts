import type { Box } from "../scene/mark.ts";
import { transform } from "./pptxGeometry.ts";
import { emu, tag } from "./pptxXml.ts";

/** What a shape is called, and what it says to whoever does not see it; undefined = decoration only. */
export interface ShapeName {
  readonly id: number;
  readonly name: string;
  readonly description: string | undefined;
}

/** Empty room around the text of a shape, in px. */
export interface Insets {
  readonly top?: number;
  readonly bottom?: number;
}

/** The text of a shape: paragraphs, and how they stand in it. */
export interface ShapeText {
  readonly paragraphs: string;
  readonly anchor: "t" | "ctr";
  readonly wraps: boolean;
  readonly insets?: Insets;
}

export interface ShapeParts {
  readonly named: ShapeName;
  readonly box: Box;
  readonly geometry: string;
  /** Fill, line and effects, in this order. */
  readonly look: readonly string[];
  readonly text?: ShapeText | undefined;
  readonly isTextBox?: boolean;
}

export function shape({ named, box, geometry, look, text, isTextBox }: ShapeParts): string {
  return tag(
    "p:sp",
    {},
    tag(
      "p:nvSpPr",
      {},
      nameElement(named),
      tag("p:cNvSpPr", { txBox: isTextBox === true ? 1 : undefined }),
      tag("p:nvPr"),
    ),
    tag("p:spPr", {}, transform(box), geometry, ...look),
    ...(text === undefined ? [] : [textBody(text)]),
  );
}

/** Shapes as one; its box is that of what is in it, so that nothing in it is scaled. */
export function group(named: ShapeName, box: Box, shapes: readonly string[]): string {
  const { x, y, width, height } = box;
  const place = { x: emu(x), y: emu(y) };
  const size = { cx: emu(width), cy: emu(height) };
  return tag(
    "p:grpSp",
    {},
    tag("p:nvGrpSpPr", {}, nameElement(named), tag("p:cNvGrpSpPr"), tag("p:nvPr")),
    tag(
      "p:grpSpPr",
      {},
      tag("a:xfrm", {}, tag("a:off", place), tag("a:ext", size), tag("a:chOff", place), tag("a:chExt", size)),
    ),
    ...shapes,
  );
}

export function textBody({ paragraphs, anchor, wraps, insets: { top = 0, bottom = 0 } = {} }: ShapeText): string {
  const room = { lIns: 0, tIns: emu(top), rIns: 0, bIns: emu(bottom) };
  return tag(
    "p:txBody",
    {},
    tag("a:bodyPr", { wrap: wraps ? "square" : "none", ...room, rtlCol: 0, anchor }, tag("a:noAutofit")),
    tag("a:lstStyle"),
    paragraphs,
  );
}

export function nameElement({ id, name, description }: ShapeName): string {
  const marks = description === undefined ? [tag("a:extLst", {}, decorative)] : [];
  return tag("p:cNvPr", { id, name, descr: description ?? "" }, ...marks);
}

/** Says to a screen reader that there is nothing to be read (Office 2019 and later). */
const decorative = tag(
  "a:ext",
  { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
  tag("adec:decorative", { "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative", val: 1 }),
);

/** The group that all shapes of a slide are in. */
export const rootOfShapes =
  tag("p:nvGrpSpPr", {}, tag("p:cNvPr", { id: 1, name: "" }), tag("p:cNvGrpSpPr"), tag("p:nvPr")) +
  tag(
    "p:grpSpPr",
    {},
    tag(
      "a:xfrm",
      {},
      ...["a:off", "a:chOff"].flatMap((corner, i) => [
        tag(corner, { x: 0, y: 0 }),
        tag(i === 0 ? "a:ext" : "a:chExt", { cx: 0, cy: 0 }),
      ]),
    ),
  );
