/** A rectangle that may be moved. */
export interface Movable {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Moves rectangles until none overlaps another, each as little as it must: every overlapping pair parts along its
 * smaller overlap, again and again. Ends after `rounds` at the latest; spreads everything a little where it got stuck.
 */
export function separate(items: readonly Movable[], gap: number, rounds = 400): void {
  for (let round = 0; round < rounds; round += 1) {
    let isClear = true;
    for (let i = 0; i < items.length; i += 1) {
      for (let j = i + 1; j < items.length; j += 1) {
        const [a, b] = [items[i], items[j]];
        if (a !== undefined && b !== undefined && part(a, b, gap)) isClear = false;
      }
    }
    if (isClear) return;
    if (round % 40 === 39) for (const item of items) [item.x, item.y] = [item.x * 1.04, item.y * 1.04];
  }
}

function part(a: Movable, b: Movable, gap: number): boolean {
  const overlapX = (a.width + b.width) / 2 + gap - Math.abs(b.x - a.x);
  const overlapY = (a.height + b.height) / 2 + gap - Math.abs(b.y - a.y);
  if (overlapX <= 1e-6 || overlapY <= 1e-6) return false;
  if (overlapX < overlapY) {
    const push = ((b.x < a.x ? -1 : 1) * (overlapX + 0.01)) / 2;
    a.x -= push;
    b.x += push;
  } else {
    const push = ((b.y < a.y ? -1 : 1) * (overlapY + 0.01)) / 2;
    a.y -= push;
    b.y += push;
  }
  return true;
}
