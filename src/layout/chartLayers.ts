import type { CardSize } from "./place.ts";

/** Something that stands in a layer. */
export interface Standing extends CardSize {
  readonly id: string;
}

export interface Link {
  readonly from: string;
  readonly to: string;
}

/** Layers of a chart, 0 first: every link leads to a later one. */
export type Layers = ReadonlyMap<string, number>;

/** One way to spread the blocks of a chart over layers. */
export interface Layering {
  readonly layers: Layers;
  /** About how large the chart will be, in px. */
  readonly extent: CardSize;
}

/** Between layers, for the lines. */
export const roomBetweenLayers = 76;
/** A line that passes through a layer takes room in it. */
const trunkRoom = 18;
const mostPasses = 12;
/** In units of 100 px: the measure of all costs is the square of a layer's width, as far as it is more than easily fits. */
const unit = 100;
const easyWidth = 250;
const costOfSpan = 1.2;
const costOfThickness = 9;

/**
 * Layerings with the fewest layers that the links allow, and with up to so many more. In each, no layer is much wider
 * than another, thick ones stand together and lines are short: each block in turn moves to the layer that suits best,
 * until nobody wants to move. Those that only hold one other go where that goes.
 */
export function layeringsOf(
  blocks: readonly Standing[],
  links: readonly Link[],
  gap: number,
  more: number,
): readonly Layering[] {
  const ground = groundOf(blocks, links, gap);
  const earliest = earliestLayers(ground);
  const fewest = Math.max(-1, ...earliest) + 1;
  return Array.from({ length: more + 1 }, (_, n) => {
    const layers = [...earliest];
    settle(layers, ground, fewest + n);
    const { widths, heights } = roomIn(layers, ground, fewest + n);
    return {
      layers: new Map(blocks.map(({ id }, i) => [id, layers[i] ?? 0])),
      extent: {
        width: Math.max(0, ...widths),
        height: heights.reduce((sum, height) => sum + height + roomBetweenLayers, -roomBetweenLayers),
      },
    };
  });
}

/** Blocks by their index, for speed: the search below asks for the same sums many thousand times. */
interface Ground {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly holders: readonly (readonly number[])[];
  readonly held: readonly (readonly number[])[];
  /** Those that hold only this one and are not held. */
  readonly followers: readonly (readonly number[])[];
}

function groundOf(blocks: readonly Standing[], links: readonly Link[], gap: number): Ground {
  const indexOf = new Map(blocks.map(({ id }, i) => [id, i]));
  const neighbours = (of: keyof Link, who: keyof Link): readonly (readonly number[])[] => {
    const found = blocks.map(() => new Set<number>());
    for (const link of links) found[indexOf.get(link[of]) ?? -1]?.add(indexOf.get(link[who]) ?? -1);
    return found.map((others) => [...others].toSorted((a, b) => a - b));
  };
  const holders = neighbours("to", "from");
  const held = neighbours("from", "to");
  return {
    widths: blocks.map(({ width }) => width + gap),
    heights: blocks.map(({ height }) => height),
    holders,
    held,
    followers: holders.map((own) => own.filter((i) => held[i]?.length === 1 && holders[i]?.length === 0)),
  };
}

/** Each block as early as its holders allow. */
function earliestLayers({ widths, holders }: Ground): readonly number[] {
  const layers: (number | undefined)[] = widths.map(() => undefined);
  const layerOf = (i: number): number => {
    const layer = layers[i] ?? Math.max(-1, ...(holders[i] ?? []).map(layerOf)) + 1;
    layers[i] = layer;
    return layer;
  };
  return widths.map((_, i) => layerOf(i));
}

function settle(layers: number[], ground: Ground, count: number): void {
  const { holders, held, followers } = ground;
  const at = (i: number): number => layers[i] ?? 0;
  const move = (i: number, layer: number): void => {
    layers[i] = layer;
    for (const follower of followers[i] ?? []) layers[follower] = layer - 1;
  };
  const isFollower = layers.map((_, i) => held[i]?.length === 1 && holders[i]?.length === 0);
  followers.forEach((own, i) => own.length > 0 && move(i, at(i)));
  let hasMoved = true;
  for (let pass = 0; hasMoved && pass < mostPasses; pass += 1) {
    hasMoved = false;
    layers.forEach((start, i) => {
      if (isFollower[i] === true) return;
      const own = followers[i] ?? [];
      const low = Math.max(own.length > 0 ? 1 : 0, ...(holders[i] ?? []).map((j) => (own.includes(j) ? 0 : at(j) + 1)));
      const high = Math.min(count - 1, ...(held[i] ?? []).map((j) => at(j) - 1));
      let best = { layer: start, cost: costOf(layers, ground, count) };
      for (let layer = low; layer <= high; layer += 1) {
        move(i, layer);
        const cost = costOf(layers, ground, count);
        if (cost < best.cost - 1e-9) best = { layer, cost };
      }
      move(i, best.layer);
      if (best.layer !== start) hasMoved = true;
    });
  }
}

function costOf(layers: readonly number[], ground: Ground, count: number): number {
  const { widths, heights } = roomIn(layers, ground, count);
  let cost = 0;
  for (const width of widths) cost += (Math.max(0, width - easyWidth) / unit) ** 2;
  for (const height of heights) cost += (costOfThickness * height) / unit;
  ground.held.forEach((own, i) => {
    for (const j of own) cost += costOfSpan * ((layers[j] ?? 0) - (layers[i] ?? 0));
  });
  return cost;
}

/** How wide each layer is side by side, with the lines that pass through, and how high the highest of it. */
function roomIn(
  layers: readonly number[],
  { widths: own, heights: high, held }: Ground,
  count: number,
): { readonly widths: readonly number[]; readonly heights: readonly number[] } {
  const widths = Array.from({ length: count }, () => 0);
  const heights = Array.from({ length: count }, () => 0);
  layers.forEach((layer, i) => {
    widths[layer] = (widths[layer] ?? 0) + (own[i] ?? 0);
    heights[layer] = Math.max(heights[layer] ?? 0, high[i] ?? 0);
    let last = 0;
    for (const j of held[i] ?? []) last = Math.max(last, layers[j] ?? 0);
    for (let through = layer + 1; through < last; through += 1) widths[through] = (widths[through] ?? 0) + trunkRoom;
  });
  return { widths, heights };
}
