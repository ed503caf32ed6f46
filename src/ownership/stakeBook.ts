import type { DirectStake } from "./directStake.ts";
import { exactly, whole } from "./exactly.ts";
import { remembered } from "./remembered.ts";

/** A stake with exact ends. */
export interface ExactStake {
  readonly holder: string;
  readonly company: string;
  readonly low: bigint;
  readonly high: bigint;
}

/** Exact stakes, to be asked from either side. */
export interface StakeBook {
  readonly holdersOf: (company: string) => readonly ExactStake[];
  readonly stakesOf: (holder: string) => readonly ExactStake[];
  /** The low ends in the company together. */
  readonly lowSum: (company: string) => bigint;
  readonly companies: readonly string[];
}

/** What a group has of a company together. */
export interface Command {
  readonly low: bigint;
  readonly high: bigint;
}

/** The stakes as published decimals; read once for each list. */
export const bookOf = remembered(readBook);

/**
 * What the members have of the company together: at least their low ends; at most their high ends, as far as the low
 * ends of all others leave room for them. Never less than the low ends, even where the figures contradict each other.
 */
export function commandIn(book: StakeBook, company: string, members: ReadonlySet<string>): Command {
  const stakes = book.holdersOf(company).filter(({ holder }) => members.has(holder) && holder !== company);
  const low = stakes.reduce((sum, stake) => sum + stake.low, 0n);
  const high = stakes.reduce((sum, stake) => sum + stake.high, 0n);
  const room = whole - (book.lowSum(company) - low);
  const most = high < room ? high : room;
  return { low, high: most > low ? most : low };
}

/** All from whom chains of stakes lead to the company; itself only where it is in a loop, be it of one. */
export function holdersAbove(book: StakeBook, company: string): ReadonlySet<string> {
  const above = new Set(book.holdersOf(company).map(({ holder }) => holder));
  for (const id of above) for (const { holder } of book.holdersOf(id)) above.add(holder);
  return above;
}

/** The stakes from which chains lead to the company, with all that is held of each company on the way. */
export const columnsAbove = remembered((stakes: readonly DirectStake[], company) => {
  const above = holdersAbove(bookOf(stakes), company);
  return stakes.filter((stake) => stake.company === company || above.has(stake.company));
});

function readBook(stakes: readonly DirectStake[]): StakeBook {
  const columns = new Map<string, ExactStake[]>();
  const rows = new Map<string, ExactStake[]>();
  const sums = new Map<string, bigint>();
  for (const { holder, company, low, high } of stakes) {
    const stake = { holder, company, low: exactly(low), high: exactly(high) };
    sums.set(company, (sums.get(company) ?? 0n) + stake.low);
    put(columns, company, stake);
    put(rows, holder, stake);
  }
  return {
    holdersOf: (company) => columns.get(company) ?? [],
    stakesOf: (holder) => rows.get(holder) ?? [],
    lowSum: (company) => sums.get(company) ?? 0n,
    companies: [...columns.keys()],
  };
}

function put(lists: Map<string, ExactStake[]>, id: string, stake: ExactStake): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [stake]);
  else list.push(stake);
}
