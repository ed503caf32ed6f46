import type { DirectStake } from "../../../src/ownership/directStake.ts";
import { decimalsOf } from "./decimals.ts";

/** The companies that join the holder, one after the other, where the members together have more than half, or half too. */
export function joining(stakes: readonly DirectStake[], holder: string, isHalfEnough: boolean): readonly string[] {
  const { one, units } = decimalsOf(stakes.map(({ low }) => low));
  const companies = [...new Set(stakes.map(({ company }) => company))];
  const members = new Set([holder]);
  const isDecidedIn = (company: string): boolean => {
    const together = stakes.reduce(
      (sum, stake, index) =>
        stake.company === company && members.has(stake.holder) ? sum + (units[index] ?? 0n) : sum,
      0n,
    );
    return isHalfEnough ? 2n * together >= one : 2n * together > one;
  };
  for (let next = companies.find(isNew); next !== undefined; next = companies.find(isNew)) members.add(next);
  return [...members].filter((each) => each !== holder).toSorted();

  function isNew(company: string): boolean {
    return !members.has(company) && isDecidedIn(company);
  }
}
