import { textMark } from "./cardParts.ts";
import type { Point } from "./curve.ts";
import type { CardSign, Tail } from "./lensLook.ts";
import { hatchedWidth, tailHeight } from "./lensSignSpots.ts";
import type { Box, Mark } from "./mark.ts";
import type { Theme } from "./theme.ts";
import { coordinates } from "./way.ts";

/** The signs of a card, around its middle. */
export function signMarks(signs: readonly CardSign[], middle: Point, theme: Theme): readonly Mark[] {
  return signs.flatMap((sign) => {
    const box = { ...sign.box, x: sign.box.x - middle.x, y: sign.box.y - middle.y };
    return sign.type === "figure" ? figureMarks(sign, box, theme) : tailMarks(sign, box, theme);
  });
}

function figureMarks({ text, title, size }: CardSign, box: Box, theme: Theme): readonly Mark[] {
  const pill = { ...box, corner: box.height / 2, fill: theme.panel, stroke: theme.gaugeEdge, strokeWidth: 1.2 };
  return [{ type: "rect", id: "figure", title, ...pill }, wordsIn("sub-figure", text, box, 0, size, 700, theme.ink)];
}

function tailMarks({ type, text, title, size }: CardSign, box: Box, theme: Theme): readonly Mark[] {
  const kind = type === "rest" ? "rest" : "rolled";
  const before = kind === "rest" ? hatchedIn(box) : 0;
  return [...pillMarks(kind, box, theme, title), wordsIn(`sub-${kind}`, text, box, before, size, 600, theme.soft)];
}

/** The sign of a tail, without its text. What nobody named is a ghost: dashed around, and hatched. */
export function pillMarks(type: Tail["type"], box: Box, theme: Theme, title?: string): readonly Mark[] {
  const look = { fill: theme.panel, stroke: theme.soft, strokeWidth: 1, ...(title === undefined ? {} : { title }) };
  if (type === "rolled") return [{ type: "rect", id: "rolled", ...box, corner: box.height / 2, ...look }];
  const d = hatchPath({ ...box, width: hatchedIn(box) });
  return [
    { type: "rect", id: "rest", ...box, corner: 3, dash: [3, 2], ...look },
    { type: "path", id: "hatch", d, stroke: theme.soft, strokeWidth: 0.8 },
  ];
}

function hatchedIn({ height }: Box): number {
  return (hatchedWidth * height) / tailHeight;
}

function wordsIn(
  id: string,
  text: string,
  { x, y, width, height }: Box,
  before: number,
  size: number,
  weight: 600 | 700,
  fill: string,
): Mark {
  return textMark(id, text, x + (width + before) / 2, y + height / 2 + size * 0.36, { fill, size, weight }, "middle");
}

/** Strokes upward to the right that end at the edges of a box. */
function hatchPath({ x, y, width, height }: Box): string {
  const pitch = height / 4;
  const count = Math.ceil((width + height) / pitch) - 1;
  return Array.from({ length: count }, (_, i) => {
    // Where the stroke meets the box's lower edge, or would to the right of it.
    const along = (i + 1) * pitch;
    const from = { x: x + Math.max(0, along - height), y: y + Math.min(height, along) };
    const to = { x: x + Math.min(width, along), y: y + Math.max(0, along - width) };
    return `M${coordinates(from)}L${coordinates(to)}`;
  }).join("");
}
