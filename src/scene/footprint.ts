import type { Point } from "./curve.ts";
import { legalBreadth, type LegalShape } from "./legalShape.ts";
import type { Box } from "./mark.ts";

/** What of a card's box its shape fills: a shape as wide and high as the box, or a circle with the name beneath it. */
export type Footprint = LegalShape | { readonly radius: number };

/** Whether the point lies on the shape, or on the name below it. */
export function isOnFootprint(footprint: Footprint, { x, y, width, height }: Box, point: Point): boolean {
  const aside = Math.abs(point.x - x - width / 2);
  const down = point.y - y;
  if (down < 0 || down > height || aside > width / 2) return false;
  if (typeof footprint === "string") return aside <= (legalBreadth(footprint, down / height - 0.5) * width) / 2;
  const { radius } = footprint;
  return down > 2 * radius || Math.hypot(aside, down - radius) <= radius;
}
