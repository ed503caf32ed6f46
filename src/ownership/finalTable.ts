import { boundsOf } from "./bounds.ts";
import type { DirectStake } from "./directStake.ts";
import { fractionOf, whole } from "./exactly.ts";
import { ownedBy, ownersOf } from "./integrated.ts";
import type { Ownership } from "./ownership.ts";
import { remembered } from "./remembered.ts";
import { bookOf, columnsAbove, holdersAbove, type StakeBook } from "./stakeBook.ts";

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
  const stakes = columnsAbove(ownership.control.capital, company);
  const book = bookOf(stakes);
  const shareOf = new Map([...found.holders, ...found.through].map(({ id, share }) => [id, share]));
  const isRanged = stakes.some(isRange);
  const rowOf = (id: string): FinalRow => {
    const low = shareOf.get(id) ?? 0;
    const high = isRanged ? (boundsFor(stakes, id).high.get(company) ?? low) : low;
    return { id, low, high: Math.max(low, high), direct: directOf(book, id, company) };
  };
  const isOutside = new Set(found.holders.map(({ id }) => id));
  const above = [...holdersAbove(book, company)].filter((id) => id !== company);
  const named = above.filter((id) => isOutside.has(id) || book.holdersOf(id).length === 0).map(rowOf);
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
  const book = bookOf(control.capital);
  const bounds = control.capital.some(isRange) ? boundsFor(control.capital, owner) : undefined;
  return worthShowing(
    capital.ids.flatMap((id, j) => {
      if (id === owner || book.holdersOf(id).length === 0) return [];
      const low = shares[j] ?? 0;
      return [{ id, low, high: Math.max(low, bounds?.high.get(id) ?? low), direct: directOf(book, owner, id) }];
    }),
  );
}

/** How much a company owns of itself; 0 where it is in no loop. */
export function ownShare({ capital }: Ownership, company: string): number {
  const number = capital.numberOf.get(company);
  if (number === undefined || capital.starts[number] === capital.starts[number + 1]) return 0;
  return ownedBy(capital, company)[number] ?? 0;
}

function directOf(book: StakeBook, holder: string, company: string): FinalRow["direct"] {
  const stakes = book.holdersOf(company).filter((stake) => stake.holder === holder);
  if (stakes.length === 0) return undefined;
  const [low, high] = [sumOf(stakes.map((stake) => stake.low)), sumOf(stakes.map((stake) => stake.high))];
  return { low: fractionOf(low), high: fractionOf(high < whole ? high : whole) };
}

function sumOf(figures: readonly bigint[]): bigint {
  return figures.reduce((sum, figure) => sum + figure, 0n);
}

function isRange({ low, high }: DirectStake): boolean {
  return high > low;
}

function worthShowing<Row extends FinalRow>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ high }) => high > least).toSorted((a, b) => b.low - a.low || b.high - a.high);
}

const boundsFor = remembered((stakes: readonly DirectStake[], owner) => boundsOf(stakes, owner));
