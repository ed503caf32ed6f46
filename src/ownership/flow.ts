import { flowPlan, solverOf, type FlowPlan, type PlannedLoop } from "./flowPlan.ts";
import type { OwnershipNetwork } from "./network.ts";

/**
 * Row `owner` of V = (I − W)⁻¹ = I + W + W² + …: down the places in one pass, each loop solved at its turn
 * (METHOD.md 3).
 */
export function flowDown(network: OwnershipNetwork, owner: number): Float64Array {
  const plan = flowPlan(network);
  const values = new Float64Array(network.ids.length);
  const start = plan.places[owner] ?? 0;
  let place = start;
  for (const loop of plan.loops) {
    if (loop.end <= start) continue;
    passDown(plan, values, { from: place, to: loop.first, start });
    loopDown(plan, values, loop, start);
    place = loop.end;
  }
  passDown(plan, values, { from: place, to: values.length, start });
  return byNode(plan, values);
}

/** Column `company` of V: the same pass upwards, from the held to the holders. */
export function flowUp(network: OwnershipNetwork, company: number): Float64Array {
  const plan = flowPlan(network);
  const values = new Float64Array(network.ids.length);
  let place = (plan.places[company] ?? 0) + 1;
  values[place - 1] = 1;
  for (const loop of plan.loops.toReversed()) {
    if (loop.first >= place) continue;
    passUp(plan, values, loop.end, place);
    loopUp(plan, values, loop);
    place = loop.first;
  }
  passUp(plan, values, 0, place);
  return byNode(plan, values);
}

/** V_ii alone: what comes back to the node over all loops, the unit itself included. */
export function flowBack(network: OwnershipNetwork, node: number): number {
  const plan = flowPlan(network);
  const place = plan.places[node] ?? 0;
  const loop = plan.loops.find(({ first, end }) => first <= place && place < end);
  if (loop === undefined) return 1 / (plan.notOwn[place] ?? 1);
  const known = loop.returns.get(place);
  if (known !== undefined) return known;
  const own = place - loop.first;
  const unit = new Float64Array(loop.end - loop.first).fill(1, own, own + 1);
  const back = solverOf(plan, loop).flowDown(unit)[own] ?? 1;
  loop.returns.set(place, back);
  return back;
}

/** Places without loops, `from` to before `to`; the unit stands in the place `start`. */
function passDown(plan: FlowPlan, values: Float64Array, run: { from: number; to: number; start: number }): void {
  const { starts, holders, shares, notOwn } = plan;
  for (let place = run.from; place < run.to; place++) {
    let sum = place === run.start ? 1 : 0;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) sum += (shares[at] ?? 0) * (values[holders[at] ?? 0] ?? 0);
    values[place] = sum / (notOwn[place] ?? 1);
  }
}

function loopDown(plan: FlowPlan, values: Float64Array, loop: PlannedLoop, start: number): void {
  const { starts, holders, shares } = plan;
  const given = new Float64Array(loop.end - loop.first);
  for (let place = loop.first; place < loop.end; place++) {
    let sum = place === start ? 1 : 0;
    const end = starts[place + 1] ?? 0;
    // Within the loop all values are still zero: this is what flows into it.
    for (let at = starts[place] ?? 0; at < end; at++) sum += (shares[at] ?? 0) * (values[holders[at] ?? 0] ?? 0);
    given[place - loop.first] = sum;
  }
  if (given.some((share) => share > 0)) values.set(solverOf(plan, loop).flowDown(given), loop.first);
}

function passUp(plan: FlowPlan, values: Float64Array, from: number, to: number): void {
  for (let place = to - 1; place >= from; place--) {
    if (values[place] === 0) continue;
    values[place] = (values[place] ?? 0) / (plan.notOwn[place] ?? 1);
    handUp(plan, values, place, place);
  }
}

function loopUp(plan: FlowPlan, values: Float64Array, loop: PlannedLoop): void {
  const given = values.slice(loop.first, loop.end);
  if (given.every((share) => share === 0)) return;
  values.set(solverOf(plan, loop).flowUp(given), loop.first);
  for (let place = loop.first; place < loop.end; place++) handUp(plan, values, place, loop.first);
}

/** Hands what stands in a place to its holders above: they stand before the first of its own component. */
function handUp({ starts, holders, shares }: FlowPlan, values: Float64Array, place: number, first: number): void {
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
