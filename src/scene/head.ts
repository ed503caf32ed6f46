import type { Point } from "./curve.ts";
import type { Halves } from "./lineLook.ts";
import type { Line } from "./lines.ts";

/** How much of a line its arrowhead or diamond takes, in px; 0 where it has none. */
export function headLength({ stroke, width }: Line): number {
  switch (stroke.end) {
    case "arrow":
      return 6.5 + 1.15 * width;
    case "diamond":
      return 11;
    case "bar":
    case "none":
      return 0;
  }
}

/** The corners of a head whose tip lies at a point, along a direction. */
export function headShape({ stroke, width, halves }: Line, tip: Point, along: Point, length: number): readonly Point[] {
  const back = { x: tip.x - along.x * length, y: tip.y - along.y * length };
  const half = stroke.end === "diamond" ? 4.5 : halves === undefined ? 3.4 + 0.75 * width : breadthOfHalf(halves);
  const across = { x: -along.y * half, y: along.x * half };
  if (stroke.end === "diamond") {
    const centre = { x: (tip.x + back.x) / 2, y: (tip.y + back.y) / 2 };
    return [
      tip,
      { x: centre.x + across.x, y: centre.y + across.y },
      back,
      { x: centre.x - across.x, y: centre.y - across.y },
    ];
  }
  return [tip, { x: back.x + across.x, y: back.y + across.y }, { x: back.x - across.x, y: back.y - across.y }];
}

/** From the middle of the way: each half of the head reaches beyond the wider side. */
function breadthOfHalf({ ownership = 0, control = 0 }: Halves): number {
  return 3.6 + Math.max(ownership, control);
}
