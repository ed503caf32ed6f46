import type { DirectStake } from "../../src/ownership/directStake.ts";

/** A stake of an exact size. */
export function stake(holder: string, company: string, share: number): DirectStake {
  return { holder, company, low: share, high: share };
}
