import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coreStakes } from "../../scripts/bench/generatedOwnership.ts";
import { seededRandom } from "../../src/layout/random.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { eliminated } from "../../src/ownership/eliminated.ts";
import { ownedBy, ownersOf } from "../../src/ownership/integrated.ts";
import { iterated } from "../../src/ownership/iterated.ts";
import { loopOf, transposed, type Loop, type LoopSolver } from "../../src/ownership/loop.ts";
import { loopSolver } from "../../src/ownership/loopSolver.ts";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { thinned } from "../../src/ownership/thinned.ts";
import { check } from "../property.ts";
import { networks } from "./networks.ts";
import { stake } from "./samples.ts";

const core = loopThrough(coreStakes(300, 7), "core 0");
/** Each company is held to 99.95 % by five others: what goes round hardly fades, and nothing melts away. */
const slow = loopThrough(
  Array.from({ length: 200 }, (_, place) =>
    [1, 7, 31, 64, 97].map((step) => stake(String(place), String((place + step) % 200), 0.1999)),
  ).flat(),
  "0",
);
/** A ring of 3,500 companies in which each holds both neighbours: it is larger than any matrix that is made. */
const ring = loopThrough(
  Array.from({ length: 3_500 }, (_, place) => {
    const [one, next] = [String(place), String((place + 1) % 3_500)];
    return [stake(one, next, 0.4999), stake(next, one, 0.5)];
  }).flat(),
  "0",
);

describe("a large loop", () => {
  it("is all in one component", () => {
    expect(core.nodes).toHaveLength(300);
    expect(slow.nodes).toHaveLength(200);
    expect(ring.nodes).toHaveLength(3_500);
  });

  it.each([3, 11])("is solved alike by iteration and by elimination (seed %d)", (seed) => {
    const given = sharesFor(core, seed);
    const up = iterated(transposed(core.links), true, false);
    expect(furthest(iterated(core.links, false, false)?.(given), eliminated(core).flowDown(given))).toBeLessThan(1e-11);
    expect(furthest(up?.(given), eliminated(core).flowUp(given))).toBeLessThan(1e-11);
  });

  it("is not iterated where it fades slowly, but eliminated", () => {
    const given = sharesFor(slow, 5);
    expect(iterated(slow.links, false, false)).toBeUndefined();
    expect(furthest(loopSolver(slow).flowDown(given), eliminated(slow).flowDown(given))).toBeLessThan(1e-11);
    expect(furthest(loopSolver(slow).flowUp(given), eliminated(slow).flowUp(given))).toBeLessThan(1e-11);
  });

  it("is iterated to the end as a last resort, however slowly it fades", () => {
    const given = sharesFor(slow, 5);
    const toTheEnd = iterated(slow.links, false, true);
    expect(furthest(toTheEnd?.(given), eliminated(slow).flowDown(given))).toBeLessThan(1e-9);
  });

  it.each([
    { name: "one that fades fast", loop: core },
    { name: "one that fades slowly", loop: slow },
    { name: "one that melts away", loop: ring },
  ])("gives what satisfies its equations: $name", ({ loop }) => {
    const given = sharesFor(loop, 2);
    const up = residualOf(transposed(loop.links), loopSolver(loop).flowUp(given));
    expect(furthest(residualOf(loop.links, loopSolver(loop).flowDown(given)), given)).toBeLessThan(1e-11);
    expect(furthest(up, given)).toBeLessThan(1e-11);
  });
});

describe("a core of 300 companies", () => {
  const network = ownershipNetwork(coreStakes(300, 7));

  it("belongs to its outside holders and the unnamed, and to nobody else", () => {
    expect(ownersOf(network, "core 17")?.total).toBeCloseTo(1, 9);
  });

  it("is read alike from the owner down and from the company up", () => {
    const owners = ownersOf(network, "core 17");
    const company = network.numberOf.get("core 17") ?? -1;
    for (const { id, share } of [...(owners?.holders ?? []), ...(owners?.through.slice(0, 40) ?? [])])
      expect(Math.abs((ownedBy(network, id)[company] ?? 0) - share)).toBeLessThan(1e-9);
  });
});

it("A loop of which a hundred-millionth is outside is solved as exactly as any other", () => {
  const network = ownershipNetwork([
    stake("A", "B", 1),
    stake("B", "A", 0.99999999),
    stake("x", "A", 0.000000004),
    stake("y", "A", 0.000000006),
  ]);
  const { holders } = ownersOf(network, "B") ?? { holders: [] };
  expect(holders.map(({ id }) => id)).toEqual(["y", "x"]);
  expect(holders[0]?.share).toBeCloseTo(0.6, 12);
  expect(holders[1]?.share).toBeCloseTo(0.4, 12);
});

it("Any loop is solved alike whether its companies are taken out one by one, eliminated or iterated", () => {
  check(
    fc.property(networks({ nodes: 10, sums: ["whole", "less", "rounding"] }), fc.nat(), (stakes, seed) => {
      for (const loop of loopsOf(stakes)) {
        const given = sharesFor(loop, seed);
        const [exact, ...others] = [eliminated(loop), thinned(loop, eliminated), thinned(loop, byIteration)];
        for (const other of others) {
          expect(furthest(other.flowDown(given), exact.flowDown(given))).toBeLessThan(1e-9);
          expect(furthest(other.flowUp(given), exact.flowUp(given))).toBeLessThan(1e-9);
        }
      }
    }),
    1_000,
  );
});

/** Iterates until the end, however long it takes. */
function byIteration(loop: Loop): LoopSolver {
  const down = iterated(loop.links, false, true);
  const up = iterated(transposed(loop.links), true, true);
  if (down === undefined || up === undefined) throw new Error("a last resort was refused");
  return { flowDown: down, flowUp: up };
}

function loopsOf(stakes: readonly DirectStake[]): readonly Loop[] {
  const network = ownershipNetwork(stakes);
  const components = Array.from(network.componentStarts.keys()).slice(0, -1);
  return components.map((component) => loopOf(network, component)).filter(({ nodes }) => nodes.length > 1);
}

function loopThrough(stakes: readonly DirectStake[], id: string): Loop {
  const network = ownershipNetwork(stakes);
  return loopOf(network, network.componentOf[network.numberOf.get(id) ?? -1] ?? -1);
}

function sharesFor(loop: Loop, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from(loop.nodes, () => random() / 10);
}

/** What has to be given for these values: x − xW. */
function residualOf({ starts, from, weights }: Loop["links"], values: Float64Array): Float64Array {
  return values.map((value, node) => {
    let given = value;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++)
      given -= (weights[at] ?? 0) * (values[from[at] ?? -1] ?? Number.NaN);
    return given;
  });
}

/** The largest difference, beside the largest value. */
function furthest(said: Float64Array | undefined, exact: Float64Array): number {
  const most = exact.reduce((all, value) => Math.max(all, Math.abs(value)), 1);
  const differences = exact.map((value, place) => Math.abs((said?.[place] ?? Number.NaN) - value));
  return differences.reduce((all, difference) => Math.max(all, difference), 0) / most;
}
