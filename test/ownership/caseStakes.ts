import type { DirectStake } from "../../src/ownership/directStake.ts";
import type { OwnershipCase } from "./readCases.ts";

/** The direct stakes of a case: fractions as they stand there, else from the numbers of shares. */
export function stakesOf({ holdings, votes }: OwnershipCase): readonly DirectStake[] {
  const counted = holdings.filter(({ declared }) => !declared);
  return counted.map(({ holder, company, fraction, shares = 0 }) => {
    const known = typeof votes["shares"] === "number" ? votes["shares"] : undefined;
    const all = counted.reduce((sum, each) => (each.company === company ? sum + (each.shares ?? 0) : sum), 0);
    const share = fraction ?? shares / (known ?? all);
    return { holder, company, low: share, high: share };
  });
}
