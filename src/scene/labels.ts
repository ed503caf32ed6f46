import { boxesMeet, directionAt, grow, isInside, pointAt, type Point } from "./curve.ts";
import type { Box } from "./mark.ts";
import type { RoutedLine } from "./route.ts";
import type { TextWidth } from "./textWidth.ts";

export interface PlacedLabel {
  readonly routed: RoutedLine;
  readonly text: string;
  /** The middle of the label. */
  readonly at: Point;
  readonly box: Box;
  readonly size: number;
  readonly weight: 600 | 700;
}

const alongWay = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];
const besideWay = [0, 1, -1];
const cell = 48;

/**
 * A place for the label of every line that has one: on its line where there is room, else beside it. Greedy, the
 * weightiest lines first; a label never stands on a card, on another label or on an arrowhead while a free place is left.
 */
export function placeLabels(
  routedLines: readonly RoutedLine[],
  solid: readonly Box[],
  measure: TextWidth,
): readonly PlacedLabel[] {
  const heads = routedLines.filter(({ head }) => head.length > 0).map(({ head }) => boundsOf(head));
  const ways = indexWays(routedLines);
  const placed: PlacedLabel[] = [];
  const labelled = routedLines.filter(({ line }) => line.label !== undefined);
  for (const routed of labelled.toSorted(byImportance)) {
    const label = bestPlace(routed, { solid, heads, ways, placed }, measure);
    if (label !== undefined) placed.push(label);
  }
  return placed;
}

interface Surroundings {
  readonly solid: readonly Box[];
  readonly heads: readonly Box[];
  readonly ways: ReadonlyMap<string, readonly { readonly id: string; readonly point: Point }[]>;
  readonly placed: readonly PlacedLabel[];
}

function byImportance(a: RoutedLine, b: RoutedLine): number {
  return b.line.weight - a.line.weight || (a.line.id < b.line.id ? -1 : 1);
}

function bestPlace(routed: RoutedLine, around: Surroundings, measure: TextWidth): PlacedLabel | undefined {
  const text = routed.line.label;
  if (text === undefined) return undefined;
  const isFigure = !routed.line.isPlan && routed.line.stroke.tone === "ink";
  const size = isFigure ? 13 : 12;
  const weight = isFigure ? 700 : 600;
  const width = measure(text, size, weight) + 4;
  const height = size + 3;
  let best: PlacedLabel | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const side of besideWay) {
    for (const t of alongWay) {
      const at = beside(routed, t, side, width, height);
      const box = { x: at.x - width / 2, y: at.y - height / 2, width, height };
      const cost = Math.abs(t - 0.5) * 20 + (side === 0 ? 0 : 14) + crowding(box, routed, around);
      if (cost < lowest) [best, lowest] = [{ routed, text, at, box, size, weight }, cost];
    }
  }
  return best;
}

function beside({ curve, line }: RoutedLine, t: number, side: number, width: number, height: number): Point {
  const on = pointAt(curve, t);
  if (side === 0) return on;
  const along = directionAt(curve, t);
  const reach = (Math.abs(along.y) * width + Math.abs(along.x) * height) / 2 + line.width / 2 + 2;
  return { x: on.x - along.y * reach * side, y: on.y + along.x * reach * side };
}

function crowding(box: Box, routed: RoutedLine, { solid, heads, ways, placed }: Surroundings): number {
  const wide = grow(box, 2);
  let cost = 0;
  for (const other of solid) if (boxesMeet(wide, other)) cost += 1000;
  for (const other of placed) if (boxesMeet(wide, other.box)) cost += 900;
  for (const head of heads) if (boxesMeet(wide, head)) cost += 400;
  for (const { id, point } of pointsIn(ways, box)) if (id !== routed.line.id && isInside(box, point)) cost += 6;
  return cost;
}

function indexWays(routedLines: readonly RoutedLine[]): Surroundings["ways"] {
  const cells = new Map<string, { id: string; point: Point }[]>();
  for (const { line, curve } of routedLines) {
    const steps = Math.max(4, Math.ceil(Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y) / 9));
    for (let i = 0; i <= steps; i += 1) {
      const point = pointAt(curve, i / steps);
      const key = `${Math.floor(point.x / cell)},${Math.floor(point.y / cell)}`;
      const list = cells.get(key);
      if (list === undefined) cells.set(key, [{ id: line.id, point }]);
      else list.push({ id: line.id, point });
    }
  }
  return cells;
}

function* pointsIn(ways: Surroundings["ways"], box: Box): Generator<{ readonly id: string; readonly point: Point }> {
  for (let x = Math.floor(box.x / cell); x <= Math.floor((box.x + box.width) / cell); x += 1) {
    for (let y = Math.floor(box.y / cell); y <= Math.floor((box.y + box.height) / cell); y += 1) {
      yield* ways.get(`${x},${y}`) ?? [];
    }
  }
}

/** The smallest box around points. */
export function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
