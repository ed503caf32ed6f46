import type { Links, Loop, LoopSolver } from "./loop.ts";

/**
 * A solver that first eliminates, one by one, the companies that link few others: no more links come of it than go, so
 * that rings, chains and trees of mutual holdings of any length melt away. What is left of the loop is solved by `inner`.
 * Pivots are sums of positive numbers here too (see `eliminated`).
 */
export function thinned(loop: Loop, inner: (core: Loop) => LoopSolver): LoopSolver {
  const { steps, places, core } = thin(loop);
  const solver = inner(core);
  return {
    flowDown: directed({ steps, places }, solver.flowDown),
    flowUp: directed({ steps: steps.map(turned), places }, solver.flowUp),
  };
}

type Shares = Map<number, number>;

/** One company that was taken out: who held it then, and what it held. */
interface Step {
  readonly place: number;
  readonly pivot: number;
  readonly holders: ReadonlyMap<number, number>;
  readonly held: ReadonlyMap<number, number>;
}

interface Thinning {
  readonly steps: readonly Step[];
  /** Where in the loop the companies of the core stand. */
  readonly places: readonly number[];
}

/** Upwards everything is as it is downwards, with holders and held changed about. */
function turned({ place, pivot, holders, held }: Step): Step {
  return { place, pivot, holders: held, held: holders };
}

function directed({ steps, places }: Thinning, solveCore: LoopSolver["flowDown"]): LoopSolver["flowDown"] {
  return (given) => {
    const values = given.slice();
    for (const { place, pivot, held } of steps) {
      const value = (values[place] ?? 0) / pivot;
      values[place] = value;
      for (const [other, share] of held) values[other] = (values[other] ?? 0) + value * share;
    }
    const core = solveCore(Float64Array.from(places, (place) => values[place] ?? 0));
    places.forEach((place, at) => (values[place] = core[at] ?? 0));
    for (const { place, pivot, holders } of steps.toReversed())
      for (const [other, share] of holders)
        values[place] = (values[place] ?? 0) + ((values[other] ?? 0) * share) / pivot;
    return values;
  };
}

function thin(loop: Loop): Thinning & { readonly core: Loop } {
  const { holders, held } = neighboursIn(loop.links);
  const outside = loop.outside.slice();
  const steps = new Map<number, Step>();
  const queue = Array.from(outside.keys());
  for (const place of queue) {
    const [above, below] = [holders[place], held[place]];
    if (steps.has(place) || above === undefined || below === undefined) continue;
    if (above.size * below.size > above.size + below.size) continue;
    const own = outside[place] ?? 0;
    const pivot = notOwnOf(above, own);
    if (!(pivot > 0)) throw new Error(`a loop has no outside owner: company ${loop.nodes[place]}`);
    steps.set(place, { place, pivot, holders: above, held: below });
    for (const [company, share] of below) outside[company] = (outside[company] ?? 0) + (own / pivot) * share;
    takeOut(place, pivot, holders, held);
    for (const neighbours of [above, below]) for (const neighbour of neighbours.keys()) queue.push(neighbour);
  }
  const places = Array.from(outside.keys()).filter((place) => !steps.has(place));
  return { steps: [...steps.values()], places, core: coreOf(loop, places, holders, outside) };
}

/** 1 − w_kk. */
function notOwnOf(holders: Shares, outside: number): number {
  return [...holders.values()].reduce((sum, share) => sum + share, outside);
}

/** Links each holder of the company with each company that it holds; a link to oneself needs no place in a pivot. */
function takeOut(place: number, pivot: number, holders: readonly Shares[], held: readonly Shares[]): void {
  const above = holders[place] ?? new Map<number, number>();
  const below = held[place] ?? new Map<number, number>();
  for (const holder of above.keys()) held[holder]?.delete(place);
  for (const company of below.keys()) holders[company]?.delete(place);
  for (const [holder, upper] of above)
    for (const [company, lower] of below) {
      if (holder === company) continue;
      const share = (holders[company]?.get(holder) ?? 0) + (upper * lower) / pivot;
      holders[company]?.set(holder, share);
      held[holder]?.set(company, share);
    }
}

function neighboursIn({ starts, from, weights }: Links): { holders: readonly Shares[]; held: readonly Shares[] } {
  const holders = Array.from({ length: starts.length - 1 }, (): Shares => new Map());
  const held = holders.map((): Shares => new Map());
  for (const [company, shares] of holders.entries())
    for (let at = starts[company] ?? 0; at < (starts[company + 1] ?? 0); at++) {
      const [holder, share] = [from[at] ?? 0, weights[at] ?? 0];
      if (holder === company) continue;
      shares.set(holder, share);
      held[holder]?.set(company, share);
    }
  return { holders, held };
}

function coreOf(loop: Loop, places: readonly number[], holders: readonly Shares[], outside: Float64Array): Loop {
  const numbers = new Map(places.map((place, number) => [place, number]));
  const columns = places.map((place, number): readonly (readonly [from: number, share: number])[] => {
    const column = holders[place] ?? new Map<number, number>();
    const own = 1 - notOwnOf(column, outside[place] ?? 0);
    const others = Array.from(column, ([holder, share]) => [numbers.get(holder) ?? -1, share] as const);
    return own > 0 ? [...others, [number, own]] : others;
  });
  const starts = new Int32Array(places.length + 1);
  columns.forEach((column, number) => (starts[number + 1] = (starts[number] ?? 0) + column.length));
  const links = columns.flat();
  return {
    nodes: Int32Array.from(places, (place) => loop.nodes[place] ?? 0),
    links: {
      starts,
      from: Int32Array.from(links, ([from]) => from),
      weights: Float64Array.from(links, ([, share]) => share),
    },
    outside: Float64Array.from(places, (place) => outside[place] ?? 0),
  };
}
