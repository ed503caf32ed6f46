import { loopOf, type Links, type LoopSource } from "./loop.ts";

/**
 * The components that nobody outside owns any of, each as its nodes: all of each company is held within (METHOD.md 4).
 * Tested on the graph, before any algebra.
 */
export function closedComponents(network: LoopSource): readonly Int32Array[] {
  const closed: Int32Array[] = [];
  for (let component = 0; component + 1 < network.componentStarts.length; component++)
    if (isHeldAtAll(network, component) && !isOpen(network, component)) closed.push(loopOf(network, component).nodes);
  return closed;
}

function isHeldAtAll({ order, componentStarts, starts }: LoopSource, component: number): boolean {
  const node = order[componentStarts[component] ?? 0] ?? 0;
  return (starts[node + 1] ?? 0) > (starts[node] ?? 0);
}

function isOpen(network: LoopSource, component: number): boolean {
  if (!hasOwnerOutside(network, component)) return false;
  const size = (network.componentStarts[component + 1] ?? 0) - (network.componentStarts[component] ?? 0);
  if (size === 1) return true;
  const { links, outside } = loopOf(network, component);
  return (outside.every((share) => share >= 0) && outside.some((share) => share > 0)) || fadesOut(links);
}

function hasOwnerOutside(network: LoopSource, component: number): boolean {
  const { order, componentStarts, starts, holders, rests, componentOf } = network;
  for (let place = componentStarts[component] ?? 0; place < (componentStarts[component + 1] ?? 0); place++) {
    const node = order[place] ?? 0;
    if ((rests[node] ?? 0) > 0) return true;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++)
      if (componentOf[holders[at] ?? 0] !== component) return true;
  }
  return false;
}

/** Nearer to 1 than this is a rounding error. */
const dust = 1e-12;

/**
 * Whether what goes round the loop becomes less (its spectral radius is below 1), by the bounds of Collatz and Wielandt.
 * Column sums of at most 1 guarantee it; where rounding makes more than 100 % within the loop it has to be seen.
 */
function fadesOut({ starts, from, weights }: Links): boolean {
  let values = new Float64Array(starts.length - 1).fill(1);
  for (let round = 0; round < 10_000; round++) {
    const next = values.map((value, node) => {
      let sum = value;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++)
        sum += (weights[at] ?? 0) * (values[from[at] ?? 0] ?? 0);
      return sum / 2;
    });
    const growths = next.map((value, node) => value / (values[node] ?? 1));
    if (growths.every((growth) => growth < 1 - dust)) return true;
    if (growths.every((growth) => growth >= 1)) return false;
    values = next;
  }
  return false;
}
