import type { Board } from "./board.ts";

/** Where the pieces may stand, around the middle. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** What lies under the page's buttons; `sideX` is 1 on the right, `sideY` 1 at the bottom, and -1 on the other side. */
  readonly corners: readonly {
    readonly sideX: 1 | -1;
    readonly sideY: 1 | -1;
    readonly width: number;
    readonly height: number;
  }[];
}

/** The least between two cards, near and as seen from far, in px. */
export const nearGap = 16;
const farGap = 8;

/** By how much a piece stands out of the frame, and too near to others, near or as seen from far, in px. */
export function roomCost({ near, far }: Board, { width, height, corners }: Frame, piece: number): number {
  const x = near.x[piece] ?? 0;
  const y = near.y[piece] ?? 0;
  const nearX = (near.halfX[piece] ?? 0) + nearGap;
  const nearY = (near.halfY[piece] ?? 0) + nearGap;
  const farX = (far.halfX[piece] ?? 0) + farGap;
  const farY = (far.halfY[piece] ?? 0) + farGap;
  const outX = Math.max(farX - farGap, nearX - nearGap);
  const outY = Math.max(farY - farGap, nearY - nearGap);
  let cost = 2 * (Math.max(0, Math.abs(x) + outX - width / 2) + Math.max(0, Math.abs(y) + outY - height / 2));
  for (const corner of corners) {
    const inX = x * corner.sideX + outX - (width / 2 - corner.width);
    const inY = y * corner.sideY + outY - (height / 2 - corner.height);
    if (inX > 0 && inY > 0) cost += Math.min(inX, inY);
  }
  for (let other = 0; other < near.x.length; other += 1) {
    if (other === piece) continue;
    const dx = Math.abs(x - (near.x[other] ?? 0));
    const dy = Math.abs(y - (near.y[other] ?? 0));
    const nearShort = Math.min(nearX + (near.halfX[other] ?? 0) - dx, nearY + (near.halfY[other] ?? 0) - dy);
    const farShort = Math.min(farX + (far.halfX[other] ?? 0) - dx, farY + (far.halfY[other] ?? 0) - dy);
    const short = Math.max(nearShort, farShort);
    if (short > 0) cost += short + 4;
  }
  return cost;
}
