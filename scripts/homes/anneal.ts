import { placesOfBlocks, type Block } from "../../src/layout/blocks.ts";
import type { Place, Places } from "../../src/layout/place.ts";

/** How far and how long to look for better places. */
export interface Annealing {
  readonly steps: number;
  /** Largest move, in px, at the beginning and at the end. */
  readonly reach: readonly [number, number];
  /** How much worse a step may be, at the beginning and at the end. */
  readonly heat: readonly [number, number];
}

/**
 * Simulated annealing (after Davidson and Harel, "Drawing graphs nicely using simulated annealing", 1996): moves one
 * block at a time, or lets two change places, and keeps what costs less, at first also what costs a little more.
 */
export function anneal(
  blocks: readonly Block[],
  start: ReadonlyMap<string, Place>,
  cost: (places: Places) => number,
  random: () => number,
  { steps, reach, heat }: Annealing,
): ReadonlyMap<string, Place> {
  let current = new Map(start);
  let currentCost = cost(placesOf(blocks, current));
  let best = current;
  let bestCost = currentCost;
  for (let step = 0; step < steps; step += 1) {
    const progress = step / steps;
    const next = moved(current, blocks, mix(reach, progress), random);
    const nextCost = cost(placesOf(blocks, next));
    if (nextCost <= currentCost || random() < Math.exp((currentCost - nextCost) / mix(heat, progress))) {
      current = next;
      currentCost = nextCost;
      if (nextCost < bestCost) [best, bestCost] = [next, nextCost];
    }
  }
  return best;
}

/** Between two values, falling geometrically. */
function mix([from, to]: readonly [number, number], progress: number): number {
  return from * (to / from) ** progress;
}

function moved(
  at: ReadonlyMap<string, Place>,
  blocks: readonly Block[],
  reach: number,
  random: () => number,
): Map<string, Place> {
  const next = new Map(at);
  const pick = (): Block | undefined => blocks[Math.floor(random() * blocks.length)];
  const [a, b] = [pick(), pick()];
  if (a === undefined || b === undefined) return next;
  const [placeA, placeB] = [at.get(a.id) ?? { x: 0, y: 0 }, at.get(b.id) ?? { x: 0, y: 0 }];
  if (reach > 80 && random() < 0.12 && a !== b) return next.set(a.id, placeB).set(b.id, placeA);
  const angle = random() * 2 * Math.PI;
  const distance = reach * random();
  return next.set(a.id, { x: placeA.x + Math.cos(angle) * distance, y: placeA.y + Math.sin(angle) * distance });
}

function placesOf(blocks: readonly Block[], at: ReadonlyMap<string, Place>): Places {
  return placesOfBlocks(blocks, (id) => at.get(id) ?? { x: 0, y: 0 });
}
