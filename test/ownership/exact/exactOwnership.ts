import type { DirectStake, OwnershipProblem } from "../../../src/ownership/directStake.ts";
import { decimalsOf, quotient } from "./decimals.ts";
import { entry, inverseOf, type Matrix } from "./inverse.ts";

/** Who finally owns what, written from METHOD.md a second time: dense, in exact fractions, for small networks. */
export interface ExactOwnership {
  readonly ids: readonly string[];
  /** Those of which the shares are split among holders, with an answer. */
  readonly companies: readonly string[];
  readonly problems: readonly OwnershipProblem[];
  /** What the holder has directly of the company, a fraction, also where the company has no answer. */
  readonly direct: (holder: string, company: string) => number;
  /** What the owner finally owns of the company, without its own loop: (V_ij − δ_ij) / V_ii. */
  readonly final: (owner: string, company: string) => number;
  /** The same, not divided: dividend and divisor. */
  readonly finalFraction: (owner: string, company: string) => readonly [bigint, bigint];
  /** All walks, the owner's own loop again and again: V − I. */
  readonly walks: (owner: string, company: string) => number;
  /** What of the company finally belongs to the unnamed holders of another one, or of itself. */
  readonly unnamed: (of: string, company: string) => number;
}

/** Undefined where holders that add up to more than 100 %, by rounding, leave no answer at all. */
export function exactOwnership(stakes: readonly DirectStake[]): ExactOwnership | undefined {
  const titles = titlesOf(stakes);
  const { ids, one } = titles;
  const { problems, answerless } = problemsOf(titles);
  const shares = titles.shares.map((row) => row.map((value, j) => (answerless.has(j) ? 0n : value)));
  const inverse = inverseOf(shares.map((row, i) => row.map((value, j) => (i === j ? one - value : -value))));
  // A matrix of this kind has an inverse without negative entries exactly where all walks together have a finite sum.
  if (inverse === undefined || inverse.numerators.flat().some((value) => value < 0n)) return undefined;
  const { numerators, denominator } = inverse;
  const numberOf = (id: string): number => ids.indexOf(id);
  const walksBetween = (i: number, j: number): bigint => entry(numerators, i, j) * one - (i === j ? denominator : 0n);
  const finalFraction = (owner: string, company: string): readonly [bigint, bigint] => {
    const i = numberOf(owner);
    return [walksBetween(i, numberOf(company)), entry(numerators, i, i) * one];
  };
  return {
    ids,
    companies: ids.filter((_, j) => titles.isHeld(j) && !answerless.has(j)),
    problems,
    direct: (holder, company) => quotient(entry(titles.shares, numberOf(holder), numberOf(company)), one),
    final: (owner, company) => quotient(...finalFraction(owner, company)),
    finalFraction,
    walks: (owner, company) => quotient(walksBetween(numberOf(owner), numberOf(company)), denominator),
    unnamed: (of, company) => {
      const k = numberOf(of);
      if (!titles.isHeld(k) || answerless.has(k)) return 0;
      const rest = one - sumOf(shares, k);
      return rest <= 0n ? 0 : quotient(rest * entry(numerators, k, numberOf(company)), denominator);
    },
  };
}

interface Titles {
  readonly ids: readonly string[];
  readonly one: bigint;
  /** Rows are holders, columns are companies. */
  readonly shares: Matrix;
  readonly isHeld: (node: number) => boolean;
}

function titlesOf(stakes: readonly DirectStake[]): Titles {
  const ids = [...new Set(stakes.flatMap(({ holder, company }) => [holder, company]))].toSorted();
  const { one, units } = decimalsOf(stakes.map(({ low }) => low));
  const between = new Map<string, bigint>();
  for (const [index, { holder, company }] of stakes.entries()) {
    const pair = JSON.stringify([holder, company]);
    between.set(pair, (between.get(pair) ?? 0n) + (units[index] ?? 0n));
  }
  const held = new Set(stakes.map(({ company }) => ids.indexOf(company)));
  return {
    ids,
    one,
    shares: ids.map((holder) => ids.map((company) => between.get(JSON.stringify([holder, company])) ?? 0n)),
    isHeld: (node) => held.has(node),
  };
}

/** METHOD.md 4: what adds up to more than 100.01 %, and what nobody outside can be found to own. */
function problemsOf({ ids, one, shares }: Titles): { problems: OwnershipProblem[]; answerless: ReadonlySet<number> } {
  const problems: OwnershipProblem[] = [];
  const answerless = new Set<number>();
  for (const [j, company] of ids.entries()) {
    const sum = sumOf(shares, j);
    const isOver = sum * 10_000n > one * 10_001n;
    if (sum > one) problems.push({ type: isOver ? "over" : "rounding", company, sum: quotient(sum, one) });
    if (isOver) answerless.add(j);
  }
  for (const [j, company] of ids.entries()) {
    if (answerless.has(j) || entry(shares, j, j) < one) continue;
    problems.push({ type: "treasury", company });
    answerless.add(j);
  }
  for (const group of closedGroups(shares, one, answerless)) {
    problems.push({ type: "closed", companies: group.map((j) => ids[j] ?? "") });
    group.forEach((j) => answerless.add(j));
  }
  return { problems, answerless };
}

/** Groups whose companies all own each other, over any number of steps, with nobody else holding anything of them. */
function closedGroups(shares: Matrix, one: bigint, open: ReadonlySet<number>): readonly (readonly number[])[] {
  const nodes = [...shares.keys()];
  const reaches = reachOf(shares.map((row) => row.map((value, j) => value > 0n && !open.has(j))));
  const groups = nodes.map((i) =>
    nodes.filter((j) => j === i || (reaches[i]?.[j] === true && reaches[j]?.[i] === true)),
  );
  return groups.filter((group, i) => {
    if (group[0] !== i) return false;
    const isWhole = group.every((j) => !open.has(j) && sumOf(shares, j) >= one);
    return isWhole && nodes.every((k) => group.includes(k) || group.every((j) => entry(shares, k, j) === 0n));
  });
}

/** Warshall's closure: whether some chain leads from one node to another. */
function reachOf(steps: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] {
  return [...steps.keys()].reduce(
    (reach, via) =>
      reach.map((row) => (row[via] === true ? row.map((isSo, j) => isSo || reach[via]?.[j] === true) : row)),
    steps,
  );
}

function sumOf(shares: Matrix, column: number): bigint {
  return shares.reduce((sum, row) => sum + (row[column] ?? 0n), 0n);
}
