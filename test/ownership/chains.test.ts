import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainsTo } from "../../src/ownership/chains.ts";
import { ownedBy } from "../../src/ownership/integrated.ts";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { check } from "../property.ts";
import { networks } from "./networks.ts";
import { halved } from "./ownershipOf.ts";

describe("chainsTo", () => {
  test("gives chains that add up to the final share, of an outside holder, a company, and a company in itself", () => {
    check(
      fc.property(networks({ nodes: 6 }).map(halved), (stakes) => {
        const network = ownershipNetwork(stakes);
        for (const [node, id] of network.ids.entries()) {
          const shares = ownedBy(network, id);
          for (const company of network.ids.keys()) {
            const chains = chainsTo(network, { type: "owner", node }, company);
            const final = shares[company] ?? 0;
            const sum = chains?.reduce((total, { value }) => total + value, 0);
            expect(sum ?? final).toBeCloseTo(final, 12);
          }
        }
      }),
      300,
    );
  });

  test("meets nobody twice on a chain, nor the owner again", () => {
    check(
      fc.property(networks({ nodes: 6 }), (stakes) => {
        const network = ownershipNetwork(stakes);
        for (const node of network.ids.keys()) {
          for (const company of network.ids.keys()) {
            for (const { links } of chainsTo(network, { type: "owner", node }, company) ?? []) {
              const met = [...links.slice(0, 1).map(({ holder }) => holder), ...links.map((link) => link.company)];
              expect(new Set(met).size).toBe(node === company ? met.length - 1 : met.length);
            }
          }
        }
      }),
      200,
    );
  });

  test("is nothing where no way leads to the company, and undefined where there are too many", () => {
    const ids = ["A", "B", "C", "D", "E", "F"];
    const dense = ids.flatMap((company) =>
      ids.filter((holder) => holder !== company).map((holder) => ({ holder, company, low: 0.1, high: 0.1 })),
    );
    const network = ownershipNetwork([...dense, { holder: "A", company: "Z", low: 0.5, high: 0.5 }]);
    const numberOf = (id: string): number => network.numberOf.get(id) ?? -1;
    expect(chainsTo(network, { type: "owner", node: numberOf("A") }, numberOf("F"))).toBeUndefined();
    expect(chainsTo(network, { type: "owner", node: numberOf("Z") }, numberOf("A"))).toEqual([]);
  });

  test("walks a chain of thousands of companies without losing its way", () => {
    const line = Array.from({ length: 5000 }, (_, i) => ({
      holder: `${i}`,
      company: `${i + 1}`,
      low: 0.999,
      high: 0.999,
    }));
    const network = ownershipNetwork(line);
    const numberOf = (id: string): number => network.numberOf.get(id) ?? -1;
    const [chain] = chainsTo(network, { type: "owner", node: numberOf("0") }, numberOf("5000")) ?? [];
    expect(chain?.links).toHaveLength(5000);
    expect(chain?.value).toBeCloseTo(0.999 ** 5000, 12);
  });
});
