import { decimalSum } from "./columns.ts";
import { flowDown } from "./flow.ts";
import type { OwnershipNetwork } from "./network.ts";

/** A sum over the chains from one party to another that pass nobody twice. */
export interface PathSum {
  readonly sum: number;
  /** There were too many chains to walk: the sum is at least this. */
  readonly isCut: boolean;
}

/** How many links are walked at most: the number of chains may double with every company. */
const mostSteps = 200_000;

/** The products of the shares along each chain, summed: what tools show that walk paths and know of no loops. */
export function simplePathSum(network: OwnershipNetwork, from: string, to: string): PathSum {
  return sumOverPaths(network, from, to, (above, share) => above * share);
}

/** The smallest link of each chain, summed, as published decimals (La Porta, Lopez-de-Silanes and Shleifer 1999). */
export function weakestLinkSum(network: OwnershipNetwork, from: string, to: string): PathSum {
  return sumOverPaths(network, from, to, Math.min);
}

type Join = (value: number, share: number) => number;

/** Walks from the company up, and only through what the first party has some of. */
function sumOverPaths(network: OwnershipNetwork, from: string, to: string, join: Join): PathSum {
  const [first, last] = [network.numberOf.get(from), network.numberOf.get(to)];
  if (first === undefined || last === undefined || first === last) return { sum: 0, isCut: false };
  const below = flowDown(network, first);
  const values: number[] = [];
  const path = [{ node: last, value: 1, cursor: network.starts[last] ?? 0 }];
  const onPath = new Set([last]);
  let steps = 0;
  for (let end = path.at(-1); end !== undefined; end = path.at(-1)) {
    if (end.cursor >= (network.starts[end.node + 1] ?? 0)) {
      onPath.delete(end.node);
      path.pop();
      continue;
    }
    if (steps++ === mostSteps) return { sum: decimalSum(values), isCut: true };
    const holder = network.holders[end.cursor] ?? 0;
    const value = join(end.value, network.shares[end.cursor] ?? 0);
    end.cursor++;
    if (holder === first) values.push(value);
    else if ((below[holder] ?? 0) > 0 && !onPath.has(holder)) {
      onPath.add(holder);
      path.push({ node: holder, value, cursor: network.starts[holder] ?? 0 });
    }
  }
  return { sum: decimalSum(values), isCut: false };
}
