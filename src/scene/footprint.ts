import type { Size } from "./cardShape.ts";
import type { Point } from "./curve.ts";
import { legalBreadth, type LegalShape } from "./legalShape.ts";
import type { Box } from "./mark.ts";

/** What of a card's box its shape fills: a shape as wide and high as the box, or a circle with the name beneath it. */
export type Footprint = LegalShape | Circle | Rounded | Pointed;

/** A circle at the top of the box. */
interface Circle {
  readonly radius: number;
}

/** A card alone, or on another one that looks out from under it so far to the right and below; 0 where there is none. */
interface Stacked {
  readonly stack: number;
}

/** A card with round corners, as far as there is room for them. */
interface Rounded extends Stacked {
  readonly corner: number;
}

/** A card whose sides end in points so deep. */
interface Pointed extends Stacked {
  readonly point: number;
}

/** A point is no deeper than so much of its card's width. */
export const widestPoint = 0.3;

/** Whether the point lies on the shape, or on the name below it. */
export function isOnFootprint(footprint: Footprint, box: Box, point: Point): boolean {
  const { x, y, width, height } = box;
  const aside = Math.abs(point.x - x - width / 2);
  const down = point.y - y;
  if (down < 0 || down > height || aside > width / 2) return false;
  if (typeof footprint === "string") return aside <= breadthOf(footprint, box, down);
  if ("radius" in footprint) {
    const { radius } = footprint;
    return down > 2 * radius || Math.hypot(aside, down - radius) <= radius;
  }
  const { stack } = footprint;
  const upper = { x: x + stack, y: y + stack, width: width - 2 * stack, height: height - 2 * stack };
  return isOnCard(footprint, upper, point) || isOnCard(footprint, upper, { x: point.x - stack, y: point.y - stack });
}

function isOnCard(card: Rounded | Pointed, box: Box, { x, y }: Point): boolean {
  const down = y - box.y;
  return down >= 0 && down <= box.height && Math.abs(x - box.x - box.width / 2) <= breadthOf(card, box, down);
}

/** Points around the shape, enough to know from where to where it reaches in any direction. A circle's name is as wide as the circle. */
export function outlineOf(footprint: Footprint | undefined, box: Box): readonly Point[] {
  const middle = box.x + box.width / 2;
  return heights.flatMap((share) => {
    const down = share * box.height;
    const aside = footprint === undefined ? box.width / 2 : breadthOf(footprint, box, down);
    return [
      { x: middle - aside, y: box.y + down },
      { x: middle + aside, y: box.y + down },
    ];
  });
}

const heights = Array.from({ length: 13 }, (_, i) => i / 12);

/** How far the shape reaches to either side of its middle, so far below its top; below a circle, as far as the circle. */
export function breadthOf(footprint: Footprint, { width, height }: Size, down: number): number {
  if (typeof footprint === "string") return (legalBreadth(footprint, down / height - 0.5) * width) / 2;
  if ("radius" in footprint) return roundBreadth(footprint.radius, Math.min(down, footprint.radius));
  const upwards = Math.min(down, height - down);
  if ("point" in footprint) {
    const depth = Math.min(footprint.point, width * widestPoint);
    return width / 2 - depth * (1 - (2 * upwards) / height);
  }
  const radius = Math.min(footprint.corner, width / 2, height / 2);
  return width / 2 - radius + roundBreadth(radius, Math.min(upwards, radius));
}

/** Half the chord of a circle, so far below its top. */
function roundBreadth(radius: number, down: number): number {
  return Math.sqrt(Math.max(0, radius ** 2 - (radius - down) ** 2));
}

/** The shape as many times as large. */
export function scaleFootprint(footprint: Footprint, factor: number): Footprint {
  if (typeof footprint === "string") return footprint;
  if ("radius" in footprint) return { radius: footprint.radius * factor };
  const stack = footprint.stack * factor;
  return "point" in footprint
    ? { point: footprint.point * factor, stack }
    : { corner: footprint.corner * factor, stack };
}
