import type { Point } from "./curve.ts";
import type { Box } from "./mark.ts";

/** A straight line from one point to another. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/**
 * Whether the segment passes through the inside of the box, grown by a margin. By separating axes: they are apart on
 * one of the two axes, or all corners of the box lie on one side of the segment. Runs for every candidate of every
 * label, so it makes no objects.
 */
export function segmentMeets({ from, to }: Segment, { x, y, width, height }: Box, margin = 0): boolean {
  const left = x - margin;
  const right = x + width + margin;
  const top = y - margin;
  const bottom = y + height + margin;
  if ((from.x <= left && to.x <= left) || (from.x >= right && to.x >= right)) return false;
  if ((from.y <= top && to.y <= top) || (from.y >= bottom && to.y >= bottom)) return false;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const middle = dx * ((top + bottom) / 2 - from.y) - dy * ((left + right) / 2 - from.x);
  const reach = (Math.abs(dx) * (bottom - top) + Math.abs(dy) * (right - left)) / 2;
  return Math.abs(middle) < reach;
}

/** Whether two segments cross, each with its ends on either side of the other. */
export function segmentsCross(a: Segment, b: Segment): boolean {
  return sideOf(a, b.from) * sideOf(a, b.to) < 0 && sideOf(b, a.from) * sideOf(b, a.to) < 0;
}

/** The smallest box around a segment. */
export function boxOfSegment({ from, to }: Segment): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

function sideOf({ from, to }: Segment, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
