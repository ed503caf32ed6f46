import { decimalSum } from "./columns.ts";
import { flowDown } from "./flow.ts";
import type { OwnershipNetwork } from "./network.ts";

/** A sum over the chains from one party to another that pass nobody twice. */
export interface PathSum {
  readonly sum: number;
  /** There were too many chains to walk: the sum is at least this. */
  readonly isCut: boolean;
}

/** How many chains are begun at most: their number may double with every company. */
const mostChains = 200_000;

/** The products of the shares along each chain, summed: what tools show that walk paths and know of no loops. */
export function simplePathSum(network: OwnershipNetwork, from: string, to: string): PathSum {
  return sumOverPaths(network, from, to, (above, share) => above * share);
}

/** The smallest link of each chain, summed, as published decimals (La Porta, Lopez-de-Silanes and Shleifer 1999). */
export function weakestLinkSum(network: OwnershipNetwork, from: string, to: string): PathSum {
  return sumOverPaths(network, from, to, Math.min);
}

type Join = (value: number, share: number) => number;

/** A chain so far, read from its lower end: the party that it has reached, and how it came there. */
interface Chain {
  readonly node: number;
  readonly value: number;
  readonly lower: Chain | undefined;
}

/** Walks from the company up, short chains first, and only through what the first party has some of. */
function sumOverPaths(network: OwnershipNetwork, from: string, to: string, join: Join): PathSum {
  const [first, last] = [network.numberOf.get(from), network.numberOf.get(to)];
  if (first === undefined || last === undefined || first === last) return { sum: 0, isCut: false };
  const { starts, holders, shares } = network;
  const owned = flowDown(network, first);
  const found: number[] = [];
  const chains: Chain[] = [{ node: last, value: 1, lower: undefined }];
  let isCut = false;
  for (const chain of chains)
    for (let at = starts[chain.node] ?? 0; at < (starts[chain.node + 1] ?? 0); at++) {
      const node = holders[at] ?? 0;
      const value = join(chain.value, shares[at] ?? 0);
      if (node === first) found.push(value);
      else if ((owned[node] ?? 0) === 0 || passes(chain, node)) continue;
      else if (chains.length < mostChains) chains.push({ node, value, lower: chain });
      else isCut = true;
    }
  return { sum: decimalSum(found), isCut };
}

function passes(chain: Chain, node: number): boolean {
  for (let at: Chain | undefined = chain; at !== undefined; at = at.lower) if (at.node === node) return true;
  return false;
}
