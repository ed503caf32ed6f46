import { boxesMeet, grow, middleOf, type Point } from "./curve.ts";
import type { Box } from "./mark.ts";

/** A broad straight strip between the middles of two cards. */
export interface Bridge {
  readonly from: Point;
  readonly to: Point;
}

export interface Islands {
  /** A box around each card that is joined to another. */
  readonly patches: readonly Box[];
  readonly bridges: readonly Bridge[];
}

/** How broad a bridge is, in px. */
export const bridgeWidth = 20;
const padding = 9;
/** The least that a patch shows of itself around its card. */
const leastPadding = 4;
/** Cards farther apart than this are not joined: a long strip would say more than is so. */
const longestGap = 230;

/**
 * Joins cards by strips that pass no foreign card, the nearest first (Kruskal's shortest spanning tree). Whom no strip
 * reaches is left out. After the idea of Bubble Sets (Collins, Penn and Carpendale, 2009), with straight strips.
 */
export function islandsOf(cards: readonly Box[], foreign: readonly Box[]): Islands {
  const island = cards.map((_, i) => i);
  const rootOf = (i: number): number => (island[i] === undefined || island[i] === i ? i : rootOf(island[i]));
  const bridges: Bridge[] = [];
  const joined = new Set<number>();
  for (const [i, j, from, to] of nearPairs(cards)) {
    if (rootOf(i) === rootOf(j)) continue;
    const bridge = { from: middleOf(from), to: middleOf(to) };
    if (foreign.some((box) => passes(bridge, grow(box, bridgeWidth / 2 + 3)))) continue;
    island[rootOf(i)] = rootOf(j);
    bridges.push(bridge);
    joined.add(i).add(j);
  }
  return { patches: cards.filter((_, i) => joined.has(i)).map((card) => patchAround(card, foreign)), bridges };
}

/** Whether a point lies on the strip. */
export function isOnBridge({ from, to }: Bridge, { x, y }: Point): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy) <= bridgeWidth / 2;
}

/** Pairs of cards that are near enough, with their numbers, the nearest first. */
function nearPairs(cards: readonly Box[]): readonly (readonly [number, number, Box, Box])[] {
  return cards
    .flatMap((a, i) =>
      cards.slice(i + 1).map((b, k) => ({ pair: [i, i + 1 + k, a, b] as const, gap: gapBetween(a, b) })),
    )
    .filter(({ gap }) => gap <= longestGap)
    .toSorted((a, b) => a.gap - b.gap)
    .map(({ pair }) => pair);
}

function patchAround(card: Box, foreign: readonly Box[]): Box {
  const patch = grow(card, padding);
  return foreign.some((box) => boxesMeet(box, patch)) ? grow(card, leastPadding) : patch;
}

function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const dy = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.hypot(dx, dy);
}

/** Whether the strip's middle line runs through the box (Liang and Barsky's clipping). */
function passes({ from, to }: Bridge, { x, y, width, height }: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, way, low, high] of [
    [from.x, to.x - from.x, x, x + width],
    [from.y, to.y - from.y, y, y + height],
  ] as const) {
    if (way === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / way, (high - start) / way];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter <= leave;
}
