import { decimalSum } from "./columns.ts";
import type { Components } from "./components.ts";

/** Weighted links in lists: those of node `j` stand in `from` and `weights` from `starts[j]` to `starts[j + 1]`. */
export interface Links {
  readonly starts: Int32Array;
  readonly from: Int32Array;
  readonly weights: Float64Array;
}

/** One strongly connected component in numbers of its own, 0 … size − 1. */
export interface Loop {
  /** The nodes of the network. */
  readonly nodes: Int32Array;
  /** Who within the loop holds how much of whom. */
  readonly links: Links;
  /** What of each company is not held within the loop. */
  readonly outside: Float64Array;
}

/** Solves the two systems of a loop, W being what is held within it. */
export interface LoopSolver {
  /** y with y (I − W) = given: what of each company belongs to whom the given shares belong, loops included. */
  readonly flowDown: (given: Float64Array) => Float64Array;
  /** z with (I − W) z = given: the same read from the held to the holders. */
  readonly flowUp: (given: Float64Array) => Float64Array;
}

/** What a loop is read from: the columns of a network, in its components. */
export interface LoopSource extends Components {
  /** Of node `j`: its holders stand in `holders` and `shares` from `starts[j]` to `starts[j + 1]`. Two stakes of one holder are one. */
  readonly starts: Int32Array;
  readonly holders: Int32Array;
  readonly shares: Float64Array;
  /** What of each company nobody named holds; 0 for outside holders. */
  readonly rests: Float64Array;
}

/** The component as a loop. */
export function loopOf(network: LoopSource, component: number): Loop {
  const { starts: columnStarts, holders, shares, rests, componentOf } = network;
  const nodes = network.order.subarray(network.componentStarts[component], network.componentStarts[component + 1]);
  const places = new Map(Array.from(nodes, (node, place) => [node, place]));
  const starts = new Int32Array(nodes.length + 1);
  const outside = new Float64Array(nodes.length);
  const from: number[] = [];
  const weights: number[] = [];
  nodes.forEach((node, place) => {
    const first = weights.length;
    let without = rests[node] ?? 0;
    for (let at = columnStarts[node] ?? 0; at < (columnStarts[node + 1] ?? 0); at++) {
      const [holder, share] = [holders[at] ?? 0, shares[at] ?? 0];
      if (componentOf[holder] === component) {
        from.push(places.get(holder) ?? -1);
        weights.push(share);
      } else without += share;
    }
    starts[place + 1] = from.length;
    const within = decimalSum(weights.slice(first));
    // Small differences are taken from the published rest; only where rounding makes more than 100 % does it not fit.
    outside[place] = within + without > 1 + 1e-12 ? 1 - within : without;
  });
  return { nodes, links: { starts, from: Int32Array.from(from), weights: Float64Array.from(weights) }, outside };
}

/** The same links, listed at their other ends. */
export function transposed({ starts, from, weights }: Links): Links {
  const size = starts.length - 1;
  const turned = new Int32Array(size + 1);
  for (const node of from) turned[node + 1] = (turned[node + 1] ?? 0) + 1;
  for (let node = 0; node < size; node++) turned[node + 1] = (turned[node + 1] ?? 0) + (turned[node] ?? 0);
  const places = turned.slice();
  const [turnedFrom, turnedWeights] = [new Int32Array(from.length), new Float64Array(from.length)];
  for (let node = 0; node < size; node++)
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const end = from[at] ?? 0;
      const place = places[end] ?? 0;
      places[end] = place + 1;
      turnedFrom[place] = node;
      turnedWeights[place] = weights[at] ?? 0;
    }
  return { starts: turned, from: turnedFrom, weights: turnedWeights };
}
