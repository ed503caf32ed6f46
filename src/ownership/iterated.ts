import type { Links } from "./loop.ts";

/** The error that is left: a thousandth of what is promised. */
const tolerance = 1e-12;
/** A loop that needs more rounds than this to show how far it reaches fades too slowly to be iterated. */
const patience = 64;

/**
 * Gauss and Seidel's iteration for x_j = given_j + Σ weight · x_from, with a proved end. All is positive, so from zero the
 * values rise to the solution, and what is missing is r (I − W)⁻¹ ≤ max r · reach, where r ≤ last change · heaviest sum of
 * weights. Undefined where the loop fades too slowly, unless this is the last resort.
 */
export function iterated(
  links: Links,
  isBackwards: boolean,
  isLastResort: boolean,
): ((given: Float64Array) => Float64Array) | undefined {
  const reach = reachOf(links, isBackwards, isLastResort ? Number.POSITIVE_INFINITY : patience);
  if (reach === undefined) return undefined;
  const enough = tolerance / (reach * heaviestSum(links));
  return (given) => {
    const values = new Float64Array(given.length);
    // It ends even where rounding errors are larger than that: rounded values rise as well, until they change no more.
    while (sweep(links, given, values, isBackwards) > enough);
    return values;
  };
}

/**
 * At most how much a unit that is missing everywhere makes in one place: max of h = 1 (I − W)⁻¹. It suffices to have some
 * h' of which at most half a unit is missing everywhere, h' (I − W) ≥ ½: then h ≤ 2 h'.
 */
function reachOf(links: Links, isBackwards: boolean, rounds: number): number | undefined {
  const size = links.starts.length - 1;
  const ones = new Float64Array(size).fill(1);
  const values = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    sweep(links, ones, values, isBackwards);
    if (values.every((value, node) => 1 + inflow(links, values, node) - value <= 0.5))
      return 2 * values.reduce((most, value) => Math.max(most, value), 0);
  }
  return undefined;
}

/** One round in place, along the flow; the largest change. */
function sweep(links: Links, given: Float64Array, values: Float64Array, isBackwards: boolean): number {
  const size = values.length;
  let change = 0;
  for (let step = 0; step < size; step++) {
    const node = isBackwards ? size - 1 - step : step;
    const value = (given[node] ?? 0) + inflow(links, values, node);
    change = Math.max(change, Math.abs(value - (values[node] ?? 0)));
    values[node] = value;
  }
  return change;
}

function inflow({ starts, from, weights }: Links, values: Float64Array, node: number): number {
  let sum = 0;
  const end = starts[node + 1] ?? 0;
  for (let at = starts[node] ?? 0; at < end; at++) sum += (weights[at] ?? 0) * (values[from[at] ?? 0] ?? 0);
  return sum;
}

function heaviestSum(links: Links): number {
  const ones = new Float64Array(links.starts.length - 1).fill(1);
  return ones.reduce((most, _, node) => Math.max(most, inflow(links, ones, node)), 0);
}
