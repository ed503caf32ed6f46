import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlRule } from "../../src/ownership/control.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { votingPower } from "../../src/ownership/votingPower.ts";
import { check } from "../property.ts";
import { countedPower } from "./exact/coalitions.ts";
import { joining } from "./exact/decides.ts";
import { exactOwnership } from "./exact/exactOwnership.ts";
import { networks } from "./networks.ts";

const runs = 2_000;

/** Who decides and how much a vote is worth, counted out a second time, in whole numbers. */
describe("the second implementation agrees", () => {
  it.each([
    ["majority", false],
    ["ofac-50", true],
  ] as const)("on all in which anybody decides: %s", (id, isHalfEnough) => {
    check(
      fc.property(networks(), (stakes) => {
        const input = { capital: stakes, votes: stakes };
        const off = partiesIn(stakes).flatMap((holder) => {
          const verdicts = controlRule(id).heldBy(input, holder);
          const said = verdicts
            .map(({ company }) => company)
            .toSorted()
            .join();
          const exact = joining(stakes, holder, isHalfEnough).join();
          const isCertain = verdicts.every(({ certainty }) => certainty === "certain");
          return said === exact && isCertain ? [] : [`${holder} in ${said} instead of ${exact}`];
        });
        expect(off).toEqual([]);
      }),
      runs,
    );
  });

  it.each([
    ["at-least-25", (share: bigint, whole: bigint) => 4n * share >= whole],
    ["over-25", (share: bigint, whole: bigint) => 4n * share > whole],
  ] as const)("on the beneficial owners of every company: %s", (id, passes) => {
    check(
      fc.property(networks({ nodes: 5 }), (stakes) => {
        const exact = exactOwnership(stakes);
        fc.pre(exact?.problems.length === 0);
        const outside = exact?.ids.filter((each) => !exact.companies.includes(each)) ?? [];
        const input = { capital: stakes, votes: stakes };
        const off = exact?.companies.flatMap((company) => {
          const said = controlRule(id)
            .decidingIn(input, company)
            .map(({ holder }) => holder)
            .toSorted()
            .join();
          const found = outside.filter((holder) => passes(...exact.finalFraction(holder, company))).join();
          return said === found ? [] : [`of ${company}: ${said} instead of ${found}`];
        });
        expect(off).toEqual([]);
      }),
      runs,
    );
  });

  it("on the power of every vote", () => {
    const votes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 7 });
    check(
      fc.property(votes, fc.integer({ min: 1, max: 150 }), (counts, quota) => {
        const given = counts.map((count, index) => ({ id: String(index), share: count / 100 }));
        const said = votingPower(given, quota / 100, true);
        const passed = votingPower(given, (quota - 1) / 100, false);
        for (const [index, exact] of countedPower(counts, quota).entries()) {
          const { swings, penrose, banzhaf, shapley } = said[index] ?? { swings: Number.NaN };
          expect(swings).toBe(exact.swings);
          expect(penrose).toBeCloseTo(exact.penrose, 12);
          expect(banzhaf).toBeCloseTo(exact.banzhaf, 12);
          expect(shapley).toBeCloseTo(exact.shapley, 12);
        }
        expect(passed).toEqual(said);
      }),
      1_000,
    );
  });
});

function partiesIn(stakes: readonly DirectStake[]): readonly string[] {
  return [...new Set(stakes.flatMap(({ holder, company }) => [holder, company]))];
}
