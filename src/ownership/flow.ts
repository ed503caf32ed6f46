import { flowPlan, loopAt, type FlowPlan } from "./flowPlan.ts";
import type { OwnershipNetwork } from "./network.ts";

/**
 * Row `owner` of V = (I − W)⁻¹ = I + W + W² + …: down the components in one pass, each loop solved at its turn
 * (METHOD.md 3).
 */
export function flowDown(network: OwnershipNetwork, owner: number): Float64Array {
  const plan = flowPlan(network);
  const { componentStarts, notOwn } = plan;
  const values = new Float64Array(network.ids.length);
  const ownPlace = plan.places[owner] ?? -1;
  for (let component = network.componentOf[owner] ?? 0; component + 1 < componentStarts.length; component++) {
    const place = componentStarts[component] ?? 0;
    if ((componentStarts[component + 1] ?? 0) - place > 1) flowIntoLoop(plan, values, component, ownPlace);
    else values[place] = ((place === ownPlace ? 1 : 0) + arriving(plan, values, place)) / (notOwn[place] ?? 1);
  }
  return byNode(plan, values);
}

/** Column `company` of V: the same pass upwards, from the held to the holders. */
export function flowUp(network: OwnershipNetwork, company: number): Float64Array {
  const plan = flowPlan(network);
  const { componentStarts, notOwn } = plan;
  const values = new Float64Array(network.ids.length);
  values[plan.places[company] ?? -1] = 1;
  for (let component = network.componentOf[company] ?? 0; component >= 0; component--) {
    const place = componentStarts[component] ?? 0;
    if ((componentStarts[component + 1] ?? 0) - place > 1) flowOutOfLoop(plan, values, component);
    else if ((values[place] ?? 0) > 0) {
      values[place] = (values[place] ?? 0) / (notOwn[place] ?? 1);
      spread(plan, values, place, place);
    }
  }
  return byNode(plan, values);
}

/** V_ii alone: what comes back to the node over all loops, the unit itself included. */
export function flowBack(network: OwnershipNetwork, node: number): number {
  const plan = flowPlan(network);
  const component = network.componentOf[node] ?? 0;
  const place = plan.places[node] ?? 0;
  const first = plan.componentStarts[component] ?? 0;
  const size = (plan.componentStarts[component + 1] ?? 0) - first;
  if (size === 1) return 1 / (plan.notOwn[place] ?? 1);
  const { solver, returns } = loopAt(plan, component);
  const known = returns.get(node);
  if (known !== undefined) return known;
  const own = place - first;
  const back = solver.flowDown(new Float64Array(size).fill(1, own, own + 1))[own] ?? 1;
  returns.set(node, back);
  return back;
}

function flowIntoLoop(plan: FlowPlan, values: Float64Array, component: number, ownPlace: number): void {
  const { first, end, solver } = loopAt(plan, component);
  const given = new Float64Array(end - first);
  for (let place = first; place < end; place++)
    given[place - first] = (place === ownPlace ? 1 : 0) + arriving(plan, values, place);
  if (given.some((share) => share > 0)) values.set(solver.flowDown(given), first);
}

/** What flows into a place from components above: within its own all values are still zero. */
function arriving({ starts, holders, shares }: FlowPlan, values: Float64Array, place: number): number {
  let sum = 0;
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at++) sum += (shares[at] ?? 0) * (values[holders[at] ?? 0] ?? 0);
  return sum;
}

function flowOutOfLoop(plan: FlowPlan, values: Float64Array, component: number): void {
  const { first, end, solver } = loopAt(plan, component);
  const given = values.slice(first, end);
  if (given.every((share) => share === 0)) return;
  values.set(solver.flowUp(given), first);
  for (let place = first; place < end; place++) spread(plan, values, place, first);
}

/** Hands what stands in a place to its holders in components above: they stand before the first of its own. */
function spread({ starts, holders, shares }: FlowPlan, values: Float64Array, place: number, first: number): void {
  const value = values[place] ?? 0;
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at++) {
    const holder = holders[at] ?? 0;
    if (holder < first) values[holder] = (values[holder] ?? 0) + (shares[at] ?? 0) * value;
  }
}

function byNode({ places }: FlowPlan, values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let node = 0; node < result.length; node++) result[node] = values[places[node] ?? 0] ?? 0;
  return result;
}
