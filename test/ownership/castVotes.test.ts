import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { castVotes, type ShareBlock } from "../../src/ownership/castVotes.ts";
import { check } from "../property.ts";

const hundredths = fc.integer({ min: 0, max: 2_000 }).map((units) => units / 10_000);
const blocks: fc.Arbitrary<readonly ShareBlock[]> = fc.array(
  fc.record(
    {
      holder: fc.constantFrom("A", "B", "C", "D"),
      shares: hundredths,
      votesPerShare: fc.constantFrom(0, 1, 2, 10),
      isSuspended: fc.boolean(),
    },
    { requiredKeys: ["holder", "shares"] },
  ),
  { maxLength: 5 },
);

describe("castVotes", () => {
  it("gives shares of the votes that add up to all of them, or to none where there are none", () => {
    check(
      fc.property(blocks, (given) => {
        const { existing, exercisable, holders } = castVotes(given);
        expect(sumOf(holders.map(({ exist }) => exist))).toBeCloseTo(existing > 0 ? 1 : 0, 12);
        expect(sumOf(holders.map(({ cast }) => cast))).toBeCloseTo(exercisable > 0 ? 1 : 0, 12);
        expect(exercisable).toBeLessThanOrEqual(existing);
      }),
    );
  });

  it("leaves everybody's share as it is, whatever the unit of the shares", () => {
    check(
      fc.property(blocks, (given) => {
        const counted = given.map((block) => ({ ...block, shares: Math.round(block.shares * 10_000) }));
        expect(castVotes(counted).holders).toEqual(castVotes(given).holders);
      }),
    );
  });

  it("never gives anybody fewer votes because another one's are suspended", () => {
    check(
      fc.property(blocks, (given) => {
        const after = castVotes(given.map((block) => (block.holder === "A" ? { ...block, isSuspended: true } : block)));
        const before = castVotes(given);
        const castBy = (name: string): number => after.holders.find(({ holder }) => holder === name)?.cast ?? 0;
        expect(castBy("A")).toBe(0);
        const others = before.holders.filter(({ holder }) => holder !== "A");
        expect(others.filter(({ holder, cast }) => castBy(holder) < cast)).toEqual([]);
      }),
    );
  });

  it("caps a holder's blocks together and gives what is above the cap to nobody", () => {
    const { holders } = castVotes([
      { holder: "Renault", shares: 0.2, cap: 0.15 },
      { holder: "Renault", shares: 0.1 },
      { holder: "Others", shares: 0.7 },
    ]);
    expect(holders).toEqual([
      { holder: "Renault", exist: 0.3, cast: 0.15 },
      { holder: "Others", exist: 0.7, cast: 0.7 },
    ]);
  });

  it("finds half of the votes to be exactly half", () => {
    const shares = [0.1, 0.15, 0.25];
    const { holders } = castVotes(
      shares.flatMap((each) => [
        { holder: "A", shares: each },
        { holder: "B", shares: each },
      ]),
    );
    expect(holders.map(({ cast }) => cast)).toEqual([0.5, 0.5]);
  });

  it("knows no votes where there are no shares, and throws at fewer than none", () => {
    expect(castVotes([])).toEqual({ existing: 0, exercisable: 0, holders: [] });
    expect(castVotes([{ holder: "A", shares: 0 }]).holders).toEqual([{ holder: "A", exist: 0, cast: 0 }]);
    expect(() => castVotes([{ holder: "A", shares: -0.1 }])).toThrow("negative votes: A");
  });
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
