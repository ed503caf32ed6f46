import type { DirectStake } from "./directStake.ts";

/**
 * Which of the stakes carry no votes that may be cast, by the short name of the statute that takes them. The stakes are
 * those before any suspension: published votes where there are such, else the shares. Applied once, because taking
 * votes away is not monotone (METHOD.md 6).
 */
export function suspensions<Stake extends DirectStake>(
  _stakes: readonly Stake[],
  _countryOf: (id: string) => string | undefined,
): ReadonlyMap<Stake, string> {
  throw new Error("not built yet: suspensions");
}
