import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DirectStake, OwnershipProblem } from "../../src/ownership/directStake.ts";
import { ownedBy, ownersOf, walksBetween, type FinalShare } from "../../src/ownership/integrated.ts";
import { ownershipNetwork } from "../../src/ownership/network.ts";
import { simplePathSum, weakestLinkSum } from "../../src/ownership/paths.ts";
import { check } from "../property.ts";
import { chainSums } from "./exact/chainSums.ts";
import { exactOwnership, type ExactOwnership } from "./exact/exactOwnership.ts";
import { networks } from "./networks.ts";

const dust = 1e-9;
const anySum = { sums: ["whole", "less", "rounding", "over"] } as const;

/** METHOD.md written a second time, densely and in exact fractions, against the code. */
describe("the second implementation agrees", () => {
  it("on who finally owns what, read from either end, and on what has no answer, by name and sum", () => {
    check(
      fc.property(networks(anySum), (stakes) => {
        const exact = solved(stakes);
        const network = ownershipNetwork(stakes);
        expect(network.ids).toEqual(exact.ids);
        expect(inOrder(network.problems)).toEqual(inOrder(exact.problems));
        expect(exact.ids.filter((id) => ownersOf(network, id) !== undefined)).toEqual(exact.companies);
        expect(exact.companies.flatMap((company) => offIn(company, exact, ownersOf(network, company)))).toEqual([]);
        const offOf = (owner: string): readonly string[] => {
          const [final, walks] = [ownedBy(network, owner), walksBetween(network, owner)];
          return exact.ids.flatMap((company, node) => [
            ...differing(`${owner} finally of ${company}`, final[node], exact.final(owner, company)),
            ...differing(`${owner} walks to ${company}`, walks[node], exact.walks(owner, company)),
          ]);
        };
        expect(exact.ids.flatMap(offOf)).toEqual([]);
      }),
      10_000,
    );
  });

  it("on the sums over chains that pass nobody twice", () => {
    check(
      fc.property(networks({ nodes: 6 }), (stakes) => {
        const network = ownershipNetwork(stakes);
        fc.pre(network.problems.length === 0);
        const off = network.ids.flatMap((from) =>
          network.ids.flatMap((to) => {
            const { products, smallest } = chainSums(stakes, from, to);
            return [
              ...differing(`${from} to ${to}, products`, simplePathSum(network, from, to).sum, products),
              ...differing(`${from} to ${to}, smallest`, weakestLinkSum(network, from, to).sum, smallest),
            ];
          }),
        );
        expect(off).toEqual([]);
      }),
      2_000,
    );
  });
});

/** What is said of the company's owners and is not so. */
function offIn(company: string, exact: ExactOwnership, owners: ReturnType<typeof ownersOf>): readonly string[] {
  const [holders, rests, through] = [owners?.holders, owners?.rests, owners?.through].map(byId);
  return exact.ids.flatMap((id) => {
    const isCompany = exact.companies.includes(id);
    const final = exact.final(id, company);
    return [
      ...differing(`${id} as a holder of ${company}`, holders?.get(id) ?? 0, isCompany ? 0 : final),
      ...differing(`${id} on the way to ${company}`, through?.get(id) ?? 0, isCompany ? final : 0),
      ...differing(`unnamed in ${id} of ${company}`, rests?.get(id) ?? 0, exact.unnamed(id, company)),
    ];
  });
}

function byId(shares: readonly FinalShare[] | undefined): ReadonlyMap<string, number> {
  return new Map(shares?.map(({ id, share }) => [id, share]));
}

function solved(stakes: readonly DirectStake[]): ExactOwnership {
  const exact = exactOwnership(stakes);
  fc.pre(exact !== undefined);
  if (exact === undefined) throw new Error("no answer");
  return exact;
}

function differing(label: string, said: number | undefined, exact: number): readonly string[] {
  const isSame = said !== undefined && Math.abs(said - exact) <= dust * Math.max(1, exact);
  return isSame ? [] : [`${label}: ${said} instead of ${exact}`];
}

function inOrder(problems: readonly OwnershipProblem[]): readonly string[] {
  return problems
    .map((each) => JSON.stringify(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
