import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { ownedBy, ownersOf } from "../../src/ownership/integrated.ts";
import { ownershipNetwork, type OwnershipNetwork } from "../../src/ownership/network.ts";
import { check } from "../property.ts";
import { networks } from "./networks.ts";

const runs = 10_000;
const fewer = 2_000;
const dust = 1e-9;

describe("integrated ownership of any network", () => {
  it("adds up to 1 over the outside holders of every company, read from either end", () => {
    check(
      fc.property(networks(), (stakes) => {
        const network = ownershipNetwork(stakes);
        const outside = network.ids.filter((id) => ownersOf(network, id) === undefined);
        const rows = outside.map((id) => ownedBy(network, id));
        const off = network.ids.filter((id, node) => {
          const owners = ownersOf(network, id);
          if (owners === undefined) return false;
          const named = rows.reduce((sum, row) => sum + (row[node] ?? 0), 0);
          const sum = named + owners.rests.reduce((all, { share }) => all + share, 0);
          return Math.abs(sum - 1) > dust || Math.abs(owners.total - 1) > dust;
        });
        expect(off).toEqual([]);
      }),
      runs,
    );
  });

  it("lies between nothing and all", () => {
    check(
      fc.property(networks(), (stakes) => {
        const shares = allShares(ownershipNetwork(stakes));
        expect(shares.filter((share) => !(share >= 0 && share <= 1 + dust))).toEqual([]);
      }),
      runs,
    );
  });

  it("is at least what is held directly, in loops too", () => {
    check(
      fc.property(networks(), (stakes) => {
        expect(belowDirect(ownershipNetwork(stakes))).toEqual([]);
      }),
      runs,
    );
  });

  it("is at least what is held directly where nothing goes round", () => {
    check(
      fc.property(networks({ isAcyclic: true }), (stakes) => {
        const network = ownershipNetwork(stakes);
        expect(network.problems).toEqual([]);
        expect(belowDirect(network)).toEqual([]);
      }),
      runs,
    );
  });

  it("never shrinks for a holder that gets more from the unnamed or from another holder", () => {
    check(
      fc.property(networks({ sums: ["less"] }), fc.nat(), fc.nat(), fc.boolean(), (stakes, one, other, isDoubled) => {
        const stake = stakes[one % stakes.length];
        if (stake === undefined) throw new Error("no stake");
        const changed = isDoubled ? doubled(stakes, stake) : taken(stakes, stake, other);
        const [before, after] = [ownershipNetwork(stakes), ownershipNetwork(changed)];
        fc.pre(before.problems.length === 0 && after.problems.length === 0);
        const [less, more] = [ownedBy(before, stake.holder), ownedBy(after, stake.holder)];
        expect(before.ids.filter((_, node) => (more[node] ?? 0) < (less[node] ?? 0) - dust)).toEqual([]);
      }),
      fewer,
    );
  });

  it("does not depend on the order of the stakes, nor on a stake being named in two parts", () => {
    check(
      fc.property(networks({ sums: ["whole", "less", "over"] }), fc.nat(), (stakes, start) => {
        const at = start % stakes.length;
        const turned = [...stakes.slice(at), ...stakes.slice(0, at)].flatMap(halved);
        const [network, same] = [ownershipNetwork(stakes), ownershipNetwork(turned)];
        expect(same.problems).toEqual(network.problems);
        const [shares, again] = [allShares(network), allShares(same)];
        expect(shares.filter((share, index) => Math.abs(share - (again[index] ?? Number.NaN)) > dust)).toEqual([]);
      }),
      fewer,
    );
  });

  it("stays as it is when a holder holds through a company that is all its own", () => {
    check(
      fc.property(networks(), fc.nat(), (stakes, chosen) => {
        const at = chosen % stakes.length;
        const holder = stakes[at]?.holder ?? "";
        const through = stakes.map((stake, index) => (index === at ? { ...stake, holder: "between" } : stake));
        const [network, longer] = [
          ownershipNetwork(stakes),
          ownershipNetwork([...through, { holder, company: "between", low: 1, high: 1 }]),
        ];
        fc.pre(network.problems.length === 0);
        const off = network.ids.flatMap((owner) => {
          const [before, after] = [ownedBy(network, owner), ownedBy(longer, owner)];
          return network.ids.filter(
            (id, node) => Math.abs((before[node] ?? 0) - (after[longer.numberOf.get(id) ?? -1] ?? 0)) > dust,
          );
        });
        expect(off).toEqual([]);
      }),
      fewer,
    );
  });
});

function allShares(network: OwnershipNetwork): readonly number[] {
  return network.ids.flatMap((id) => [...ownedBy(network, id)]);
}

/** Pairs in which the owner finally has less than its own stakes. */
function belowDirect(network: OwnershipNetwork): readonly string[] {
  const { ids, starts, holders, shares } = network;
  return ids.flatMap((owner, i) => {
    const row = ownedBy(network, owner);
    return ids.filter((_, j) => {
      const [start, end] = [starts[j] ?? 0, starts[j + 1] ?? 0];
      const direct = shares
        .subarray(start, end)
        .reduce((sum, share, at) => (holders[start + at] === i ? sum + share : sum), 0);
      return (row[j] ?? 0) < direct - dust;
    });
  });
}

/** The stake twice as large, or as large as the rest of the company allows. */
function doubled(stakes: readonly DirectStake[], stake: DirectStake): readonly DirectStake[] {
  const sum = stakes.reduce((all, each) => (each.company === stake.company ? all + each.low : all), 0);
  return withLevel(stakes, stake, stake.low + Math.min(stake.low, 1 - sum));
}

/** The stake larger by all of another one in the same company. */
function taken(stakes: readonly DirectStake[], stake: DirectStake, chosen: number): readonly DirectStake[] {
  const others = stakes.filter((each) => each !== stake && each.company === stake.company);
  const seller = others[chosen % Math.max(1, others.length)];
  if (seller === undefined) return stakes;
  return withLevel(withLevel(stakes, seller, 0), stake, stake.low + seller.low);
}

function withLevel(stakes: readonly DirectStake[], stake: DirectStake, level: number): readonly DirectStake[] {
  const rounded = Math.floor(level * 10_000 + 1e-6) / 100 / 100;
  return stakes.map((each) => (each === stake ? { ...each, low: rounded, high: rounded } : each));
}

/** Two stakes that make up the one, in published decimals. */
function halved(stake: DirectStake): readonly DirectStake[] {
  const units = Math.round(stake.low * 10_000);
  const part = Math.floor(units / 2);
  return [part, units - part].map((each) => ({ ...stake, low: each / 100 / 100, high: each / 100 / 100 }));
}
