import type { DirectStake } from "./directStake.ts";

/**
 * Finds the shortest loop of stakes through a company, itself first, then whom it holds, up to its own holder; a company
 * that only holds itself is a loop alone. Breadth first from the company to its holders (Moore 1959).
 */
export function loopFinder(stakes: readonly DirectStake[]): (company: string) => readonly string[] | undefined {
  const holders = new Map<string, string[]>();
  for (const { holder, company, high } of stakes) {
    if (high > 0) holders.set(company, [...(holders.get(company) ?? []), holder]);
  }
  return (company) => {
    const heldBy = new Map<string, string>();
    const queue = [company];
    for (const held of queue) {
      for (const holder of holders.get(held) ?? []) {
        if (holder === company && held !== company) return [company, ...wayBack(held, company, heldBy)];
        if (holder === company || heldBy.has(holder)) continue;
        heldBy.set(holder, held);
        queue.push(holder);
      }
    }
    return holders.get(company)?.includes(company) === true ? [company] : undefined;
  };
}

/** From a company at the far end of the search down to the holder of the one where it began. */
function wayBack(from: string, begin: string, heldBy: ReadonlyMap<string, string>): readonly string[] {
  const held = heldBy.get(from);
  return held === undefined || held === begin ? [from] : [from, ...wayBack(held, begin, heldBy)];
}
