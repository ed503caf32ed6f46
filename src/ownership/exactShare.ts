import type { DirectStake } from "./directStake.ts";
import { addFractions, divideFractions, fraction, multiplyFractions, type Fraction } from "./exactFraction.ts";
import { whole } from "./exactly.ts";
import { bookOf, holdersAbove, type StakeBook } from "./stakeBook.ts";

/** More companies between the two than this, and exact figures become too long to wait for. */
const mostCompanies = 40;

/** The final share that each holder has of a company while others are taken out, holder by holder. */
type Columns = Map<string, Map<string, Fraction>>;

/**
 * What the outside holder finally owns of the company, as an exact fraction; undefined where too many companies lie
 * between. State elimination: a company on the way is taken out, and its holders get what it had of others, its loop to
 * itself multiplied in by 1 / (1 − w). The low ends count, each as the decimal that was published.
 */
export function exactShare(stakes: readonly DirectStake[], owner: string, company: string): Fraction | undefined {
  const columns = columnsBetween(bookOf(stakes), owner, company);
  if (columns.size > mostCompanies) return undefined;
  for (const id of columns.keys()) if (id !== company) takeOut(columns, id);
  const last = columns.get(company);
  const share = last?.get(owner);
  return share === undefined ? fraction(0n, 1n) : divideFractions(share, restOf(last?.get(company)));
}

function takeOut(columns: Columns, id: string): void {
  const taken = columns.get(id) ?? new Map<string, Fraction>();
  const rest = restOf(taken.get(id));
  columns.delete(id);
  for (const column of columns.values()) {
    const had = column.get(id);
    if (had === undefined) continue;
    column.delete(id);
    const factor = divideFractions(had, rest);
    for (const [holder, share] of taken) {
      if (holder !== id) addTo(column, holder, multiplyFractions(factor, share));
    }
  }
}

/** 1 − w. */
function restOf(share: Fraction | undefined): Fraction {
  return share === undefined ? fraction(1n, 1n) : fraction(share.below - share.above, share.below);
}

/** The columns of the companies through which chains lead from the owner to the company, without other outside holders. */
function columnsBetween(book: StakeBook, owner: string, company: string): Columns {
  const above = new Set([company, ...holdersAbove(book, company)]);
  const below = new Set([owner]);
  for (const id of below) {
    for (const stake of book.stakesOf(id)) if (above.has(stake.company)) below.add(stake.company);
  }
  const companies = [...below].filter((id) => id !== owner);
  return new Map(companies.map((id) => [id, columnOf(book, id, below)]));
}

function columnOf(book: StakeBook, company: string, holders: ReadonlySet<string>): Map<string, Fraction> {
  const column = new Map<string, Fraction>();
  for (const { holder, low } of book.holdersOf(company)) {
    if (holders.has(holder) && low > 0n) addTo(column, holder, fraction(low, whole));
  }
  return column;
}

function addTo(column: Map<string, Fraction>, holder: string, share: Fraction): void {
  const known = column.get(holder);
  column.set(holder, known === undefined ? share : addFractions(known, share));
}
