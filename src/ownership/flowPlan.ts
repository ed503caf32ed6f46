import { loopOf, type LoopSolver } from "./loop.ts";
import { loopSolver } from "./loopSolver.ts";
import type { OwnershipNetwork } from "./network.ts";
import { remembered } from "./remembered.ts";

/**
 * The network once more with its nodes in the order in which ownership flows, so that a pass reads memory from end to
 * end: the number of a node is its place there. It is made once a network; a second owner finds it, and all loops, ready.
 */
export interface FlowPlan {
  readonly network: OwnershipNetwork;
  /** The place of each node. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
  readonly holders: Int32Array;
  readonly shares: Float64Array;
  /** 1 − w_jj of each place. */
  readonly notOwn: Float64Array;
  /** Components of more than one company, in order. */
  readonly loops: readonly PlannedLoop[];
}

export interface PlannedLoop {
  /** The loop stands in the places from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** What is known of V_ii, by place. */
  readonly returns: Map<number, number>;
}

const solvers = new WeakMap<PlannedLoop, LoopSolver>();

/** The plan of the network, the same object each time. */
export const flowPlan = remembered(planOf);

/** The solver of a loop of the plan, the same object each time. */
export function solverOf({ network }: FlowPlan, loop: PlannedLoop): LoopSolver {
  const known = solvers.get(loop);
  if (known !== undefined) return known;
  const component = network.componentOf[network.order[loop.first] ?? 0] ?? 0;
  const solver = loopSolver(loopOf(network, component));
  solvers.set(loop, solver);
  return solver;
}

function planOf(network: OwnershipNetwork): FlowPlan {
  const { order } = network;
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
  return { network, places, starts, holders, shares, notOwn, loops: loopsOf(network) };
}

function loopsOf({ componentStarts }: OwnershipNetwork): readonly PlannedLoop[] {
  const loops: PlannedLoop[] = [];
  componentStarts.forEach((first, component) => {
    const end = componentStarts[component + 1] ?? first;
    if (end - first > 1) loops.push({ first, end, returns: new Map() });
  });
  return loops;
}
