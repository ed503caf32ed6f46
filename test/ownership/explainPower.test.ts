import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainPower } from "../../src/ownership/explainPower.ts";
import { votingPower } from "../../src/ownership/votingPower.ts";
import { check } from "../property.ts";
import { ownershipOf } from "./ownershipOf.ts";

const ownership = ownershipOf([{ holder: "A", company: "X", low: 0.5, high: 0.5 }]);
const indices = ["banzhaf", "penrose", "shapley"] as const;

describe("explainPower", () => {
  test("has coalitions that add up to the power of every holder", () => {
    const votes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 7 });
    check(
      fc.property(votes, fc.boolean(), (weights, isInclusive) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const voters = weights.map((weight, i) => ({ id: `${i}`, share: Math.floor((weight / total) * 1e4) / 1e4 }));
        const powers = votingPower(voters, 0.5, isInclusive);
        for (const power of powers) {
          for (const index of indices) {
            const vote = { company: "X", powers, quota: 0.5, isInclusive };
            const { value, lines } = explainPower(ownership, vote, power, index);
            expect(value).toBeCloseTo(power[index], 12);
            expect(lines.length).toBe(power.swings <= 24 ? power.swings : 1);
          }
        }
      }),
    );
  });

  test("says with whom a holder tips the vote", () => {
    const voters = [
      { id: "A", share: 0.5 },
      { id: "B", share: 0.3 },
      { id: "C", share: 0.2 },
    ];
    const powers = votingPower(voters, 0.5, false);
    const [first] = powers;
    if (first === undefined) throw new Error("no power");
    const vote = { company: "X", powers, quota: 0.5, isInclusive: false };
    const { title, text, lines, notes, facts } = explainPower(ownership, vote, first, "banzhaf");
    expect([title, text]).toEqual(["Banzhaf power of A in X", "60%"]);
    expect(lines.map(({ label }) => label)).toEqual([
      "with B: 30% becomes 80%",
      "with C: 20% becomes 70%",
      "with B, C: 50% becomes 100%",
    ]);
    expect(new Map(facts).get("What carries")).toBe("> 50% of the votes that may be cast");
    expect(notes[0]).toBe("It tips the vote in 3 of 4 coalitions of the others.");
  });
});
