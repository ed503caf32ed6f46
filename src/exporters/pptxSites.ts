import type { Point } from "../scene/curve.ts";
import type { Figure } from "./pptxDrawn.ts";
import { sidesOf } from "./pptxGeometry.ts";
import { nearestOnOutline } from "./pptxOutline.ts";

/** Where connectors are glued to a figure: the middles of its four sides, then one site for each line that ends elsewhere. */
export interface Sites {
  readonly points: () => readonly Point[];
  /** The site for a line that ends at a point: on the figure's outline, a new one unless one is there already. */
  readonly at: (end: Point) => Site;
}

export interface Site {
  readonly point: Point;
  readonly index: number;
}

/** A site serves every line that ends so near to it, in px. */
const sameSite = 0.75;
/** Lines end so near to the outline, in px; those that end farther off mean the name beside the figure. */
const reach = 6;

export function makeSites(figure: Figure): Sites {
  const points = [...sidesOf(figure)];
  return {
    points: () => points,
    at: (end) => {
      const nearest = nearestOnOutline(figure, end);
      const point = Math.hypot(nearest.x - end.x, nearest.y - end.y) <= reach ? nearest : end;
      const known = points.findIndex(({ x, y }) => Math.hypot(x - point.x, y - point.y) <= sameSite);
      const index = known >= 0 ? known : points.push(point) - 1;
      return { point: points[index] ?? point, index };
    },
  };
}
