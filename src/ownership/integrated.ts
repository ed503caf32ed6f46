import { flowBack, flowDown, flowUp } from "./flow.ts";
import { isCompany, type OwnershipNetwork } from "./network.ts";

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
  /** Companies on the way, each with its own corrected share, the company itself where it is in a loop; never part of the total. */
  readonly through: readonly FinalShare[];
}

/**
 * What the owner finally owns of every node, by node number: Y = D (I − A)⁻¹ for an outside holder, (V_ij − δ_ij) / V_ii
 * for a company, at whose own number stands how much it owns of itself (METHOD.md 1–3). An unknown owner throws.
 */
export function ownedBy(network: OwnershipNetwork, owner: string): Float64Array {
  const number = numberIn(network, owner);
  const shares = flowDown(network, number);
  const loopFactor = shares[number] ?? 1;
  shares[number] = loopFactor - 1;
  if (loopFactor !== 1)
    for (let node = 0; node < shares.length; node++) shares[node] = (shares[node] ?? 0) / loopFactor;
  return shares;
}

/**
 * All walks from the owner, V − I: the naive figures, for comparison only. They count the owner's own loop again and
 * again and may exceed 1.
 */
export function walksBetween(network: OwnershipNetwork, owner: string): Float64Array {
  const number = numberIn(network, owner);
  const walks = flowDown(network, number);
  walks[number] = (walks[number] ?? 1) - 1;
  return walks;
}

/** What of every node finally belongs to those shareholders of the company that are no companies: diag(1 − Σ_k a_ki) · V (Elliott, Golub and Jackson 2014). */
export function outsideValue(network: OwnershipNetwork, company: string): Float64Array {
  const { starts, holders, shares, rests } = network;
  const number = numberIn(network, company);
  let outside = rests[number] ?? 0;
  for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++)
    if (!isCompany(network, holders[at] ?? 0)) outside += shares[at] ?? 0;
  return flowDown(network, number).map((value) => outside * value);
}

/** The factor by which a company's own loop multiplies what runs through it: V_ii, 1 outside of loops. */
export function loopFactorOf(network: OwnershipNetwork, company: string): number {
  return flowBack(network, numberIn(network, company));
}

/** Who finally owns the company; undefined where it is no company or has no answer. */
export function ownersOf(network: OwnershipNetwork, company: string): FinalOwners | undefined {
  const number = network.numberOf.get(company);
  if (number === undefined || !isCompany(network, number)) return undefined;
  const holders: FinalShare[] = [];
  const rests: FinalShare[] = [];
  const through: FinalShare[] = [];
  for (const [node, value] of flowUp(network, number).entries()) {
    if (value === 0) continue;
    const id = network.ids[node] ?? "";
    if (isCompany(network, node)) {
      rests.push({ id, share: value * (network.rests[node] ?? 0) });
      through.push({ id, share: (node === number ? value - 1 : value) / flowBack(network, node) });
    } else holders.push({ id, share: value });
  }
  const total = [...holders, ...rests].reduce((sum, { share }) => sum + share, 0);
  return { holders: largestFirst(holders), rests: largestFirst(rests), total, through: largestFirst(through) };
}

function largestFirst(shares: readonly FinalShare[]): readonly FinalShare[] {
  return shares.filter(({ share }) => share > 0).toSorted((a, b) => b.share - a.share);
}

function numberIn(network: OwnershipNetwork, id: string): number {
  const number = network.numberOf.get(id);
  if (number === undefined) throw new Error(`unknown owner: ${id}`);
  return number;
}
