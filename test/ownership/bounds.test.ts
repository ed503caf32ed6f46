import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf } from "../../src/ownership/bounds.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { ownedBy } from "../../src/ownership/integrated.ts";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { check } from "../property.ts";
import { networks } from "./networks.ts";

// What the worlds themselves give is compared in boundsOfWorlds.test.ts.
const owners = fc.constantFrom("A", "B", "C", "D");

describe("boundsOf", () => {
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
