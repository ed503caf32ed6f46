import { middleOf, type Point } from "./curve.ts";
import type { Box } from "./mark.ts";
import type { Segment } from "./segment.ts";

/** Lines of a pair run so far apart where the cards are broad enough: level ones, and upright ones, whose labels are wide. */
const gaps = { level: 20, upright: 46 };
/** Closer than this, lines side by side can hardly be told apart. */
const leastGap = 6;
/** A line keeps so far from a card's corner. */
const cornerRoom = 6.5;
/** A way that is no steeper than this runs level, and one no flatter upright, if the cards face each other. */
const allButStraight = 0.15;

/** From the middle of one card to that of another; exactly along an axis where that is all but so, and leaves room for so many lines. */
export function middles(a: Box, b: Box, count: number): Segment {
  const [from, to] = [middleOf(a), middleOf(b)];
  const [across, down] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const x = (from.x + to.x) / 2;
  const y = (from.y + to.y) / 2;
  const hasRoom = (aside: number, room: number): boolean => aside <= room && aside <= 2 * room - (count - 1) * leastGap;
  if (down <= allButStraight * across && hasRoom(down, Math.min(roomIn(a.height), roomIn(b.height))))
    return { from: { x: from.x, y }, to: { x: to.x, y } };
  if (across <= allButStraight * down && hasRoom(across, Math.min(roomIn(a.width), roomIn(b.width))))
    return { from: { x, y: from.y }, to: { x, y: to.y } };
  return { from, to };
}

/** The point moved by shares of what its card allows to either side, as far as it stays in it. */
export function insideOf(box: Box, point: Point, share: Point): Point {
  const middle = middleOf(box);
  const [across, down] = [roomIn(box.width), roomIn(box.height)];
  return {
    x: clamp(point.x + share.x * across, middle.x - across, middle.x + across),
    y: clamp(point.y + share.y * down, middle.y - down, middle.y + down),
  };
}

/** A card that lines end at, with points all around its shape. */
export interface End {
  readonly box: Box;
  readonly outline: readonly Point[];
}

/**
 * So many parallel lines along a segment from inside one card to inside the other, cut at the edges of their boxes, some
 * share of what is wished apart; closer where a card is narrow, so that none slips off it. Undefined where no line in
 * this direction would meet both.
 */
export function stripBetween(
  a: End,
  b: End,
  { from, to }: Segment,
  count: number,
  share: number,
): readonly Segment[] | undefined {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const across = { x: -along.y, y: along.x };
  const [spanA, spanB] = [spanOf(a, from, across), spanOf(b, from, across)];
  const [low, high] = [Math.max(spanA.low, spanB.low), Math.min(spanA.high, spanB.high)];
  if (high < low) return undefined;
  const wished = share * (gaps.level + (gaps.upright - gaps.level) * along.y ** 2);
  const gap = count > 1 ? Math.min(wished, (high - low) / (count - 1)) : 0;
  const half = (gap * (count - 1)) / 2;
  const shift = clamp(0, low + half, high - half);
  return Array.from({ length: count }, (_, i) => {
    const start = pointOn(from, across, shift + i * gap - half);
    return between(start, along, throughBox(a.box, start, along).leave, throughBox(b.box, start, along).enter);
  });
}

/** The point so far along a direction. */
export function pointOn(start: Point, along: Point, distance: number): Point {
  return { x: start.x + along.x * distance, y: start.y + along.y * distance };
}

/** How far to either side of a point parallel lines still meet a shape, its corners left out. Runs for every candidate of every line, so it makes few objects. */
function spanOf({ outline }: End, from: Point, across: Point): { readonly low: number; readonly high: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of outline) {
    const at = (x - from.x) * across.x + (y - from.y) * across.y;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  const room = Math.min(cornerRoom, (high - low) / 4);
  return { low: low + room, high: high - room };
}

/** From where to where a line runs through a box, as distances from its start (Liang and Barsky's clipping). */
function throughBox(
  { x, y, width, height }: Box,
  from: Point,
  along: Point,
): { readonly enter: number; readonly leave: number } {
  const dx = along.x || 1e-9;
  const dy = along.y || 1e-9;
  const [left, right] = [(x - from.x) / dx, (x + width - from.x) / dx];
  const [top, bottom] = [(y - from.y) / dy, (y + height - from.y) / dy];
  return {
    enter: Math.max(Math.min(left, right), Math.min(top, bottom)),
    leave: Math.min(Math.max(left, right), Math.max(top, bottom)),
  };
}

/** At least a hair is left of the way between cards that overlap. */
function between(start: Point, along: Point, leave: number, enter: number): Segment {
  const middle = (leave + enter) / 2;
  return {
    from: pointOn(start, along, Math.min(leave, middle - 0.5)),
    to: pointOn(start, along, Math.max(enter, middle + 0.5)),
  };
}

function roomIn(length: number): number {
  return Math.max(1, length / 2 - cornerRoom);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
