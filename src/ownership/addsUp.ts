import type { IsoDate } from "../model/date.ts";
import type { Tie } from "../model/tie.ts";
import { decimalSum } from "./columns.ts";
import type { Holding } from "./holdings.ts";
import { loopFactorOf } from "./integrated.ts";
import type { Ownership } from "./ownership.ts";
import { companiesOf } from "./problems.ts";
import { loopFinder } from "./shortestLoop.ts";
import { isLongUnconfirmed } from "./unconfirmed.ts";

/** The worst first. */
const findings = ["over", "closed", "treasury", "rounding", "unsized", "gap", "complete"] as const;
type Finding = (typeof findings)[number];

/** Whether the stakes in one company add up, and what is odd about them. */
export interface CompanySum {
  readonly company: string;
  /** The largest first. */
  readonly holdings: readonly Holding[];
  /** What the holders have together, fractions; above 1 only where they add up to more. */
  readonly low: number;
  readonly high: number;
  /** What of 100 % nobody named holds, `low` ends taken: the ghost holder. */
  readonly gap: number;
  readonly finding: Finding;
  /** The shortest loop that the company is in, itself first: it owns part of itself. */
  readonly loop: readonly string[] | undefined;
  /** How much of itself it finally owns. */
  readonly ownShare: number;
  /** Stakes whose begin is not known, or last confirmed more than a year before. */
  readonly undated: readonly Holding[];
  readonly unsized: readonly Holding[];
  /** Shown, never added. */
  readonly declared: readonly Tie[];
}

/** Every company with a known holder on the date: troubles first, then gaps, the largest first. */
export function addsUp(ownership: Ownership): readonly CompanySum[] {
  const { holdings, declared, control } = ownership;
  const inside = grouped(holdings, ({ company }) => company);
  const shown = grouped(declared, ({ relationship }) => relationship.target);
  const troubles = troublesOf(ownership);
  const loopOf = loopFinder(control.capital);
  const companies = [...new Set([...inside.keys(), ...shown.keys()])];
  return companies
    .map((company) => {
      const sum = sumOf(inside.get(company) ?? [], ownership.date);
      const loop = loopOf(company);
      return {
        company,
        ...sum,
        finding: troubles.get(company) ?? findingOf(sum),
        loop,
        ownShare: loop === undefined ? 0 : ownShareOf(ownership, company),
        declared: shown.get(company) ?? [],
      };
    })
    .toSorted(byTrouble);
}

type Sum = Pick<CompanySum, "holdings" | "low" | "high" | "gap" | "undated" | "unsized">;

function sumOf(holdings: readonly Holding[], date: IsoDate): Sum {
  const low = decimalSum(holdings.map((each) => each.low));
  const high = Math.max(low, Math.min(1, decimalSum(holdings.map((each) => each.high))));
  return {
    holdings: holdings.toSorted((a, b) => b.low - a.low || b.high - a.high),
    low,
    high,
    gap: Math.max(0, decimalSum([1, -low])),
    undated: holdings.filter((each) => isUndated(each, date)),
    unsized: holdings.filter(({ isSized }) => !isSized),
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function findingOf({ unsized, gap }: Sum): Finding {
  if (unsized.length > 0) return "unsized";
  return gap > 0 ? "gap" : "complete";
}

/** Whether nobody says when the stake began, or nobody has confirmed for a year that it is still so. */
function isUndated({ tie }: Holding, date: IsoDate): boolean {
  const [level] = (tie.actual ?? tie).inEffect;
  if (level === undefined || level.from === undefined) return true;
  const isOpen = level.to === undefined || level.toStatus === "planned";
  return isOpen && isLongUnconfirmed(level, date);
}

function troublesOf({ capital }: Ownership): ReadonlyMap<string, Finding> {
  return new Map(
    capital.problems.flatMap((problem) => companiesOf(problem).map((company) => [company, problem.type] as const)),
  );
}

/** Of V_ii all but one is what comes back round: (V_ii − 1) / V_ii (METHOD.md). */
function ownShareOf({ capital }: Ownership, company: string): number {
  const factor = loopFactorOf(capital, company);
  return (factor - 1) / factor;
}

function byTrouble(a: CompanySum, b: CompanySum): number {
  const worse = findings.indexOf(a.finding) - findings.indexOf(b.finding);
  return worse || b.gap - a.gap || b.low - a.low || (a.company < b.company ? -1 : 1);
}
