import { boxesMeet, grow, middleOf, union, type Point } from "./curve.ts";
import { headLength, headShape } from "./head.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import type { Around, Fan, RoutedLine } from "./route.ts";
import { segmentMeets, type Segment } from "./segment.ts";

/** Lines of a pair run so far apart where the cards are broad enough: level ones, and upright ones, whose labels are wide. */
const gaps = { level: 20, upright: 46 };
/** A line keeps so far from a card's corner. */
const cornerRoom = 8;
/** How near a line may come to a foreign card. */
const clearance = 6;
const costs = { through: 1000, near: 120, hull: 40, shift: 14 };

/**
 * Straight and side by side from the edge of one card to that of the other: between their middles, or shifted along
 * the edges so that they pass behind no foreign card, where there is such a way.
 */
export const straightFan: Fan = (pair, a, boxA, boxB, around) => {
  const strip = bestStrip(boxA, boxB, pair.length, around);
  return pair.map((line, i) => {
    const segment = strip[i] ?? { from: middleOf(boxA), to: middleOf(boxB) };
    return straight(line, line.source === a ? segment : { from: segment.to, to: segment.from });
  });
};

/** How far from the middle of each card a way may start and end, as shares of what the card allows, the most natural first. */
const alongX = [0, -0.45, 0.45, -0.9, 0.9];
const alongY = [0, -0.8, 0.8];
const anchors = alongX.flatMap((x) => alongY.map((y) => ({ x, y })));
const shifts = anchors
  .flatMap((from) =>
    anchors.map((to) => ({
      from,
      to,
      cost: costs.shift * (Math.hypot(from.x, from.y) + Math.hypot(to.x, to.y)),
    })),
  )
  .toSorted((p, q) => p.cost - q.cost);

function bestStrip(a: Box, b: Box, count: number, around: Around): readonly Segment[] {
  const near = nearby(union(a, b), around);
  let best: readonly Segment[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const { from, to, cost } of shifts) {
    if (cost >= lowest) break;
    const strip = stripBetween(a, b, { from: pointIn(a, from), to: pointIn(b, to) }, count);
    const total = cost + costOf(strip, near);
    if (total < lowest) [best, lowest] = [strip, total];
  }
  return best;
}

function nearby(reach: Box, { cards, hulls }: Around): Pick<Around, "cards" | "hulls"> {
  const isNear = (box: Box): boolean => boxesMeet(grow(box, clearance), reach);
  return { cards: cards.filter(isNear), hulls: hulls.filter(isNear) };
}

function costOf(strip: readonly Segment[], { cards, hulls }: Pick<Around, "cards" | "hulls">): number {
  let cost = 0;
  for (const segment of strip) {
    for (const box of cards) {
      if (segmentMeets(segment, box)) cost += costs.through;
      else if (segmentMeets(segment, box, clearance)) cost += costs.near;
    }
    for (const box of hulls) if (segmentMeets(segment, box)) cost += costs.hull;
  }
  return cost;
}

/** The point of a card at shares of what it allows to either side of its middle. */
function pointIn(box: Box, { x, y }: Point): Point {
  const middle = middleOf(box);
  return { x: middle.x + x * roomIn(box.width), y: middle.y + y * roomIn(box.height) };
}

function roomIn(length: number): number {
  return Math.max(1, length / 2 - cornerRoom);
}

/** So many parallel lines along a segment from inside one card to inside the other, cut at the edges; none slips off a card. */
function stripBetween(a: Box, b: Box, { from, to }: Segment, count: number): readonly Segment[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const across = { x: -along.y, y: along.x };
  const [spanA, spanB] = [spanOf(a, from, across), spanOf(b, from, across)];
  const [low, high] = [Math.max(spanA.low, spanB.low), Math.min(spanA.high, spanB.high)];
  const wished = gaps.level + (gaps.upright - gaps.level) * along.y ** 2;
  const gap = count > 1 ? Math.min(wished, (high - low) / (count - 1)) : 0;
  const half = (gap * (count - 1)) / 2;
  const shift = Math.max(low + half, Math.min(high - half, 0));
  return Array.from({ length: count }, (_, i) => {
    const offset = shift + i * gap - half;
    const start = { x: from.x + across.x * offset, y: from.y + across.y * offset };
    return between(start, along, throughBox(a, start, along)[1], throughBox(b, start, along)[0]);
  });
}

/** How far to either side of a point parallel lines still meet a card, its corners left out. */
function spanOf(box: Box, from: Point, across: Point): { readonly low: number; readonly high: number } {
  const middle = middleOf(box);
  const at = (middle.x - from.x) * across.x + (middle.y - from.y) * across.y;
  const reach = roomIn(box.width) * Math.abs(across.x) + roomIn(box.height) * Math.abs(across.y);
  return { low: at - reach, high: at + reach };
}

/** From where to where a line runs through a box, as distances from its start (Liang and Barsky's clipping). */
function throughBox({ x, y, width, height }: Box, from: Point, along: Point): readonly [number, number] {
  let [enter, leave] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [start, way, low, high] of [
    [from.x, along.x, x, x + width],
    [from.y, along.y, y, y + height],
  ] as const) {
    if (Math.abs(way) < 1e-9) continue;
    const [one, other] = [(low - start) / way, (high - start) / way];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return [enter, leave];
}

/** At least a hair is left of the way between cards that overlap. */
function between(start: Point, along: Point, leave: number, enter: number): Segment {
  const middle = (leave + enter) / 2;
  const [begin, end] = [Math.min(leave, middle - 0.5), Math.max(enter, middle + 0.5)];
  return { from: pointOn(start, along, begin), to: pointOn(start, along, end) };
}

function pointOn(start: Point, along: Point, distance: number): Point {
  return { x: start.x + along.x * distance, y: start.y + along.y * distance };
}

/** A head takes no more than this share of a short way. */
const mostOfWay = 0.8;

function straight(line: Line, { from, to }: Segment): RoutedLine {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const head = Math.min(headLength(line), length * mostOfWay);
  const end = pointOn(to, along, -head);
  const control = { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 };
  return {
    line,
    way: { type: "bow", curve: { start: from, control, end } },
    head: head === 0 ? [] : headShape(line, to, along, head),
  };
}
