import { loopOf, type Loop } from "./loop.ts";
import { loopSolver, type LoopSolver } from "./loopSolver.ts";
import type { OwnershipNetwork } from "./network.ts";

/**
 * Row `owner` of V = (I − W)⁻¹ = I + W + W² + …: down the components in one pass, each loop solved at its turn
 * (METHOD.md 3).
 */
export function flowDown(network: OwnershipNetwork, owner: number): Float64Array {
  const values = new Float64Array(network.ids.length);
  const { componentStarts } = network;
  for (let component = network.componentOf[owner] ?? 0; component + 1 < componentStarts.length; component++)
    if (sizeOf(network, component) === 1) flowIntoNode(network, values, component, owner);
    else flowIntoLoop(network, values, component, owner);
  return values;
}

/** Column `company` of V: the same pass upwards, from the held to the holders. */
export function flowUp(network: OwnershipNetwork, company: number): Float64Array {
  const values = new Float64Array(network.ids.length);
  values[company] = 1;
  for (let component = network.componentOf[company] ?? 0; component >= 0; component--)
    if (sizeOf(network, component) === 1) flowOutOfNode(network, values, component);
    else flowOutOfLoop(network, values, component);
  return values;
}

/** V_ii alone: what comes back to the node over all loops, the unit itself included. */
export function flowBack(network: OwnershipNetwork, node: number): number {
  const component = network.componentOf[node] ?? 0;
  if (sizeOf(network, component) === 1) return 1 / (1 - inflow(network, new Float64Array(), node, component).own);
  const { loop, solver, returns } = preparedLoop(network, component);
  const known = returns.get(node);
  if (known !== undefined) return known;
  const place = loop.nodes.indexOf(node);
  const back = solver.flowDown(new Float64Array(loop.nodes.length).fill(1, place, place + 1))[place] ?? 1;
  returns.set(node, back);
  return back;
}

function sizeOf({ componentStarts }: OwnershipNetwork, component: number): number {
  return (componentStarts[component + 1] ?? 0) - (componentStarts[component] ?? 0);
}

function flowIntoNode(network: OwnershipNetwork, values: Float64Array, component: number, owner: number): void {
  const node = network.order[network.componentStarts[component] ?? 0] ?? 0;
  const { arriving, own } = inflow(network, values, node, component);
  values[node] = ((node === owner ? 1 : 0) + arriving) / (1 - own);
}

function flowIntoLoop(network: OwnershipNetwork, values: Float64Array, component: number, owner: number): void {
  const { loop, solver } = preparedLoop(network, component);
  const given = Float64Array.from(
    loop.nodes,
    (node) => (node === owner ? 1 : 0) + inflow(network, values, node, component).arriving,
  );
  if (given.some((share) => share > 0))
    solver.flowDown(given).forEach((value, place) => (values[loop.nodes[place] ?? 0] = value));
}

/** What flows into the node from other components, and what it holds of itself. */
function inflow(
  { starts, holders, shares, componentOf }: OwnershipNetwork,
  values: Float64Array,
  node: number,
  component: number,
): { arriving: number; own: number } {
  let [arriving, own] = [0, 0];
  const end = starts[node + 1] ?? 0;
  for (let at = starts[node] ?? 0; at < end; at++) {
    const [holder, share] = [holders[at] ?? 0, shares[at] ?? 0];
    if (componentOf[holder] !== component) arriving += share * (values[holder] ?? 0);
    else if (holder === node) own = share;
  }
  return { arriving, own };
}

function flowOutOfNode(network: OwnershipNetwork, values: Float64Array, component: number): void {
  const node = network.order[network.componentStarts[component] ?? 0] ?? 0;
  if ((values[node] ?? 0) === 0) return;
  const { own } = inflow(network, values, node, component);
  values[node] = (values[node] ?? 0) / (1 - own);
  spread(network, values, node, component);
}

function flowOutOfLoop(network: OwnershipNetwork, values: Float64Array, component: number): void {
  const { loop, solver } = preparedLoop(network, component);
  const given = Float64Array.from(loop.nodes, (node) => values[node] ?? 0);
  if (given.every((share) => share === 0)) return;
  solver.flowUp(given).forEach((value, place) => (values[loop.nodes[place] ?? 0] = value));
  for (const node of loop.nodes) spread(network, values, node, component);
}

/** Hands what the node has to its holders in other components. */
function spread(
  { starts, holders, shares, componentOf }: OwnershipNetwork,
  values: Float64Array,
  node: number,
  component: number,
): void {
  const value = values[node] ?? 0;
  for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
    const holder = holders[at] ?? 0;
    if (componentOf[holder] !== component) values[holder] = (values[holder] ?? 0) + (shares[at] ?? 0) * value;
  }
}

interface PreparedLoop {
  readonly loop: Loop;
  readonly solver: LoopSolver;
  /** What is known of `flowBack`, by node. */
  readonly returns: Map<number, number>;
}

/** What the second owner need not compute again. */
const prepared = new WeakMap<OwnershipNetwork, Map<number, PreparedLoop>>();

function preparedLoop(network: OwnershipNetwork, component: number): PreparedLoop {
  const loops = prepared.get(network) ?? new Map<number, PreparedLoop>();
  prepared.set(network, loops);
  const known = loops.get(component);
  if (known !== undefined) return known;
  const loop = loopOf(network, component);
  const made = { loop, solver: loopSolver(loop), returns: new Map<number, number>() };
  loops.set(component, made);
  return made;
}
