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
  if (typeof footprint === "string") return aside <= (legalBreadth(footprint, down / height - 0.5) * width) / 2;
  if ("radius" in footprint) {
    const { radius } = footprint;
    return down > 2 * radius || Math.hypot(aside, down - radius) <= radius;
  }
  const { stack } = footprint;
  const upper = { x: x + stack, y: y + stack, width: width - 2 * stack, height: height - 2 * stack };
  return isOnCard(footprint, upper, point) || isOnCard(footprint, upper, { x: point.x - stack, y: point.y - stack });
}

function isOnCard(card: Rounded | Pointed, { x, y, width, height }: Box, point: Point): boolean {
  const aside = Math.abs(point.x - x - width / 2) - width / 2;
  const away = Math.abs(point.y - y - height / 2) - height / 2;
  if ("point" in card) {
    const depth = Math.min(card.point, width * widestPoint);
    return away <= 0 && aside <= -depth * (1 + (2 * away) / height);
  }
  const radius = Math.min(card.corner, width / 2, height / 2);
  return Math.hypot(Math.max(0, aside + radius), Math.max(0, away + radius)) <= radius;
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
