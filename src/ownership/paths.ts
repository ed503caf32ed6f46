import { columnsOf, decimalSum, type Columns } from "./columns.ts";
import type { DirectStake } from "./directStake.ts";

/** A sum over the chains from one party to another that pass nobody twice. */
export interface PathSum {
  readonly sum: number;
  /** There were too many chains to walk: the sum is at least this. */
  readonly isCut: boolean;
}

/** The sum, and of what it is made up: by the direct holder with whom the chains reach the company. */
export interface PathParts extends PathSum {
  readonly parts: ReadonlyMap<string, number>;
}

/** Direct stakes made ready for walks. Any figures will do: no algebra is asked of them. */
export interface PathNetwork extends Pick<Columns, "starts" | "holders" | "shares"> {
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** How many chains are begun at most: their number may double with every company, and these take some 20 ms. */
const mostChains = 20_000;

/** The stakes' `low` ends, be they above 100 % of a company together or not. */
export function pathNetwork(stakes: readonly DirectStake[]): PathNetwork {
  const ids = [...new Set(stakes.flatMap(({ holder, company }) => [holder, company]))];
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  return { ids, numberOf, ...columnsOf(stakes, numberOf) };
}

/** The products of the shares along each chain, summed: what tools show that walk paths and know of no loops. */
export function simplePathSum(network: PathNetwork, from: string, to: string): PathSum {
  const { sum, isCut } = sumOverPaths(network, from, to, (above, share) => above * share);
  return { sum, isCut };
}

/** The smallest link of each chain, summed, as published decimals (La Porta, Lopez-de-Silanes and Shleifer 1999). */
export function weakestLinkSum(network: PathNetwork, from: string, to: string): PathParts {
  return sumOverPaths(network, from, to, Math.min);
}

type Join = (value: number, share: number) => number;

/** A chain so far, read from its lower end: the party that it has reached, and how it came there. */
interface Chain {
  readonly node: number;
  readonly value: number;
  readonly lower: Chain | undefined;
  /** Who holds of the company at the lower end. */
  readonly last: number;
}

/** Walks from the company up, short chains first, and only through what the first party has some of. */
function sumOverPaths(network: PathNetwork, from: string, to: string, join: Join): PathParts {
  const [first, last] = [network.numberOf.get(from), network.numberOf.get(to)];
  if (first === undefined || last === undefined || first === last) return { sum: 0, isCut: false, parts: new Map() };
  const { ids, starts, holders, shares } = network;
  const isOnTheWay = between(network, first, last);
  const found = new Map<number, number[]>();
  const chains: Chain[] = [{ node: last, value: 1, lower: undefined, last: -1 }];
  let isCut = false;
  for (const chain of chains)
    for (let at = starts[chain.node] ?? 0; at < (starts[chain.node + 1] ?? 0); at++) {
      const node = holders[at] ?? 0;
      if (!isOnTheWay.has(node)) continue;
      const value = join(chain.value, shares[at] ?? 0);
      const end = chain.lower === undefined ? node : chain.last;
      if (node === first) put(found, end, value);
      else if (passes(chain, node)) continue;
      else if (chains.length < mostChains) chains.push({ node, value, lower: chain, last: end });
      else isCut = true;
    }
  const parts = new Map(Array.from(found, ([node, values]) => [ids[node] ?? "", decimalSum(values)]));
  return { sum: decimalSum([...found.values()].flat()), isCut, parts };
}

/** Who is on any way from the first to the last. */
function between({ starts, holders }: PathNetwork, first: number, last: number): ReadonlySet<number> {
  const heldBy = new Map<number, number[]>();
  const above = new Set([last]);
  for (const node of above)
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const holder = holders[at] ?? 0;
      above.add(holder);
      put(heldBy, holder, node);
    }
  const reached = new Set([first]);
  for (const node of reached) for (const held of heldBy.get(node) ?? []) reached.add(held);
  return reached;
}

function passes(chain: Chain, node: number): boolean {
  for (let at: Chain | undefined = chain; at !== undefined; at = at.lower) if (at.node === node) return true;
  return false;
}

function put(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
