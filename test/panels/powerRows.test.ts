import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownershipOn, type Ownership } from "../../src/ownership/ownership.ts";
import { powerTable, rests } from "../../src/panels/powerRows.ts";
import { documentWith, snapshotOf, tieOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { phaseOf } from "../timeline/samples.ts";

/** The ownership of such stakes in "company", in hundredths of a percent. */
function ownershipOf(stakes: readonly number[]): Ownership {
  const ties = stakes.map((stake, i) => tieOf(`h${i}--company`, { inEffect: [phaseOf({ stake: stake / 1e4 })] }));
  return ownershipOn(snapshotOf(ties), documentWith([]));
}

const stakes = fc
  .array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 6 })
  .filter((all) => all.reduce((sum, stake) => sum + stake, 0) <= 1e4);

describe("the table of voting power", () => {
  test("shares out all votes and all power, whatever is assumed of those not named", () => {
    check(
      fc.property(stakes, fc.constantFrom(...rests), (all, rest) => {
        const { rows } = powerTable(ownershipOf(all), "company", rest);
        for (const key of ["share", "banzhaf", "shapley"] as const) {
          expect(rows.reduce((sum, row) => sum + row[key], 0)).toBeCloseTo(1, 6);
        }
      }),
      60,
    );
  });

  test("gives whoever has more than half of the votes all power", () => {
    for (const rest of rests) {
      const { rows } = powerTable(ownershipOf([5001, 2000]), "company", rest);
      for (const key of ["banzhaf", "shapley"] as const) {
        expect(rows[0]?.[key]).toBeCloseTo(1, 12);
        expect(rows.slice(1).map((row) => row[key])).toEqual([0, 0]);
      }
    }
  });

  test("gives exactly half of the votes no more than a veto: more than half carries", () => {
    const { rows } = powerTable(ownershipOf([5000]), "company", "block");
    expect(rows.map(({ banzhaf }) => banzhaf)).toEqual([0.5, 0.5]);
  });

  test("has nobody unnamed where the holders add up", () => {
    const { rows, hasRest } = powerTable(ownershipOf([3000, 3000, 4000]), "company", "dispersed");
    expect(hasRest).toBe(false);
    expect(rows.map(({ isRest }) => isRest)).toEqual([false, false, false]);
    expect(rows.map(({ shapley }) => shapley)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  test("computes nothing where votes on different bases add up to more than all", () => {
    const { rows, remarks } = powerTable(ownershipOf([6000, 6000]), "company", "block");
    expect(rows).toEqual([]);
    expect(remarks.join()).toContain("120%");
  });
});
