import type { Boxes } from "./board.ts";

/** The squared distance between the edges of two boxes: 0 where they meet. */
export function squaredGap({ x, y, halfX, halfY }: Boxes, a: number, b: number): number {
  const dx = Math.max(0, Math.abs((x[a] ?? 0) - (x[b] ?? 0)) - (halfX[a] ?? 0) - (halfX[b] ?? 0));
  const dy = Math.max(0, Math.abs((y[a] ?? 0) - (y[b] ?? 0)) - (halfY[a] ?? 0) - (halfY[b] ?? 0));
  return dx * dx + dy * dy;
}

/** Whether the stretches a–b and c–d between middles cross each other. */
export function cross({ x, y }: Boxes, a: number, b: number, c: number, d: number): boolean {
  const ax = x[a] ?? 0;
  const ay = y[a] ?? 0;
  const bx = x[b] ?? 0;
  const by = y[b] ?? 0;
  const cx = x[c] ?? 0;
  const cy = y[c] ?? 0;
  const dx = x[d] ?? 0;
  const dy = y[d] ?? 0;
  const ofC = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const ofD = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (ofC * ofD >= 0) return false;
  const ofA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const ofB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return ofA * ofB < 0;
}

/** Whether the stretch a–b meets a card with some room around it, by the separating axes. */
export function runsThrough({ x, y, halfX, halfY }: Boxes, a: number, b: number, card: number, room: number): boolean {
  const ax = x[a] ?? 0;
  const bx = x[b] ?? 0;
  const spanX = Math.abs(bx - ax) / 2;
  const fromX = (ax + bx) / 2 - (x[card] ?? 0);
  const reachX = (halfX[card] ?? 0) + room;
  if (Math.abs(fromX) > spanX + reachX) return false;
  const ay = y[a] ?? 0;
  const by = y[b] ?? 0;
  const spanY = Math.abs(by - ay) / 2;
  const fromY = (ay + by) / 2 - (y[card] ?? 0);
  const reachY = (halfY[card] ?? 0) + room;
  if (Math.abs(fromY) > spanY + reachY) return false;
  return Math.abs(fromX * (by - ay) - fromY * (bx - ax)) <= 2 * (reachX * spanY + reachY * spanX);
}
