import type { Chart } from "../layout/chart.ts";
import type { EntityId } from "../model/entity.ts";
import { gapAtCard, type Core } from "./cardBox.ts";
import type { Point } from "./curve.ts";
import { headLength, headShape } from "./head.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import type { RoutedLine } from "./routedLine.ts";
import { headingOn, onWay, trimSteps, type Way } from "./way.ts";

/** How far the line of a plan runs beside that of the level in effect. */
const besideEffect = 9;
/** A line keeps so far from a card's corner. */
const cornerRoom = 8;

/**
 * The line in the steps that the org chart gives it, or in one step of its own where a card was moved; undefined where
 * it bows as in any picture: the chart has no way for it, or the held does not stand beyond the holder. It keeps a gap
 * from both cards, in px.
 */
export function steppedLine(
  line: Line,
  isBesideEffect: boolean,
  cards: ReadonlyMap<EntityId, Core>,
  chart: Chart,
  gap: number = gapAtCard,
): RoutedLine | undefined {
  const way = chart.ways.get(line.relationship);
  const [from, to] = [cards.get(line.source), cards.get(line.target)];
  if (way === undefined || from === undefined || to === undefined) return undefined;
  const stands = isAt(from, chart.places.get(line.source)) && isAt(to, chart.places.get(line.target));
  const points = stands ? way : oneStep(from, to, way);
  if (points === undefined) return undefined;
  const own = isBesideEffect && line.isPlan ? beside(points) : points;
  return finished(line, touching(touching(own, to).toReversed(), from).toReversed(), gap);
}

function finished(line: Line, points: readonly Point[], gap: number): RoutedLine {
  const length = headLength(line);
  const whole: Way = { type: "steps", points: trimSteps(points, gap, gap) };
  if (length === 0) return { line, way: whole, head: [] };
  const way: Way = { type: "steps", points: trimSteps(points, gap, gap + length) };
  return { line, way, head: headShape(line, onWay(whole, 1), headingOn(whole, 1), length) };
}

function isAt(box: Box, place: Point | undefined): boolean {
  return place !== undefined && isNear(box.x + box.width / 2, place.x) && isNear(box.y + box.height / 2, place.y);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}

/** A step between two cards in the direction in which the chart's own way ends. */
function oneStep(from: Box, to: Box, way: readonly Point[]): readonly Point[] | undefined {
  const [before, end] = way.slice(-2);
  if (before === undefined || end === undefined) return undefined;
  const isUpright = isNear(before.x, end.x);
  const start = middleOfSide(from, isUpright, true);
  const stop = middleOfSide(to, isUpright, false);
  const room = isUpright ? stop.y - start.y : stop.x - start.x;
  if (room < 30) return undefined;
  return isUpright
    ? [start, { x: start.x, y: start.y + room / 2 }, { x: stop.x, y: start.y + room / 2 }, stop]
    : [start, { x: start.x + room / 2, y: start.y }, { x: start.x + room / 2, y: stop.y }, stop];
}

function middleOfSide(box: Box, isUpright: boolean, isFar: boolean): Point {
  return isUpright
    ? { x: box.x + box.width / 2, y: isFar ? box.y + box.height : box.y }
    : { x: isFar ? box.x + box.width : box.x, y: box.y + box.height / 2 };
}

/** The same steps a little aside; the ends stay on the cards' edges. */
function beside(points: readonly Point[]): readonly Point[] {
  return points.map((point, i) => {
    const neighbour = i === 0 ? points[1] : i === points.length - 1 ? points[i - 1] : undefined;
    const isUprightEnd = neighbour !== undefined && isNear(neighbour.x, point.x);
    const isLevelEnd = neighbour !== undefined && !isUprightEnd;
    return { x: point.x + (isLevelEnd ? 0 : besideEffect), y: point.y + (isUprightEnd ? 0 : besideEffect) };
  });
}

/** The steps so that their end lies on the edge of the card as it is drawn, which may be smaller than its room. */
function touching(points: readonly Point[], box: Core): readonly Point[] {
  const [before, end] = points.slice(-2);
  if (before === undefined || end === undefined) return points;
  const isUpright = isNear(before.x, end.x);
  const aside = isUpright
    ? clamp(end.x, box.x + cornerRoom, box.x + box.width - cornerRoom)
    : clamp(end.y, box.y + cornerRoom, box.y + (box.sideHeight ?? box.height) - cornerRoom);
  const tip = isUpright
    ? { x: aside, y: before.y < end.y ? box.y : box.y + box.height }
    : { x: before.x < end.x ? box.x : box.x + box.width, y: aside };
  const turn = isUpright ? { x: aside, y: before.y } : { x: before.x, y: aside };
  const isShifted = !isNear(turn.x, before.x) || !isNear(turn.y, before.y);
  if (!isShifted) return [...points.slice(0, -1), tip];
  if (points.length > 2) return [...points.slice(0, -2), turn, tip];
  const half = { x: (before.x + tip.x) / 2, y: (before.y + tip.y) / 2 };
  return isUpright
    ? [before, { x: before.x, y: half.y }, { x: aside, y: half.y }, tip]
    : [before, { x: half.x, y: before.y }, { x: half.x, y: aside }, tip];
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.max(low, Math.min(high, value));
}
