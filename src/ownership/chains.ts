import type { OwnershipNetwork } from "./network.ts";

/** Where chains begin: at an owner, or at what nobody named holds of a company. */
export type ChainStart =
  | { readonly type: "owner"; readonly node: number }
  | { readonly type: "rest"; readonly node: number };

/** What `holder` has directly of `company`; without a holder it is what nobody named holds. Parties by node number. */
export interface Link {
  readonly holder: number | undefined;
  readonly company: number;
  readonly share: number;
}

/** A way of ownership: from the start to a company, or back to where it began. Its share is its links multiplied. */
export interface Way {
  readonly links: readonly Link[];
  readonly share: number;
}

/** A way that meets nobody twice, with the factors of the loops that it touches. */
export interface Chain extends Way {
  readonly factors: readonly LoopFactor[];
  /** All links and factors multiplied. */
  readonly value: number;
}

/** How much loops that hang together add to a chain: the sum of `above` over the sum of `below`. */
export interface LoopFactor {
  readonly loops: readonly Way[];
  /** 1 − Σ loops + Σ pairs of loops that do not touch − …, of the loops that miss the chain. */
  readonly above: readonly number[];
  /** The same of all loops. */
  readonly below: readonly number[];
  readonly value: number;
}

/** More chains explain nothing any more. */
const mostChains = 24;
/** So many products of loops can stand in one formula. */
const mostProducts = 32;
/** So many steps are tried, a matter of milliseconds. */
const mostSteps = 20_000;

/** The node where all chains begin. */
const begin = -1;

/**
 * The final share of a company, chain by chain, the largest first: what the chains give adds up to it. Mason's gain
 * formula (1956): a simple chain counts with its links multiplied, times Δ of the loops that it misses, over Δ of all;
 * Δ = 1 − Σ loops + Σ pairs that do not touch − …. Loops that hang on other loops nowhere cancel. The owner's own column
 * is left out, which takes its own loop out of the figure; from a company to itself the chains are the loops by which it
 * owns part of itself. Undefined = too many to be listed.
 */
export function chainsTo(network: OwnershipNetwork, start: ChainStart, company: number): readonly Chain[] | undefined {
  const ways = waysTo(network, start, company);
  const search = { ways, left: mostSteps };
  const paths = simpleWays(search, begin, company, () => true);
  const loops = paths === undefined ? undefined : loopsOf(search, network.componentOf);
  const groups = loops === undefined ? undefined : groupsOf(loops).map(withProducts);
  if (paths === undefined || groups === undefined || groups.some(({ below }) => below === undefined)) return undefined;
  return paths.map((path) => chainOf(path, groups)).toSorted((a, b) => b.value - a.value);
}

/** Links by their holder, the nearest to the start first; only what lies on a way from the start to the goal. */
type Ways = ReadonlyMap<number, readonly Link[]>;

function waysTo(network: OwnershipNetwork, start: ChainStart, goal: number): Ways {
  const all = linksAbove(network, start, goal);
  const reached = new Set([begin]);
  for (const node of reached) for (const { company } of all.get(node) ?? []) reached.add(company);
  return new Map([...reached].map((node) => [node, all.get(node) ?? []]));
}

function linksAbove(network: OwnershipNetwork, start: ChainStart, goal: number): Ways {
  const { starts, holders, shares, rests } = network;
  const links = new Map<number, Link[]>();
  const add = (from: number, link: Link): void => {
    const known = links.get(from);
    if (link.share <= 0) return;
    if (known === undefined) links.set(from, [link]);
    else known.push(link);
  };
  const above = new Set([goal]);
  for (const company of above) {
    for (let i = starts[company] ?? 0; i < (starts[company + 1] ?? 0); i += 1) {
      const holder = holders[i] ?? 0;
      const isOwner = start.type === "owner" && holder === start.node;
      if (!isOwner) above.add(holder);
      add(isOwner ? begin : holder, { holder, company, share: shares[i] ?? 0 });
    }
    const isRest = start.type === "rest" && company === start.node;
    if (isRest) add(begin, { holder: undefined, company, share: rests[company] ?? 0 });
  }
  return links;
}

interface Search {
  readonly ways: Ways;
  left: number;
}

/** All ways from one node to another, or round to itself, that meet nobody twice; undefined = too many. */
function simpleWays(
  search: Search,
  from: number,
  to: number,
  isOpen: (node: number) => boolean,
): readonly Way[] | undefined {
  const found: Way[] = [];
  const way: Link[] = [];
  const met = new Set([from]);
  const untried = [[...(search.ways.get(from) ?? [])]];
  for (let ahead = untried.at(-1); ahead !== undefined; ahead = untried.at(-1)) {
    const link = ahead.pop();
    if (link === undefined) {
      untried.pop();
      met.delete(way.pop()?.company ?? from);
    } else if (link.company === to) {
      found.push({ links: [...way, link], share: product([...way, link].map(({ share }) => share)) });
    } else if (!met.has(link.company) && isOpen(link.company)) {
      way.push(link);
      met.add(link.company);
      untried.push([...(search.ways.get(link.company) ?? [])]);
    }
    search.left -= 1;
    if (search.left < 0 || found.length > mostChains) return undefined;
  }
  return found;
}

/** Each loop once, from where it is nearest to the start. A loop stays within a strongly connected component. */
function loopsOf(search: Search, componentOf: Int32Array): readonly Way[] | undefined {
  const loops: Way[] = [];
  const done = new Set([begin]);
  for (const start of search.ways.keys()) {
    if (start === begin) continue;
    done.add(start);
    const isOpen = (node: number): boolean => !done.has(node) && componentOf[node] === componentOf[start];
    const found = simpleWays(search, start, start, isOpen);
    if (found === undefined || loops.length + found.length > mostProducts) return undefined;
    loops.push(...found);
  }
  return loops;
}

/** Loops that touch each other, directly or through others. */
function groupsOf(loops: readonly Way[]): readonly (readonly Way[])[] {
  let groups: (readonly Way[])[] = [];
  for (const loop of loops) {
    const nodes = nodesOf(loop);
    const isTouched = (group: readonly Way[]): boolean => group.some((other) => touches(other, nodes));
    groups = [...groups.filter((group) => !isTouched(group)), [...groups.filter(isTouched).flat(), loop]];
  }
  return groups;
}

interface LoopGroup {
  readonly loops: readonly Way[];
  readonly below: readonly number[] | undefined;
}

function withProducts(loops: readonly Way[]): LoopGroup {
  return { loops, below: productsOf(loops) };
}

/** The summands of Δ: the product of every set of loops that do not touch, the smaller sets first; undefined = too many. */
function productsOf(loops: readonly Way[]): readonly number[] | undefined {
  const sets: { readonly count: number; readonly nodes: ReadonlySet<number>; readonly value: number }[] = [
    { count: 0, nodes: new Set(), value: 1 },
  ];
  for (const loop of loops) {
    const apart = sets.filter(({ nodes }) => !touches(loop, nodes));
    for (const { count, nodes, value } of apart) {
      sets.push({ count: count + 1, nodes: new Set([...nodes, ...nodesOf(loop)]), value: -value * loop.share });
    }
    if (sets.length > mostProducts) return undefined;
  }
  return sets.toSorted((a, b) => a.count - b.count).map(({ value }) => value);
}

function chainOf(path: Way, groups: readonly LoopGroup[]): Chain {
  const nodes = nodesOf(path);
  const factors = groups
    .filter(({ loops }) => loops.some((loop) => touches(loop, nodes)))
    .map(({ loops, below = [] }): LoopFactor => {
      const above = productsOf(loops.filter((loop) => !touches(loop, nodes))) ?? [];
      return { loops, above, below, value: total(above) / total(below) };
    });
  return { ...path, factors, value: path.share * product(factors.map(({ value }) => value)) };
}

function nodesOf({ links }: Way): ReadonlySet<number> {
  return new Set(links.map(({ company }) => company));
}

function touches({ links }: Way, nodes: ReadonlySet<number>): boolean {
  return links.some(({ company }) => nodes.has(company));
}

function product(factors: readonly number[]): number {
  return factors.reduce((value, factor) => value * factor, 1);
}

function total(summands: readonly number[]): number {
  return summands.reduce((sum, summand) => sum + summand, 0);
}
