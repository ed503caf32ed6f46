import type { DirectStake } from "./directStake.ts";

/** Of each node who holds how much of it, in typed arrays; what is zero is left out. */
export interface Columns {
  readonly starts: Int32Array;
  readonly holders: Int32Array;
  readonly shares: Float64Array;
  /** What the named holders have together: NaN for nodes that nobody holds. */
  readonly sums: Float64Array;
}

/** The columns of the stakes' `low` ends; two stakes of one holder in one company are one. */
export function columnsOf(stakes: readonly DirectStake[], numberOf: ReadonlyMap<string, number>): Columns {
  const starts = new Int32Array(numberOf.size + 1);
  const sums = new Float64Array(numberOf.size).fill(Number.NaN);
  const holders: number[] = [];
  const shares: number[] = [];
  for (const [company, entries] of entriesByCompany(stakes, numberOf).entries()) {
    for (const { holder, share } of entries.length > 1 ? merged(entries) : entries)
      if (share > 0) {
        holders.push(holder);
        shares.push(share);
      }
    starts[company + 1] = holders.length;
    if (entries.length > 0) sums[company] = decimalSum(entries.map(({ share }) => share));
  }
  return { starts, holders: Int32Array.from(holders), shares: Float64Array.from(shares), sums };
}

/** The columns without those of the nodes: they become outside holders. */
export function withoutColumns(columns: Columns, nodes: ReadonlySet<number>): Columns {
  if (nodes.size === 0) return columns;
  const starts = new Int32Array(columns.starts.length);
  const kept: number[] = [];
  for (let node = 0; node < columns.sums.length; node++) {
    const end = columns.starts[node + 1] ?? 0;
    if (!nodes.has(node)) for (let at = columns.starts[node] ?? 0; at < end; at++) kept.push(at);
    starts[node + 1] = kept.length;
  }
  return {
    starts,
    holders: Int32Array.from(kept, (at) => columns.holders[at] ?? 0),
    shares: Float64Array.from(kept, (at) => columns.shares[at] ?? 0),
    sums: columns.sums.map((sum, node) => (nodes.has(node) ? Number.NaN : sum)),
  };
}

/**
 * The sum of fractions as published decimals: added as whole numbers of 1e-15, so that ten times 10 % are 100 % and the
 * result may be compared with a threshold. Within 5e-13 of the whole it is the whole: that much three thirds may miss.
 */
export function decimalSum(shares: readonly number[]): number {
  const units = shares.reduce((sum, share) => sum + Math.round(share * 1e15), 0);
  return Math.abs(units - 1e15) <= 500 ? 1 : units / 1e15;
}

interface Entry {
  readonly holder: number;
  readonly share: number;
}

function entriesByCompany(
  stakes: readonly DirectStake[],
  numberOf: ReadonlyMap<string, number>,
): readonly (readonly Entry[])[] {
  const entries = Array.from({ length: numberOf.size }, (): Entry[] => []);
  for (const { holder, company, low } of stakes) {
    if (!(low >= 0 && low <= 1)) throw new Error(`a share is no fraction: ${low}`);
    entries[numberOf.get(company) ?? -1]?.push({ holder: numberOf.get(holder) ?? -1, share: low });
  }
  return entries;
}

function merged(entries: readonly Entry[]): readonly Entry[] {
  const sharesOf = new Map<number, number[]>();
  for (const { holder, share } of entries) sharesOf.set(holder, [...(sharesOf.get(holder) ?? []), share]);
  return Array.from(sharesOf, ([holder, [first = 0, ...others]]) => ({
    holder,
    share: others.length === 0 ? first : decimalSum([first, ...others]),
  })).toSorted((a, b) => a.holder - b.holder);
}
