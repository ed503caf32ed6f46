import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from "d3";
import { blocksOf, placesOfBlocks, type Block } from "./blocks.ts";
import type { LayoutInput, Place, Places } from "./place.ts";
import { seededRandom } from "./random.ts";
import { rectCollide, type SizedNode } from "./rectCollide.ts";
import { separate, type Movable } from "./separate.ts";

/** How long the simulation runs, in ticks. */
export const settleTicks = 320;
const seed = 1999;
const gap = 26;

/** A layout in the making: ticked by hand, the same every time for the same input. */
export interface Settling {
  /** Runs so many ticks; false when the layout is done. */
  readonly tick: (count: number) => boolean;
  /** Where everything is at the moment; after the last tick, without any overlap. */
  readonly places: () => Places;
}

/** Lays out the union of all that is ever shown: d3's force simulation on cards and columns, then overlaps removed. */
export function settle(input: LayoutInput): Settling {
  const blocks = blocksOf(input);
  const nodes = blocks.map(({ id, width, height }): SizedNode => ({ id, width, height }));
  const simulation = simulationOf(nodes, blocks, input);
  let ticksLeft = settleTicks;
  let final: Places | undefined;
  const at = new Map(nodes.map((node) => [node.id, node]));
  const now = (): Places => placesOfBlocks(blocks, (id) => placeOf(at.get(id)));
  return {
    tick: (count) => {
      simulation.tick(Math.min(count, ticksLeft));
      ticksLeft -= count;
      if (ticksLeft <= 0) final ??= withoutOverlap(blocks, at);
      return ticksLeft > 0;
    },
    places: () => final ?? now(),
  };
}

/** The finished layout at once. */
export function settledPlaces(input: LayoutInput): Places {
  const settling = settle(input);
  settling.tick(settleTicks);
  return settling.places();
}

function simulationOf(
  nodes: SizedNode[],
  blocks: readonly Block[],
  { links }: LayoutInput,
): Simulation<SizedNode, undefined> {
  const blockOf = new Map(blocks.flatMap((block) => block.members.map((member) => [member.id, block] as const)));
  const between = links.flatMap(({ source, target, weight }) => {
    const [a, b] = [blockOf.get(source), blockOf.get(target)];
    if (a === undefined || b === undefined || a === b) return [];
    const distance = 110 + (a.width + b.width) / 4 + (a.height + b.height) / 4;
    return [{ source: a.id, target: b.id, distance, strength: 0.12 + 0.3 * weight }];
  });
  return forceSimulation(nodes)
    .randomSource(seededRandom(seed))
    .alphaDecay(1 - 0.001 ** (1 / settleTicks))
    .force(
      "link",
      forceLink<SizedNode, (typeof between)[number]>(between)
        .id(({ id }) => id)
        .distance(({ distance }) => distance)
        .strength(({ strength }) => strength),
    )
    .force("charge", forceManyBody().strength(-620).distanceMax(900))
    .force("x", forceX(0).strength(0.045))
    .force("y", forceY(0).strength(0.075))
    .force("collide", rectCollide(gap, 0.7))
    .stop();
}

function withoutOverlap(blocks: readonly Block[], at: ReadonlyMap<string, SizedNode>): Places {
  const items = new Map(
    blocks.map(({ id, width, height }): [string, Movable] => [id, { ...placeOf(at.get(id)), width, height }]),
  );
  separate([...items.values()], gap);
  return placesOfBlocks(blocks, (id) => {
    const { x, y } = items.get(id) ?? { x: 0, y: 0 };
    return { x: Math.round(x), y: Math.round(y) };
  });
}

function placeOf(node: SizedNode | undefined): Place {
  return { x: node?.x ?? 0, y: node?.y ?? 0 };
}
