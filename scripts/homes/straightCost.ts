import type { Block } from "../../src/layout/blocks.ts";
import type { LayoutInput, Places } from "../../src/layout/place.ts";
import { placeOfBlock } from "./frame.ts";

/** Cards in the order of the ids: middles and half sizes, in px. */
interface Cards {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly halfX: Float64Array;
  readonly halfY: Float64Array;
}

interface Stretch {
  readonly a: number;
  readonly b: number;
  /** 1, or more where a large stake makes the line loud. */
  readonly loudness: number;
}

/**
 * What a reader would mind in a large picture, in points, with straight lines between the middles of cards: cards too
 * near to each other, lines through foreign cards, crossings, long lines. A rough stand-in for `costOf` that is fast
 * enough to be asked tens of thousands of times about the union of all that is ever shown.
 */
export function straightCost({ ids, sizes, links }: LayoutInput, blocks: readonly Block[]): (places: Places) => number {
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const halfX = Float64Array.from(ids, (id) => (sizes.get(id)?.width ?? 0) / 2);
  const halfY = Float64Array.from(ids, (id) => (sizes.get(id)?.height ?? 0) / 2);
  const stretches = links.map(({ source, target, weight }) => ({
    a: indexOf.get(source) ?? 0,
    b: indexOf.get(target) ?? 0,
    loudness: 1 + 1.5 * weight,
  }));
  return (places) => {
    const x = Float64Array.from(ids, (id) => places.get(id)?.x ?? 0);
    const y = Float64Array.from(ids, (id) => places.get(id)?.y ?? 0);
    const cards = { x, y, halfX, halfY };
    return gapCost(blocks, places) + lineCost(cards, stretches) + crossingCost(cards, stretches);
  };
}

/** Cards and columns too near to each other. */
function gapCost(blocks: readonly Block[], places: Places): number {
  const at = blocks.map((block) => ({
    ...placeOfBlock(block, places),
    halfX: block.width / 2,
    halfY: block.height / 2,
  }));
  let cost = 0;
  for (const [i, a] of at.entries()) {
    for (let j = i + 1; j < at.length; j += 1) {
      const b = at[j];
      if (b === undefined) continue;
      const gapX = Math.abs(a.x - b.x) - a.halfX - b.halfX;
      if (gapX >= 30) continue;
      const gap = Math.max(gapX, Math.abs(a.y - b.y) - a.halfY - b.halfY);
      if (gap < 30) cost += gap < 14 ? 900 - 20 * gap : (30 - gap) * 5;
    }
  }
  return cost;
}

function lineCost({ x, y, halfX, halfY }: Cards, stretches: readonly Stretch[]): number {
  let cost = 0;
  for (const { a, b, loudness } of stretches) {
    const [ax, ay, bx, by] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0];
    const length = Math.hypot(bx - ax, by - ay);
    const gapX = Math.max(0, Math.abs(bx - ax) - (halfX[a] ?? 0) - (halfX[b] ?? 0));
    const gapY = Math.max(0, Math.abs(by - ay) - (halfY[a] ?? 0) - (halfY[b] ?? 0));
    // A stake needs room for its figure and its arrowhead, more of it where the line lies level.
    const needed = loudness > 1 ? 52 + 30 * (gapX / (gapX + gapY + 1)) : 36;
    cost += loudness * (Math.max(0, length - 190) * 0.12 + Math.max(0, length - 600) * 0.1);
    cost += Math.max(0, needed - Math.hypot(gapX, gapY)) * 6;
    for (let i = 0; i < x.length; i += 1) {
      if (i === a || i === b) continue;
      const [hx, hy] = [(halfX[i] ?? 0) + 8, (halfY[i] ?? 0) + 8];
      if (meets(ax - (x[i] ?? 0), ay - (y[i] ?? 0), bx - (x[i] ?? 0), by - (y[i] ?? 0), hx, hy)) cost += 130;
    }
  }
  return cost;
}

function crossingCost({ x, y }: Cards, stretches: readonly Stretch[]): number {
  let cost = 0;
  for (const [k, { a, b, loudness }] of stretches.entries()) {
    for (let m = k + 1; m < stretches.length; m += 1) {
      const other = stretches[m];
      if (other === undefined || a === other.a || a === other.b || b === other.a || b === other.b) continue;
      const c = turn(x, y, a, b, other.a) * turn(x, y, a, b, other.b);
      if (c < 0 && turn(x, y, other.a, other.b, a) * turn(x, y, other.a, other.b, b) < 0) {
        cost += 16 * (loudness + other.loudness);
      }
    }
  }
  return cost;
}

/** On which side of the way from p to q the card r lies. */
function turn(x: Float64Array, y: Float64Array, p: number, q: number, r: number): number {
  const [px, py] = [x[p] ?? 0, y[p] ?? 0];
  return ((x[q] ?? 0) - px) * ((y[r] ?? 0) - py) - ((y[q] ?? 0) - py) * ((x[r] ?? 0) - px);
}

/** Whether a stretch meets a box around the origin, by clipping it to the box's slabs (Liang and Barsky). */
function meets(ax: number, ay: number, bx: number, by: number, hx: number, hy: number): boolean {
  if ((ax > hx && bx > hx) || (ax < -hx && bx < -hx) || (ay > hy && by > hy) || (ay < -hy && by < -hy)) return false;
  const [dx, dy] = [bx - ax || 1e-9, by - ay || 1e-9];
  const [left, right] = [(-hx - ax) / dx, (hx - ax) / dx];
  const [top, bottom] = [(-hy - ay) / dy, (hy - ay) / dy];
  const from = Math.max(0, Math.min(left, right), Math.min(top, bottom));
  const to = Math.min(1, Math.max(left, right), Math.max(top, bottom));
  return from <= to;
}
