import { boundsOf } from "./bounds.ts";
import type { DirectStake } from "./directStake.ts";
import { ownedBy, ownersOf } from "./integrated.ts";
import type { Ownership } from "./ownership.ts";
import { remembered } from "./remembered.ts";

/** A final share as it is shown: a range where stakes on the way are ranges, with the direct stake beside it. */
export interface FinalRow {
  /** The holder or the company; of a rest, the company that the unnamed hold directly. */
  readonly id: string;
  /** Fractions 0–1. */
  readonly low: number;
  readonly high: number;
  readonly direct: { readonly low: number; readonly high: number } | undefined;
}

/** Who finally owns a company. */
export interface OwnersTable {
  /** Named outside holders, and the unnamed of each company; the largest first. */
  readonly rows: readonly (FinalRow & { readonly isRest: boolean })[];
  /** What the low ends of the rows add up to: 1. */
  readonly total: number;
  /** Companies on the way: never part of the total. */
  readonly through: readonly FinalRow[];
  /** How much the company owns of itself. */
  readonly own: number;
}

/** Less than this is nothing: dust of the arithmetic. */
const least = 1e-9;

/** Who finally owns the company, with ranges; undefined where it is no company or has no answer. */
export function ownersTable(ownership: Ownership, company: string): OwnersTable | undefined {
  const found = ownersOf(ownership.capital, company);
  if (found === undefined) return undefined;
  const stakes = ownership.control.capital;
  const above = upstream(stakes, company);
  const shareOf = new Map([...found.holders, ...found.through].map(({ id, share }) => [id, share]));
  const isRanged = stakes.some((stake) => isRange(stake) && above.has(stake.company));
  const rowOf = (id: string): FinalRow => {
    const low = shareOf.get(id) ?? 0;
    const high = isRanged && id !== company ? (boundsFor(ownership, id).high.get(company) ?? low) : low;
    return { id, low, high: Math.max(low, high), direct: directOf(ownership, id, company) };
  };
  const companies = new Set(stakes.map((stake) => stake.company));
  const isOutside = new Set(found.holders.map(({ id }) => id));
  const named = [...above].filter((id) => id !== company && (isOutside.has(id) || !companies.has(id))).map(rowOf);
  const rests = found.rests.map(({ id, share }) => ({ id, low: share, high: share, direct: undefined, isRest: true }));
  const rows = [...named.map((row) => ({ ...row, isRest: false })), ...rests];
  return {
    rows: worthShowing(rows),
    total: found.total,
    through: worthShowing(
      found.through.filter(({ id }) => id !== company && !isOutside.has(id)).map(({ id }) => rowOf(id)),
    ),
    own: ownShare(ownership, company),
  };
}

/** What the owner finally owns of every other company, the largest share first. */
export function ownedTable(ownership: Ownership, owner: string): readonly FinalRow[] {
  const { capital, control } = ownership;
  if (!capital.numberOf.has(owner)) return [];
  const shares = ownedBy(capital, owner);
  const bounds = control.capital.some(isRange) ? boundsFor(ownership, owner) : undefined;
  const companies = new Set(control.capital.map(({ company }) => company));
  return worthShowing(
    capital.ids.flatMap((id, j) => {
      if (id === owner || !companies.has(id)) return [];
      const low = shares[j] ?? 0;
      return [{ id, low, high: Math.max(low, bounds?.high.get(id) ?? low), direct: directOf(ownership, owner, id) }];
    }),
  );
}

/** How much a company owns of itself; 0 where it is in no loop. */
export function ownShare({ capital }: Ownership, company: string): number {
  const number = capital.numberOf.get(company);
  if (number === undefined || capital.starts[number] === capital.starts[number + 1]) return 0;
  return ownedBy(capital, company)[number] ?? 0;
}

/** All who hold of the company directly or through others, itself among them. */
function upstream(stakes: readonly DirectStake[], company: string): ReadonlySet<string> {
  const found = new Set([company]);
  for (const held of found) {
    for (const stake of stakes) if (stake.company === held && stake.high > 0) found.add(stake.holder);
  }
  return found;
}

function directOf({ control }: Ownership, holder: string, company: string): FinalRow["direct"] {
  const stakes = control.capital.filter((stake) => stake.holder === holder && stake.company === company);
  if (stakes.length === 0) return undefined;
  const sum = (end: "low" | "high"): number => stakes.reduce((total, stake) => total + stake[end], 0);
  return { low: sum("low"), high: Math.min(1, sum("high")) };
}

function isRange({ low, high }: DirectStake): boolean {
  return high > low;
}

function worthShowing<Row extends FinalRow>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ high }) => high > least).toSorted((a, b) => b.low - a.low || b.high - a.high);
}

const boundsFor = remembered((ownership: Ownership, owner) => boundsOf(ownership.control.capital, owner));
