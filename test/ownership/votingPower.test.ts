import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { votingPower, type VotingPower } from "../../src/ownership/votingPower.ts";
import { check } from "../property.ts";

const shares = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 9 });
const ballots = fc.record({
  units: shares,
  quota: fc.integer({ min: 1, max: 10_000 }),
  isInclusive: fc.boolean(),
});

describe("the power of votes", () => {
  it("by Shapley and Shubik adds up to one where all together carry a vote, else to nothing", () => {
    check(
      fc.property(ballots, ({ units, quota, isInclusive }) => {
        const sum = units.reduce((all, each) => all + each, 0);
        const powers = powersOf(units, quota, isInclusive);
        const total = powers.reduce((all, { shapley }) => all + shapley, 0);
        expect(total).toBeCloseTo(sum > quota || (isInclusive && sum === quota) ? 1 : 0, 9);
      }),
    );
  });

  it("is never less for more votes, the same for as many, and none without votes", () => {
    check(
      fc.property(ballots, ({ units, quota, isInclusive }) => {
        const powers = powersOf(units, quota, isInclusive).toSorted((a, b) => a.share - b.share);
        const ofNobody = powers.filter(({ share }) => share === 0);
        expect(ofNobody.every(({ swings, shapley }) => swings === 0 && shapley === 0)).toBe(true);
        const steps = powers.slice(1).map((power, i) => [powers[i] ?? power, power] as const);
        for (const [less, more] of steps) {
          expect(more.swings).toBeGreaterThanOrEqual(less.swings);
          expect(more.shapley).toBeGreaterThanOrEqual(less.shapley - 1e-12);
        }
        const ties = steps.filter(([less, more]) => less.share === more.share);
        for (const [less, more] of ties) expect({ ...less, id: "" }).toEqual({ ...more, id: "" });
      }),
    );
  });

  it("is counted in whole swings, out of all coalitions of the others", () => {
    check(
      fc.property(ballots, ({ units, quota, isInclusive }) => {
        for (const { swings, penrose } of powersOf(units, quota, isInclusive)) {
          expect(Number.isInteger(swings)).toBe(true);
          expect(penrose * 2 ** (units.length - 1)).toBe(swings);
        }
      }),
    );
  });

  it("of 36 against four times 16 is 14 swings against 2", () => {
    const powers = powersOf([3600, 1600, 1600, 1600, 1600], 5100, true);
    expect(powers.map(({ swings }) => swings)).toEqual([14, 2, 2, 2, 2]);
    expect(powers.map(({ banzhaf }) => Math.round(banzhaf * 1e5) / 1e5)).toEqual([
      0.63636, 0.09091, 0.09091, 0.09091, 0.09091,
    ]);
  });

  it("of 40 % against 600 single holders is 400 / 601", () => {
    const singles = Array.from({ length: 600 }, (_, i) => ({ id: `single ${i}`, share: 0.001 }));
    const [strong, single] = votingPower([{ id: "strong", share: 0.4 }, ...singles], 0.501, true);
    expect(strong?.shapley).toBeCloseTo(400 / 601, 12);
    expect(single?.shapley).toBeCloseTo(201 / 601 / 600, 12);
  });

  it("distinguishes to reach the quota from to pass it, in exact decimals", () => {
    // 0.1 + 0.2 + 0.2 is half: together they carry a vote only where half is enough.
    const units = [1000, 2000, 2000, 5000];
    expect(powersOf(units, 5000, true).map(({ swings }) => swings)).toEqual([1, 1, 1, 7]);
    expect(powersOf(units, 5000, false).map(({ swings }) => swings)).toEqual([1, 1, 1, 7]);
    expect(powersOf([1000, 2000, 2000], 5000, true).map(({ swings }) => swings)).toEqual([1, 1, 1]);
    expect(powersOf([1000, 2000, 2000], 5000, false).map(({ swings }) => swings)).toEqual([0, 0, 0]);
  });

  it("is exact for 24 holders that all differ", () => {
    // Powers of two: who has the largest decides alone, and the others nothing.
    const doubling = Array.from({ length: 24 }, (_, i) => ({ id: `${i}`, share: 2 ** i / 1e8 }));
    const powers = votingPower(doubling, 2 ** 23 / 1e8, true);
    expect(powers.map(({ swings }) => swings)).toEqual([...Array.from({ length: 23 }, () => 0), 2 ** 23]);
    // All but one unit: nobody may be missing but the smallest.
    const nearlyAll = votingPower(doubling, (2 ** 24 - 2) / 1e8, true);
    expect(nearlyAll.map(({ swings }) => swings)).toEqual([0, ...Array.from({ length: 23 }, () => 2)]);
  });

  it("is refused where it cannot be exact", () => {
    const different = Array.from({ length: 31 }, (_, i) => 100 + i);
    expect(() => powersOf(different, 1000, false)).toThrow("too many different holders for exact voting power: 31");
    const many = Array.from({ length: 1001 }, () => 1);
    expect(() => powersOf(many, 500, false)).toThrow("too many holders for exact voting power: 1001");
    expect(votingPower([], 0.5, false)).toEqual([]);
  });
});

function powersOf(units: readonly number[], quota: number, isInclusive: boolean): readonly VotingPower[] {
  const votes = units.map((unit, i) => ({ id: `${i}`, share: unit / 100 / 100 }));
  return votingPower(votes, quota / 100 / 100, isInclusive);
}
