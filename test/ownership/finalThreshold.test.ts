import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ControlRuleId } from "../../src/model/view.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { check } from "../property.ts";
import { stake } from "./samples.ts";
import { companiesOf, heldBy } from "./verdicts.ts";

describe("thresholds compare exact decimals", () => {
  const percent = fc.integer({ min: 1, max: 100 });

  it("sums: two levels of one holder have half together, or more than half", () => {
    check(
      fc.property(fc.integer({ min: 0, max: 4999 }), fc.integer({ min: -1, max: 1 }), (first, more) => {
        const second = 5000 - first + more;
        const stakes = [stake("x", "A", first / 100 / 100), stake("k", "A", second / 100 / 100), stake("x", "k", 1)];
        expect(companiesOf(heldBy("majority", stakes, "x")).includes("A")).toBe(more > 0);
        expect(companiesOf(heldBy("ofac-50", stakes, "x")).includes("A")).toBe(more >= 0);
      }),
      1000,
    );
  });

  it("products and their sums: two chains make 25 % or not", () => {
    check(
      fc.property(fc.tuple(percent, percent), fc.tuple(percent, percent), ([a, b], [c, d]) => {
        fc.pre(b + d <= 100);
        const first = [stake("x", "K", a / 100), stake("K", "A", b / 100)];
        const stakes = [...first, stake("x", "L", c / 100), stake("L", "A", d / 100)];
        expect(companiesOf(heldBy("at-least-25", stakes, "x")).includes("A")).toBe(a * b + c * d >= 2500);
        expect(companiesOf(heldBy("over-25", stakes, "x")).includes("A")).toBe(a * b + c * d > 2500);
      }),
      2000,
    );
  });

  it("50 % of 50 % is 25 %, also round a loop and next to treasury shares", () => {
    const chain = [stake("x", "K", 0.5), stake("K", "A", 0.5)];
    // K has 30 % of A and A 50 % of K: x has 0.35 · 0.6 / (1 − 0.3 · 0.5) …
    const loop = [stake("x", "K", 0.425), stake("K", "A", 0.5), stake("A", "K", 0.3)];
    const treasury = [stake("x", "A", 0.2), stake("A", "A", 0.2)];
    for (const stakes of [chain, loop, treasury]) {
      expect(shareOf("at-least-25", stakes, "x", "A")).toBe(0.25);
      expect(shareOf("over-25", stakes, "x", "A")).toBeUndefined();
    }
  });

  it("20 % by two links of 5 % and 15 % is the weakest link's 20 %", () => {
    const stakes = [stake("x", "A", 0.05), stake("x", "K", 0.15), stake("K", "A", 0.6)];
    expect(shareOf("weakest-link", stakes, "x", "A")).toBe(0.2);
    expect(shareOf("weakest-link", [stake("x", "A", 0.1999)], "x", "A")).toBeUndefined();
  });
});

function shareOf(
  id: ControlRuleId,
  stakes: readonly DirectStake[],
  holder: string,
  company: string,
): number | undefined {
  return heldBy(id, stakes, holder).find((verdict) => verdict.company === company)?.share;
}
