import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf } from "../../src/ownership/bounds.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { ownedBy } from "../../src/ownership/integrated.ts";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { lowestWorld } from "../../src/ownership/world.ts";
import { check } from "../property.ts";
import { nameOf, networks, rangedNetworks, worldOf } from "./networks.ts";

const owners = fc.integer({ min: 0, max: 3 }).map(nameOf);

describe("boundsOf", () => {
  test("contains what the owner has in every world that the ranges allow", () => {
    const worlds = rangedNetworks(4).chain((stakes) => fc.tuple(fc.constant(stakes), worldOf(stakes), owners));
    check(
      fc.property(worlds, ([stakes, world, owner]) => {
        const { low, high } = boundsOf(stakes, owner);
        for (const [id, share] of finallyOwned(world, owner)) {
          expect(share).toBeGreaterThanOrEqual((low.get(id) ?? 0) - 1e-9);
          expect(share).toBeLessThanOrEqual((high.get(id) ?? 0) + 1e-9);
        }
      }),
      500,
    );
  });

  test("is what the best and the worst of the corner worlds give", () => {
    check(
      fc.property(rangedNetworks(3), owners, (stakes, owner) => {
        fc.pre(ownershipNetwork(lowestWorld(stakes)).problems.length === 0);
        // The owner's own column counts for nothing but itself, and a world that closes it has no answer.
        const columns = stakes.filter(({ company }) => company !== owner);
        const worlds = cornersOf(columns).map((world) => finallyOwned(world, owner));
        const { low, high } = boundsOf(stakes, owner);
        const companies = new Set([...high.keys(), ...worlds.flatMap((world) => [...world.keys()])]);
        companies.delete(owner);
        for (const id of companies) {
          const shares = worlds.map((world) => world.get(id) ?? 0);
          expect(high.get(id) ?? 0).toBeCloseTo(Math.max(...shares), 6);
          expect(low.get(id) ?? 0).toBeCloseTo(Math.min(...shares), 6);
        }
      }),
      200,
    );
  });

  test("lies between nothing and all, the low end below the high one", () => {
    const wild = networks({ nodes: 6 }).map((stakes) =>
      stakes.map((each, i) => (i % 2 === 0 ? each : { ...each, high: 1 })),
    );
    check(
      fc.property(wild, owners, (stakes, owner) => {
        const { low, high } = boundsOf(stakes, owner);
        expect([...low.keys()].toSorted()).toEqual([...high.keys()].toSorted());
        for (const [id, share] of high) {
          expect(low.get(id)).toBeGreaterThanOrEqual(0);
          expect(low.get(id)).toBeLessThanOrEqual(share);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      500,
    );
  });

  test("is what the algebra gives, at both ends, where all stakes are exact", () => {
    check(
      fc.property(networks({ nodes: 6 }), owners, (stakes, owner) => {
        fc.pre(stakes.some(({ holder, company }) => holder === owner || company === owner));
        const { low, high } = boundsOf(stakes, owner);
        expect(low).toEqual(finallyOwned(stakes, owner));
        expect(high).toEqual(low);
      }),
      200,
    );
  });

  test("does not take a group for closed that only an extreme world closes", () => {
    const stakes = [stake("O", "A", 0.1, 0.2), stake("B", "A", 0, 1), stake("A", "B", 0, 1)];
    expect([...boundsOf(stakes, "O").high]).toEqual([
      ["A", expect.closeTo(1, 9)],
      ["B", expect.closeTo(1, 9)],
    ]);
    const apart = [...stakes.slice(1), stake("O", "C", 0.3)];
    expect([...boundsOf(apart, "O").high]).toEqual([["C", 0.3]]);
  });

  test("keeps a company's own loop out of what it owns of others, and tells it at the company itself", () => {
    const stakes = [stake("A", "B", 0.4, 0.5), stake("B", "A", 0.2)];
    const { low, high } = boundsOf(stakes, "A");
    expect([low.get("B"), high.get("B")]).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.5, 12)]);
    expect([low.get("A"), high.get("A")]).toEqual([expect.closeTo(0.08, 12), expect.closeTo(0.1, 12)]);
  });

  test("never lets a column exceed 100%", () => {
    const stakes = [stake("O", "A", 0.1, 0.9), stake("P", "A", 0.6, 0.9)];
    expect(boundsOf(stakes, "O").high.get("A")).toBeCloseTo(0.4, 12);
  });

  test("leaves out what lies behind a company of more than 100%", () => {
    const stakes = [stake("O", "A", 0.7), stake("P", "A", 0.5, 0.6), stake("A", "B", 0.5)];
    expect(boundsOf(stakes, "O").high.size).toBe(0);
    expect(boundsOf(stakes, "A").high.get("B")).toBe(0.5);
  });

  test("is empty for somebody who holds nothing and for an unknown one", () => {
    expect(boundsOf([stake("O", "A", 0.5)], "X").high.size).toBe(0);
    expect(boundsOf([], "X").high.size).toBe(0);
  });
});

function stake(holder: string, company: string, low: number, high = low): DirectStake {
  return { holder, company, low, high };
}

function finallyOwned(stakes: readonly DirectStake[], owner: string): ReadonlyMap<string, number> {
  const network = ownershipNetwork(stakes);
  if (!network.numberOf.has(owner)) return new Map();
  const shares = ownedBy(network, owner);
  return new Map(network.ids.map((id, i): [string, number] => [id, shares[i] ?? 0]).filter(([, share]) => share > 0));
}

/** All worlds in which the holders of each company, in some order, take as much as they may. */
function cornersOf(stakes: readonly DirectStake[]): readonly (readonly DirectStake[])[] {
  const companies = [...new Set(stakes.map(({ company }) => company))];
  let worlds: (readonly DirectStake[])[] = [[]];
  for (const company of companies) {
    const columns = columnCorners(stakes.filter((each) => each.company === company));
    worlds = worlds.flatMap((world) => columns.map((column) => [...world, ...column]));
  }
  return worlds;
}

function columnCorners(column: readonly DirectStake[]): readonly (readonly DirectStake[])[] {
  const corners = new Map<string, readonly DirectStake[]>();
  for (const order of ordersOf(column.map((_, i) => i))) {
    for (let taken = 0; taken <= order.length; taken += 1) {
      let room = 1 - column.reduce((sum, { low }) => sum + low, 0);
      const shares = column.map(({ low }) => low);
      for (const i of order.slice(0, taken)) {
        const { low, high } = column[i] ?? { low: 0, high: 0 };
        const more = Math.max(0, Math.min(high - low, room));
        room -= more;
        shares[i] = Math.round((low + more) * 1e12) / 1e12;
      }
      corners.set(
        shares.join(),
        column.map((each, i) => ({ ...each, low: shares[i] ?? 0, high: shares[i] ?? 0 })),
      );
    }
  }
  return [...corners.values()];
}

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
