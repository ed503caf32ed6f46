import type { Point } from "./curve.ts";
import type { RoutedLine } from "./routedLine.ts";
import type { Way } from "./way.ts";

/** How each line ran last, by its id. */
export type LineMemory = Map<string, RoutedLine>;

/** The line as it ran last, the same object, if it runs just so again: all that follows from its way need not be made anew. */
export function steadyLine(routed: RoutedLine, memory: LineMemory): RoutedLine {
  const last = memory.get(routed.line.id);
  if (last !== undefined && isSame(last, routed)) return last;
  memory.set(routed.line.id, routed);
  return routed;
}

function isSame(a: RoutedLine, b: RoutedLine): boolean {
  return a === b || (a.line === b.line && isSameWay(a.way, b.way) && areSamePoints(a.head, b.head));
}

function isSameWay(a: Way, b: Way): boolean {
  return a.type === b.type && areSamePoints(pointsOf(a), pointsOf(b));
}

function pointsOf(way: Way): readonly Point[] {
  return way.type === "steps" ? way.points : [way.curve.start, way.curve.control, way.curve.end];
}

function areSamePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every(({ x, y }, i) => x === b[i]?.x && y === b[i]?.y);
}
