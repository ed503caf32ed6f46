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
  const merged = mergedStakes(stakes, numberOf);
  const starts = new Int32Array(numberOf.size + 1);
  const sums = new Float64Array(numberOf.size).fill(Number.NaN);
  const positive = merged.filter(({ share }) => share > 0);
  for (const { company } of positive) starts[company + 1] = (starts[company + 1] ?? 0) + 1;
  for (let node = 0; node < numberOf.size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  for (const column of runsOf(merged, (a, b) => a.company === b.company))
    sums[column[0].company] = decimalSum(column.map(({ share }) => share));
  return {
    starts,
    holders: Int32Array.from(positive, ({ holder }) => holder),
    shares: Float64Array.from(positive, ({ share }) => share),
    sums,
  };
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
  readonly company: number;
  readonly holder: number;
  readonly share: number;
}

function mergedStakes(stakes: readonly DirectStake[], numberOf: ReadonlyMap<string, number>): readonly Entry[] {
  const entries = stakes
    .map(({ holder, company, low }): Entry => {
      if (!(low >= 0 && low <= 1)) throw new Error(`a share is no fraction: ${low}`);
      return { company: numberOf.get(company) ?? -1, holder: numberOf.get(holder) ?? -1, share: low };
    })
    .toSorted((a, b) => a.company - b.company || a.holder - b.holder);
  const runs = runsOf(entries, (a, b) => a.company === b.company && a.holder === b.holder);
  return runs.map((run) =>
    run.length === 1 ? run[0] : { ...run[0], share: decimalSum(run.map(({ share }) => share)) },
  );
}

/** The entries in runs of neighbours that belong together. */
function runsOf(entries: readonly Entry[], isSame: (a: Entry, b: Entry) => boolean): readonly [Entry, ...Entry[]][] {
  const runs: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run !== undefined && isSame(run[0], entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
