import fc from "fast-check";
import { expect, it } from "vitest";
import { componentsOf } from "../../src/ownership/components.ts";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { check } from "../property.ts";
import { networks } from "./networks.ts";
import { stake } from "./samples.ts";

it("componentsOf puts together exactly those that reach each other", () => {
  check(
    fc.property(networks(), (stakes) => {
      const { starts, holders, ids, componentOf } = ownershipNetwork(stakes);
      const above = ids.map((_, node) => reachedFrom(node, starts, holders));
      for (const [one, aboveOne] of above.entries())
        for (const [other, aboveOther] of above.entries())
          expect(componentOf[one] === componentOf[other]).toBe(
            one === other || (aboveOne.has(other) && aboveOther.has(one)),
          );
    }),
    300,
  );
});

it("componentsOf puts holders before what they hold, and every node once", () => {
  check(
    fc.property(networks({ nodes: 12 }), (stakes) => {
      const { starts, holders, ids, order, componentStarts, componentOf } = ownershipNetwork(stakes);
      expect(Array.from(order.toSorted())).toEqual([...ids.keys()]);
      order.forEach((node, place) => {
        const component = componentOf[node] ?? -1;
        expect(componentStarts[component]).toBeLessThanOrEqual(place);
        expect(componentStarts[component + 1]).toBeGreaterThan(place);
        for (const holder of holders.subarray(starts[node], starts[node + 1]))
          expect(componentOf[holder]).toBeLessThanOrEqual(component);
      });
    }),
    300,
  );
});

it("componentsOf takes a chain of 80,000 companies and a loop of as many", () => {
  const length = 80_000;
  const chain = Array.from({ length }, (_, place) => stake(String(place), String(place + 1), 0.5));
  expect(ownershipNetwork(chain).componentStarts).toHaveLength(length + 2);
  expect(ownershipNetwork([...chain, stake(String(length), "0", 0.5)]).componentStarts).toHaveLength(2);
});

it("componentsOf has nothing to say of nothing", () => {
  expect(componentsOf(new Int32Array(1), new Int32Array(0)).order).toHaveLength(0);
});

function reachedFrom(start: number, starts: Int32Array, holders: Int32Array): ReadonlySet<number> {
  const reached = new Set<number>();
  const ways = [start];
  for (const node of ways)
    for (const holder of holders.subarray(starts[node], starts[node + 1])) {
      if (!reached.has(holder)) ways.push(holder);
      reached.add(holder);
    }
  return reached;
}
