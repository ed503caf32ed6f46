import { performance } from "node:perf_hooks";
import { ownedBy } from "../../src/ownership/integrated.ts";
import { ownershipNetwork, type OwnershipNetwork } from "../../src/ownership/network.ts";
import { generatedStakes } from "./generatedOwnership.ts";
import type { BenchRow } from "./row.ts";
import { milliseconds, quantile } from "./statistics.ts";

const size = { companies: 80_000, holdings: 100_000, core: 1_300 };
const owner = "person of core 0";
const accuracy = 1e-9;

/**
 * One owner's final shares of all companies, against a power series x ← d + xA over all holdings: it stops as soon as it
 * is within 1e-9 of the solution, which nobody tells it in life, and the check is not counted.
 */
export function benchOwnership(): readonly BenchRow[] {
  const stakes = generatedStakes(1_300, size);
  const [preparing, network] = timed(() => ownershipNetwork(stakes));
  const [first, shares] = timed(() => ownedBy(network, owner));
  const ours = medianOf(100, () => ownedBy(network, owner));
  const rounds = roundsNeeded(network, shares);
  const series = medianOf(20, () => powerSeries(network, rounds));
  const name = `what one owner has of ${size.companies.toLocaleString("en")} companies (a core of ${size.core}), against a power series`;
  return [
    {
      name,
      goal: "≥ 5×",
      measured: `${(series / ours).toFixed(0)}× (${milliseconds(ours)} against ${milliseconds(series)}, ${rounds} rounds)`,
    },
    { name: "the same: making the network ready, once", goal: "–", measured: milliseconds(preparing) },
    { name: "the same: the first owner, loops made ready", goal: "–", measured: milliseconds(first) },
  ];
}

function powerSeries({ starts, holders, shares, numberOf, ids }: OwnershipNetwork, rounds: number): Float64Array {
  const number = numberOf.get(owner) ?? -1;
  let [values, next] = [new Float64Array(ids.length), new Float64Array(ids.length)];
  values[number] = 1;
  for (let round = 0; round < rounds; round++) {
    for (let node = 0; node < ids.length; node++) {
      let sum = node === number ? 1 : 0;
      const end = starts[node + 1] ?? 0;
      for (let at = starts[node] ?? 0; at < end; at++) sum += (shares[at] ?? 0) * (values[holders[at] ?? 0] ?? 0);
      next[node] = sum;
    }
    [values, next] = [next, values];
  }
  return values;
}

/** After how many rounds the series is everywhere within 1e-9 of the solution. */
function roundsNeeded(network: OwnershipNetwork, solution: Float64Array): number {
  const number = network.numberOf.get(owner);
  const isNear = (rounds: number): boolean =>
    powerSeries(network, rounds).every(
      (value, node) => node === number || Math.abs(value - (solution[node] ?? 0)) <= accuracy,
    );
  let [tooFew, enough] = [0, 1];
  while (!isNear(enough)) [tooFew, enough] = [enough, 2 * enough];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isNear(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

function medianOf(runs: number, run: () => unknown): number {
  run();
  return quantile(
    Array.from({ length: runs }, () => timed(run)[0]),
    0.5,
  );
}

function timed<Result>(run: () => Result): readonly [milliseconds: number, result: Result] {
  const before = performance.now();
  const result = run();
  return [performance.now() - before, result];
}
