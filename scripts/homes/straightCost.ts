import type { LayoutInput, Places } from "../../src/layout/place.ts";

/**
 * What a reader would mind in a large picture, in points, with straight lines between the middles of cards: cards too
 * near to each other, lines through foreign cards, crossings, long lines. A rough stand-in for `costOf` that is fast
 * enough to be asked tens of thousands of times about the union of all that is ever shown.
 */
export function straightCost({ ids, sizes, links }: LayoutInput): (places: Places) => number {
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const half = ids.map((id) => ({ x: (sizes.get(id)?.width ?? 0) / 2, y: (sizes.get(id)?.height ?? 0) / 2 }));
  const ends = links.map(({ source, target, weight }) => ({
    a: indexOf.get(source) ?? 0,
    b: indexOf.get(target) ?? 0,
    loudness: 1 + 1.5 * weight,
  }));
  return (places) => {
    const at = ids.map((id) => places.get(id) ?? { x: 0, y: 0 });
    const x = (i: number): number => at[i]?.x ?? 0;
    const y = (i: number): number => at[i]?.y ?? 0;
    const halfX = (i: number): number => half[i]?.x ?? 0;
    const halfY = (i: number): number => half[i]?.y ?? 0;
    let cost = 0;
    for (let i = 0; i < ids.length; i += 1) {
      for (let j = i + 1; j < ids.length; j += 1) {
        const gapX = Math.abs(x(i) - x(j)) - halfX(i) - halfX(j);
        const gapY = Math.abs(y(i) - y(j)) - halfY(i) - halfY(j);
        const gap = Math.max(gapX, gapY);
        if (gap < 34) cost += gap < 14 ? 900 - 20 * gap : (34 - gap) * 5;
      }
    }
    for (let k = 0; k < ends.length; k += 1) {
      const { a = 0, b = 0, loudness = 1 } = ends[k] ?? {};
      const length = Math.hypot(x(b) - x(a), y(b) - y(a));
      const free = Math.max(0, length - halfX(a) - halfX(b));
      cost += loudness * (Math.max(0, length - 190) * 0.12 + Math.max(0, length - 600) * 0.1) + Math.max(0, 60 - free);
      for (let i = 0; i < ids.length; i += 1) {
        if (i === a || i === b) continue;
        if (meets(x(a), y(a), x(b), y(b), x(i), y(i), halfX(i) + 8, halfY(i) + 8)) cost += 130;
      }
      for (let m = k + 1; m < ends.length; m += 1) {
        const { a: c = 0, b: d = 0, loudness: other = 1 } = ends[m] ?? {};
        if (a === c || a === d || b === c || b === d) continue;
        if (cross(x(a), y(a), x(b), y(b), x(c), y(c), x(d), y(d))) cost += 16 * (loudness + other);
      }
    }
    return cost;
  };
}

/** Whether a stretch meets a box, by clipping it to the box's slabs (Liang and Barsky). */
function meets(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  hx: number,
  hy: number,
): boolean {
  let from = 0;
  let to = 1;
  for (const [start, end, low, high] of [
    [ax, bx, cx - hx, cx + hx],
    [ay, by, cy - hy, cy + hy],
  ] as const) {
    const way = end - start;
    if (way === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [near, far] =
      way > 0 ? [(low - start) / way, (high - start) / way] : [(high - start) / way, (low - start) / way];
    from = Math.max(from, near);
    to = Math.min(to, far);
    if (from > to) return false;
  }
  return true;
}

function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const turn = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return (
    turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0 &&
    turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0
  );
}
