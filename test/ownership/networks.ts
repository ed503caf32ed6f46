import fc from "fast-check";
import type { DirectStake } from "../../src/ownership/directStake.ts";

/** Percents with two decimals, counted in hundredths: this many make 100 %. */
const whole = 10_000;

export interface NetworkShape {
  readonly nodes?: number;
  /** How the holders of a company may add up: to 100 %, to less, to a bit more by rounding, to too much. */
  readonly sums?: readonly ("whole" | "less" | "rounding" | "over")[];
  /** Without loops and self-holdings: every holder stands before what it holds. */
  readonly isAcyclic?: boolean;
}

/**
 * Small random networks of exact stakes: loops, self-holdings, unnamed rests, one holder named twice, zero stakes,
 * companies that own each other completely.
 */
export function networks(shape: NetworkShape = {}): fc.Arbitrary<readonly DirectStake[]> {
  const { nodes = 8, sums = ["whole", "less"], isAcyclic = false } = shape;
  return fc.integer({ min: 2, max: nodes }).chain((count) =>
    fc
      .tuple(
        ...Array.from({ length: count }, (_, company) =>
          columnOf(company, isAcyclic ? company : count, fc.constantFrom(...sums)),
        ),
      )
      .map((columns) => columns.flat())
      .filter((stakes) => stakes.length > 0),
  );
}

/** Networks of which some stakes are ranges; an exact stake of an outside holder of its own keeps every company open in all worlds. */
export function rangedNetworks(nodes: number): fc.Arbitrary<readonly DirectStake[]> {
  return networks({ nodes }).chain((stakes) =>
    fc.tuple(...stakes.map((stake) => widened(stake))).map((wide) => [...wide, ...anchorsOf(wide)]),
  );
}

/** A world that the ranges allow: every stake between its ends, no company above 100 %. */
export function worldOf(stakes: readonly DirectStake[]): fc.Arbitrary<readonly DirectStake[]> {
  return fc
    .array(fc.integer({ min: 0, max: whole }), { minLength: stakes.length, maxLength: stakes.length })
    .map((wishes) => {
      const free = new Map<string, number>();
      for (const { company, low } of stakes) free.set(company, (free.get(company) ?? whole) - unitsOf(low));
      return stakes.map((stake, index) => {
        const room = Math.max(0, Math.min(unitsOf(stake.high) - unitsOf(stake.low), free.get(stake.company) ?? 0));
        const more = Math.round((room * (wishes[index] ?? 0)) / whole);
        free.set(stake.company, (free.get(stake.company) ?? 0) - more);
        return exactly(stake, unitsOf(stake.low) + more);
      });
    });
}

function nameOf(node: number): string {
  return String.fromCodePoint("A".charCodeAt(0) + node);
}

/** Holders of one company: none, or up to four whose shares cut the sum into pieces. */
function columnOf(
  company: number,
  holders: number,
  sum: fc.Arbitrary<"whole" | "less" | "rounding" | "over">,
): fc.Arbitrary<readonly DirectStake[]> {
  if (holders === 0) return fc.constant([]);
  const holder = fc.integer({ min: 0, max: holders - 1 });
  return fc
    .tuple(fc.array(holder, { maxLength: 4 }), sum, fc.array(cut, { minLength: 4, maxLength: 4 }))
    .map(([chosen, kind, cuts]) => {
      const [first = 0, ...others] = cuts;
      const total = { whole, less: first, rounding: whole + 1, over: whole + 2 + first }[kind];
      return piecesOf(total, others, chosen.length).map((units, index) =>
        exactly({ holder: nameOf(chosen[index] ?? 0), company: nameOf(company) }, Math.min(units, whole)),
      );
    });
}

/** Round places are likely, so that thresholds are met exactly. */
const cut = fc.oneof(
  fc.integer({ min: 0, max: whole }),
  fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths * (whole / 20)),
);

function piecesOf(total: number, cuts: readonly number[], count: number): readonly number[] {
  if (count === 0) return [];
  const places = cuts.slice(0, count - 1).map((each) => Math.round((each * total) / whole));
  const edges = [0, ...places.toSorted((left, right) => left - right), total];
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
}

function widened(stake: DirectStake): fc.Arbitrary<DirectStake> {
  const units = unitsOf(stake.low);
  const wide = fc.tuple(fc.integer({ min: 0, max: units }), fc.integer({ min: units, max: whole }));
  return fc.oneof(
    fc.constant(stake),
    wide.map(([low, high]) => ({ ...stake, low: fractionOf(low), high: fractionOf(high) })),
  );
}

function anchorsOf(stakes: readonly DirectStake[]): readonly DirectStake[] {
  const sums = new Map<string, number>();
  for (const { company, low } of stakes) sums.set(company, (sums.get(company) ?? 0) + unitsOf(low));
  const room = whole / 100;
  return [...sums].flatMap(([company, sum]) =>
    sum + room <= whole ? [exactly({ holder: `outside ${company}`, company }, room)] : [],
  );
}

function exactly({ holder, company }: Pick<DirectStake, "holder" | "company">, units: number): DirectStake {
  return { holder, company, low: fractionOf(units), high: fractionOf(units) };
}

/** As it is read from a file: percent, divided by a hundred. */
function fractionOf(units: number): number {
  return units / 100 / 100;
}

function unitsOf(fraction: number): number {
  return Math.round(fraction * whole);
}
