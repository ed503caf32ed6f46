import { boxesMeet, grow, isInside, type Point } from "./curve.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import { createBoxGrid, createPointGrid, type BoxGrid, type PointGrid } from "./pointGrid.ts";
import type { RoutedLine } from "./route.ts";
import type { TextWidth } from "./textWidth.ts";
import { headingOn, lengthOfWay, onWay } from "./way.ts";

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

/**
 * A place for the label of every line that has one: on its line where there is room, else beside it. Greedy, the
 * weightiest lines first; a label never stands on a card, on another label or on an arrowhead while a free place is left.
 */
export function placeLabels(
  routedLines: readonly RoutedLine[],
  solid: readonly Box[],
  areas: readonly Box[],
  measure: TextWidth,
): readonly PlacedLabel[] {
  const heads = routedLines.filter(({ head }) => head.length > 0).map(({ head }) => boundsOf(head));
  const around: Surroundings = {
    solid: createBoxGrid(solid),
    areas,
    heads: createBoxGrid(heads),
    ways: waysOf(routedLines),
    placed: createBoxGrid([]),
  };
  const labelled = routedLines.filter(({ line }) => line.label !== undefined);
  return labelled.toSorted(byImportance).flatMap((routed) => {
    const label = bestPlace(routed, around, measure);
    if (label !== undefined) around.placed.add(label.box);
    return label ?? [];
  });
}

interface Surroundings {
  readonly solid: BoxGrid;
  /** Coloured areas: a label stands inside or outside, rather than on their edge. */
  readonly areas: readonly Box[];
  readonly heads: BoxGrid;
  /** Points on all lines. */
  readonly ways: PointGrid<WayPoint>;
  readonly placed: BoxGrid;
}

interface WayPoint extends Point {
  readonly line: Line;
}

/** Places to try, the most natural first: in the middle of the line, then along it, then beside it. */
const candidates = besideWay
  .flatMap((side) => alongWay.map((t) => ({ side, t, cost: Math.abs(t - 0.5) * 20 + (side === 0 ? 0 : 14) })))
  .toSorted((a, b) => a.cost - b.cost);

function byImportance(a: RoutedLine, b: RoutedLine): number {
  return b.line.weight - a.line.weight || (a.line.id < b.line.id ? -1 : 1);
}

function bestPlace(routed: RoutedLine, around: Surroundings, measure: TextWidth): PlacedLabel | undefined {
  const text = routed.line.label;
  if (text === undefined) return undefined;
  const isFigure = !routed.line.isPlan && routed.line.stroke.tone === "ink";
  const size = isFigure ? 13 : 12;
  const weight = isFigure ? 700 : 600;
  const width = measure(text, size, weight) + 6;
  const height = size + 3;
  let best: PlacedLabel | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { side, t, cost: unusual } of candidates) {
    if (unusual >= lowest) break;
    const at = beside(routed, t, side, width, height);
    const box = { x: at.x - width / 2, y: at.y - height / 2, width, height };
    const cost = unusual + crowding(box, routed.line, around, lowest - unusual);
    if (cost < lowest) [best, lowest] = [{ routed, text, at, box, size, weight }, cost];
  }
  return best;
}

function beside({ way, line }: RoutedLine, t: number, side: number, width: number, height: number): Point {
  const on = onWay(way, t);
  if (side === 0) return on;
  const along = headingOn(way, t);
  const reach = (Math.abs(along.y) * width + Math.abs(along.x) * height) / 2 + line.width / 2 + 2;
  return { x: on.x - along.y * reach * side, y: on.y + along.x * reach * side };
}

/** How much is in the way at a place; not counted further than `enough`. */
function crowding(box: Box, own: Line, { solid, areas, heads, ways, placed }: Surroundings, enough: number): number {
  const wide = grow(box, 2);
  let cost = 1000 * solid.countMeeting(wide) + 900 * placed.countMeeting(wide);
  if (cost >= enough) return cost;
  cost += 400 * heads.countMeeting(wide);
  for (const area of areas) if (boxesMeet(box, area) && !holds(area, box)) cost += 30;
  return cost >= enough ? cost : cost + 6 * foreignPoints(box, own, ways);
}

function holds(area: Box, box: Box): boolean {
  return isInside(area, box) && isInside(area, { x: box.x + box.width, y: box.y + box.height });
}

function foreignPoints(box: Box, own: Line, ways: PointGrid<WayPoint>): number {
  let count = 0;
  ways.near(box, (point) => {
    if (point.line !== own && isInside(box, point)) count += 1;
  });
  return count;
}

function waysOf(routedLines: readonly RoutedLine[]): PointGrid<WayPoint> {
  const ways = createPointGrid<WayPoint>(48);
  for (const { line, way } of routedLines) {
    const steps = Math.max(4, Math.ceil(lengthOfWay(way) / 9));
    for (let i = 0; i <= steps; i += 1) {
      const point = { ...onWay(way, i / steps), line };
      ways.add(point, point);
    }
  }
  return ways;
}

/** The smallest box around points. */
export function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
