import { loopOf } from "./loop.ts";
import { loopSolver, type LoopSolver } from "./loopSolver.ts";
import type { OwnershipNetwork } from "./network.ts";

/**
 * The network once more with its nodes in the order in which ownership flows, so that a pass reads memory from end to
 * end: the number of a node is its place there. It is made once a network; a second owner finds it, and all loops, ready.
 */
export interface FlowPlan {
  readonly network: OwnershipNetwork;
  /** The place of each node. */
  readonly places: Int32Array;
  readonly componentStarts: Int32Array;
  readonly starts: Int32Array;
  readonly holders: Int32Array;
  readonly shares: Float64Array;
  /** 1 − w_jj of each place. */
  readonly notOwn: Float64Array;
  readonly loops: Map<number, PlannedLoop>;
}

export interface PlannedLoop {
  /** The loop stands in the places from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  readonly solver: LoopSolver;
  /** What is known of V_ii, by node. */
  readonly returns: Map<number, number>;
}

const plans = new WeakMap<OwnershipNetwork, FlowPlan>();

/** The plan of the network, the same object each time. */
export function flowPlan(network: OwnershipNetwork): FlowPlan {
  const known = plans.get(network);
  if (known !== undefined) return known;
  const plan = planOf(network);
  plans.set(network, plan);
  return plan;
}

/** The loop that the component is, with its solver. */
export function loopAt({ network, loops }: FlowPlan, component: number): PlannedLoop {
  const known = loops.get(component);
  if (known !== undefined) return known;
  const planned = {
    first: network.componentStarts[component] ?? 0,
    end: network.componentStarts[component + 1] ?? 0,
    solver: loopSolver(loopOf(network, component)),
    returns: new Map<number, number>(),
  };
  loops.set(component, planned);
  return planned;
}

function planOf(network: OwnershipNetwork): FlowPlan {
  const { order, componentStarts } = network;
  const places = new Int32Array(order.length);
  order.forEach((node, place) => (places[node] = place));
  const starts = new Int32Array(order.length + 1);
  const holders = new Int32Array(network.holders.length);
  const shares = new Float64Array(network.shares.length);
  const notOwn = new Float64Array(order.length).fill(1);
  let count = 0;
  order.forEach((node, place) => {
    for (let at = network.starts[node] ?? 0; at < (network.starts[node + 1] ?? 0); at++) {
      const [holder, share] = [network.holders[at] ?? 0, network.shares[at] ?? 0];
      if (holder === node) notOwn[place] = 1 - share;
      holders[count] = places[holder] ?? 0;
      shares[count++] = share;
    }
    starts[place + 1] = count;
  });
  return { network, places, componentStarts, starts, holders, shares, notOwn, loops: new Map() };
}
