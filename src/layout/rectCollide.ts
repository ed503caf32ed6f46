import type { Force, SimulationNodeDatum } from "d3";

/** A node of the simulation with the room that its card takes. */
export interface SizedNode extends SimulationNodeDatum {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A force that pushes overlapping rectangles apart along the axis in which they overlap least. */
export function rectCollide(gap: number, strength: number): Force<SizedNode, undefined> {
  let nodes: readonly SizedNode[] = [];
  const force = (alpha: number): void => {
    for (let i = 0; i < nodes.length; i += 1) {
      for (let j = i + 1; j < nodes.length; j += 1) {
        const [a, b] = [nodes[i], nodes[j]];
        if (a !== undefined && b !== undefined) pushApart(a, b, gap, strength * Math.max(alpha, 0.3));
      }
    }
  };
  return Object.assign(force, {
    initialize: (given: readonly SizedNode[]) => {
      nodes = given;
    },
  });
}

function pushApart(a: SizedNode, b: SizedNode, gap: number, strength: number): void {
  const dx = (b.x ?? 0) + (b.vx ?? 0) - (a.x ?? 0) - (a.vx ?? 0);
  const dy = (b.y ?? 0) + (b.vy ?? 0) - (a.y ?? 0) - (a.vy ?? 0);
  const overlapX = (a.width + b.width) / 2 + gap - Math.abs(dx);
  const overlapY = (a.height + b.height) / 2 + gap - Math.abs(dy);
  if (overlapX <= 0 || overlapY <= 0) return;
  if (overlapX < overlapY) {
    const push = (dx < 0 ? -1 : 1) * overlapX * 0.5 * strength;
    a.vx = (a.vx ?? 0) - push;
    b.vx = (b.vx ?? 0) + push;
  } else {
    const push = (dy < 0 ? -1 : 1) * overlapY * 0.5 * strength;
    a.vy = (a.vy ?? 0) - push;
    b.vy = (b.vy ?? 0) + push;
  }
}
