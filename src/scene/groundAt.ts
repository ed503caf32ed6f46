import type { Point } from "./curve.ts";
import { isOnHull, type Hull } from "./hulls.ts";
import type { Theme } from "./theme.ts";

/** The colour of what lies below a point: the paper or a hull. */
export function groundAt(point: Point, hulls: readonly Hull[], theme: Theme): string {
  return hulls.some((hull) => isOnHull(hull, point)) ? theme.hull : theme.paper;
}
