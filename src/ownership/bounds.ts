import type { DirectStake } from "./directStake.ts";
import { ownedBy } from "./integrated.ts";
import { ownershipNetwork, type OwnershipNetwork } from "./network.ts";
import { answerable } from "./problems.ts";
import { bestWorld, lowestWorld } from "./world.ts";

/** Between what and what an owner's final share of each company lies. */
export interface FinalBounds {
  readonly low: ReadonlyMap<string, number>;
  readonly high: ReadonlyMap<string, number>;
}

/** What a change of a column must bring to be made: less is rounding. */
const leastGain = 1e-13;

/** A share below this is rounding of decimals. */
const leastShare = 1e-12;

/**
 * The bounds of what the owner finally owns over all feasible worlds {l ≤ w ≤ u, every column sum ≤ 1} (METHOD.md 5).
 * Companies of which it owns nothing in any world are left out; so are those that have no answer. At the owner itself
 * stands how much it owns of itself.
 *
 * What is finally owned grows with every stake, and what nobody takes of a column goes to outsiders: the lowest world is
 * therefore that of all low ends. The highest is found by policy iteration (Howard 1960), for each column is chosen by
 * itself: compute, let every company give all it may to its most valuable holders, and so on until nothing grows.
 */
export function boundsOf(stakes: readonly DirectStake[], owner: string): FinalBounds {
  if (stakes.every(({ holder, company }) => holder !== owner && company !== owner)) return nothing;
  const lowest = ownershipNetwork(lowestWorld(stakes));
  const low = valuesIn(lowest, owner);
  const open = answerable(stakes, lowest.problems);
  const reached = reachedFrom(open, owner);
  const below = open.filter(({ company }) => reached.has(company));
  if (below.every((stake) => stake.high <= stake.low)) return { low, high: low };
  const high = highest(below, owner);
  return {
    low: new Map([...high.keys()].map((id) => [id, low.get(id) ?? 0])),
    high: new Map([...high].map(([id, share]) => [id, Math.max(share, low.get(id) ?? 0)])),
  };
}

type Stakes = readonly DirectStake[];
type Values = ReadonlyMap<string, number>;

const nothing: FinalBounds = { low: new Map(), high: new Map() };

function valuesIn(network: OwnershipNetwork, owner: string): Values {
  const shares = ownedBy(network, owner);
  return new Map(
    network.ids.map((id, node): [string, number] => [id, shares[node] ?? 0]).filter(([, share]) => share > 0),
  );
}

/** The largest values that any world gives. The owner's own column is taken out, so that it stands as an outside holder. */
function highest(stakes: Stakes, owner: string): Values {
  const columns = stakes.filter(({ company }) => company !== owner);
  let world = lowestWorld(columns);
  for (;;) {
    const values = valuesOfWorld(world, owner);
    const valueOf = (id: string): number => (id === owner ? 1 : (values.get(id) ?? 0));
    const best = bestWorld(columns, valueOf);
    const worths = worthOf(best, valueOf);
    const isGrown = ({ company }: DirectStake): boolean => (worths.get(company) ?? 0) > valueOf(company) + leastGain;
    const grown = best.filter(isGrown);
    if (grown.length > 0) {
      world = [...world.filter((stake) => !isGrown(stake)), ...grown];
      continue;
    }
    const own = stakes.filter(({ company }) => company === owner);
    return new Map([...values, ...worthOf(bestWorld(own, valueOf), valueOf)].filter(([, share]) => share > 0));
  }
}

/**
 * What the owner has of each company in one world. Of a company that its chains do not reach it has nothing: such a
 * company is left out, and with it every group that is closed in this world only.
 */
function valuesOfWorld(world: Stakes, owner: string): Values {
  const reached = reachedFrom(world, owner);
  const stakes = world.filter(({ company }) => reached.has(company));
  return stakes.length === 0 ? new Map() : valuesIn(ownershipNetwork(stakes), owner);
}

/** All to which chains of stakes lead, at their high ends; itself among them. */
function reachedFrom(stakes: Stakes, owner: string): ReadonlySet<string> {
  const heldBy = new Map<string, string[]>();
  for (const { holder, company, high } of stakes) {
    if (high < leastShare) continue;
    const held = heldBy.get(holder);
    if (held === undefined) heldBy.set(holder, [company]);
    else held.push(company);
  }
  const reached = new Set([owner]);
  for (const id of reached) for (const company of heldBy.get(id) ?? []) reached.add(company);
  return reached;
}

/** What the stakes in each company are worth together. */
function worthOf(stakes: Stakes, valueOf: (id: string) => number): Values {
  const worths = new Map<string, number>();
  for (const { holder, company, low } of stakes)
    worths.set(company, (worths.get(company) ?? 0) + low * valueOf(holder));
  return worths;
}
