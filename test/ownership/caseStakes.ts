import type { DirectStake } from "../../src/ownership/directStake.ts";
import type { OwnershipCase } from "./readCases.ts";

/** The direct stakes of a case: fractions as they stand there, else from the numbers of shares. */
export function stakesOf({ holdings, votes }: OwnershipCase): readonly DirectStake[] {
  const counted = holdings.filter(({ declared }) => !declared);
  return counted.map(({ holder, company, fraction, shares = 0 }) => {
    const known = typeof votes["shares"] === "number" ? votes["shares"] : undefined;
    const all = counted.reduce((sum, each) => (each.company === company ? sum + (each.shares ?? 0) : sum), 0);
    const share = fraction ?? shares / (known ?? all);
    const read = asRead(share);
    return { holder, company, low: read, high: read };
  });
}

/** The fraction as the app has it from a file: percent, divided by a hundred. */
function asRead(fraction: number): number {
  return Number((fraction * 100).toPrecision(15)) / 100;
}
