import type { DirectStake } from "../../../src/ownership/directStake.ts";

export interface ChainSums {
  /** The product of the shares along each chain, summed. */
  readonly products: number;
  /** The smallest share of each chain, summed. */
  readonly smallest: number;
}

/** Sums over all chains between two parties that pass nobody twice, each chain walked to its end. */
export function chainSums(stakes: readonly DirectStake[], from: string, to: string): ChainSums {
  const shares = new Map<string, Map<string, number>>();
  for (const { holder, company, low } of stakes) {
    const held = shares.get(holder) ?? new Map<string, number>();
    held.set(company, (held.get(company) ?? 0) + low);
    shares.set(holder, held);
  }
  const chains = from === to ? [] : chainsFrom(from, to, shares, []);
  const sumOf = (value: (chain: readonly number[]) => number): number =>
    chains.reduce((sum, chain) => sum + value(chain), 0);
  return {
    products: sumOf((chain) => chain.reduce((product, share) => product * share, 1)),
    smallest: sumOf((chain) => Math.min(...chain)),
  };
}

/** The shares along each chain. */
function chainsFrom(
  from: string,
  to: string,
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>,
  passed: readonly string[],
): readonly (readonly number[])[] {
  if (from === to) return [[]];
  return [...(shares.get(from) ?? [])].flatMap(([company, share]) =>
    company === from || passed.includes(company)
      ? []
      : chainsFrom(company, to, shares, [...passed, from]).map((chain) => [share, ...chain]),
  );
}
