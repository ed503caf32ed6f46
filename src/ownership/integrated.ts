import type { OwnershipNetwork } from "./network.ts";

/** What a party finally owns of a company, over all chains. */
export interface FinalShare {
  readonly id: string;
  /** A fraction 0–1. */
  readonly share: number;
}

/** Who finally owns a company. */
export interface FinalOwners {
  /** Outside holders, the largest first. */
  readonly holders: readonly FinalShare[];
  /** Those who are not named, by the company in which they hold directly ("Others in Nissan, not disclosed"). */
  readonly rests: readonly FinalShare[];
  /** The sum of both, 1 within 1e-9 (above it only where holders add up to more, by rounding). */
  readonly total: number;
  /** Companies on the way, each with its own corrected share; never part of the total. */
  readonly through: readonly FinalShare[];
}

/**
 * What the owner finally owns of every node, by node number: Y = D (I − A)⁻¹ for an outside holder, (V_ij − δ_ij) / V_ii
 * for a company, at whose own number stands how much it owns of itself (METHOD.md 1–3).
 */
export function ownedBy(_network: OwnershipNetwork, _owner: string): Float64Array {
  throw new Error("not built yet: ownedBy");
}

/** Who finally owns the company; undefined where it is no company or has no answer. */
export function ownersOf(_network: OwnershipNetwork, _company: string): FinalOwners | undefined {
  throw new Error("not built yet: ownersOf");
}
