import type { EntityId } from "../model/entity.ts";
import { coreOf, type Outlined } from "./cardBox.ts";
import { boxesMeet, grow, middleOf, union, type Point } from "./curve.ts";
import { outlineOf } from "./footprint.ts";
import { headLength, headShape } from "./head.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import type { Around, Fan, RoutedLine } from "./routedLine.ts";
import { segmentsCross, type Segment } from "./segment.ts";
import { insideOf, middles, pointOn, stripBetween, type End } from "./strip.ts";

/**
 * Straight and side by side from the edge of one card to that of the other: between their middles, or shifted along
 * the edges and closer together so that they pass behind no foreign card, where there is such a way, and end a little
 * apart from the lines before them at the same cards, without crossing them.
 */
export function straightFan(): Fan {
  const shifts = allShifts();
  const before = new Map<EntityId, readonly Segment[]>();
  return (pair, a, boxA, boxB, around) => {
    const ends = new Set(pair.flatMap(({ source, target }) => [source, target]));
    const taken = [...ends].flatMap((id) => before.get(id) ?? []);
    const strip = bestStrip(boxA, boxB, pair.length, { ...around, taken, shifts });
    for (const id of ends) before.set(id, [...(before.get(id) ?? []), ...strip]);
    return pair.map((line, i) => {
      const segment = strip[i] ?? { from: middleOf(boxA), to: middleOf(boxB) };
      return straight(line, line.source === a ? segment : { from: segment.to, to: segment.from });
    });
  };
}

/** How near a line may come to a foreign card. */
const clearance = 6;
/** Lines that end nearer to each other look like one. */
const apart = 14;
const costs = {
  /** Passing behind a card, and each px of it. */
  behind: 500,
  hidden: 6,
  near: 120,
  /** Crossing a hull. */
  hull: 40,
  /** An end that is near another at the same card; crossing a line that ends there too. */
  crowd: 24,
  crossing: 10,
  /** Being moved away from the middle, and closer together. */
  shift: 14,
  closeness: 30,
};

interface Shift {
  /** From the middle of either card to where a way starts and ends, as shares of what the card allows. */
  readonly from: Point;
  readonly to: Point;
  /** How far apart lines run, as a share of what is wished. */
  readonly spread: number;
  readonly cost: number;
}

const spreads = [1, 0.7, 0.45];
const alongX = [0, -0.3, 0.3, -0.6, 0.6, -0.9, 0.9];
const alongY = [0, -0.4, 0.4, -0.8, 0.8];
const places = alongX.flatMap((x) => alongY.map((y) => ({ x, y })));

/** All that is tried, the most natural first. */
function allShifts(): readonly Shift[] {
  return places
    .flatMap((from) =>
      places.flatMap((to) => spreads.map((spread) => ({ from, to, spread, cost: costOfShift(from, to, spread) }))),
    )
    .toSorted((p, q) => p.cost - q.cost);
}

function costOfShift(from: Point, to: Point, spread: number): number {
  return costs.shift * (Math.hypot(from.x, from.y) + Math.hypot(to.x, to.y)) + costs.closeness * (1 - spread);
}

interface Circumstances extends Around {
  /** Lines that end at the same cards. */
  readonly taken: readonly Segment[];
  readonly shifts: readonly Shift[];
}

function bestStrip(a: Outlined, b: Outlined, count: number, circumstances: Circumstances): readonly Segment[] {
  const { taken, shifts } = circumstances;
  const near = nearby(union(a, b), circumstances);
  const [coreA, coreB] = [coreOf(a), coreOf(b)];
  const { from, to } = middles(coreA, coreB, count);
  const [endA, endB] = [endOf(a), endOf(b)];
  let best: readonly Segment[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const shift of shifts) {
    if (shift.cost >= lowest) break;
    if (shift.spread < 1 && count === 1) continue;
    const way = { from: insideOf(coreA, from, shift.from), to: insideOf(coreB, to, shift.to) };
    const strip = stripBetween(endA, endB, way, count, shift.spread);
    if (strip === undefined) continue;
    const own = shift.cost + costOfCrowd(strip, taken);
    const cost = own + costOf(strip, near, lowest - own);
    if (cost < lowest) [best, lowest] = [strip, cost];
  }
  return best;
}

function endOf(box: Outlined): End {
  return { box, outline: outlineOf(box.footprint, box) };
}

function nearby(reach: Box, { cards, hulls }: Around): Pick<Around, "cards" | "hulls"> {
  const isNear = (box: Box): boolean => boxesMeet(grow(box, clearance), reach);
  return { cards: cards.filter(isNear), hulls: hulls.filter(isNear) };
}

/** What it costs that the strip crosses other lines, or ends so near them that they look like one. */
function costOfCrowd(strip: readonly Segment[], taken: readonly Segment[]): number {
  let cost = 0;
  for (const other of taken) {
    for (const segment of strip) {
      if (segmentsCross(segment, other)) cost += costs.crossing;
      for (const end of [other.from, other.to])
        if (looksLike(end, segment.from) || looksLike(end, segment.to)) cost += costs.crowd;
    }
  }
  return cost;
}

function looksLike(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < apart && Math.hypot(a.x - b.x, a.y - b.y) < apart;
}

function costOf(strip: readonly Segment[], { cards, hulls }: Pick<Around, "cards" | "hulls">, enough: number): number {
  let cost = 0;
  for (const segment of strip) {
    for (const box of cards) {
      const hidden = lengthIn(segment, box, 0);
      if (hidden > 0) cost += costs.behind + costs.hidden * hidden;
      else if (lengthIn(segment, box, clearance) > 0) cost += costs.near;
      if (cost >= enough) return cost;
    }
    for (const box of hulls) if (lengthIn(segment, box, 0) > 0) cost += costs.hull;
  }
  return cost;
}

/** How much of a segment lies in a box grown by a margin, in px. Runs for every candidate of every line, so it makes no objects. */
function lengthIn({ from, to }: Segment, { x, y, width, height }: Box, margin: number): number {
  const dx = to.x - from.x || 1e-9;
  const dy = to.y - from.y || 1e-9;
  const left = (x - margin - from.x) / dx;
  const right = (x + width + margin - from.x) / dx;
  const top = (y - margin - from.y) / dy;
  const bottom = (y + height + margin - from.y) / dy;
  const enter = Math.max(0, Math.min(left, right), Math.min(top, bottom));
  const leave = Math.min(1, Math.max(left, right), Math.max(top, bottom));
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
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
