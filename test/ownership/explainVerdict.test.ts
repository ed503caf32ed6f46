import { describe, expect, test } from "vitest";
import { controlRules } from "../../src/model/view.ts";
import { controlRule } from "../../src/ownership/control.ts";
import type { Derivation } from "../../src/ownership/derivation.ts";
import { explainVerdict } from "../../src/ownership/explainVerdict.ts";
import type { Ownership } from "../../src/ownership/ownership.ts";
import { problemTexts } from "../../src/text/ownership.ts";
import { lensWords } from "../../src/text/panels.ts";
import { builtInOwnership, ownershipOf } from "./ownershipOf.ts";

describe("explainVerdict", () => {
  test.each(controlRules)("re-adds to the share of every verdict of the built-in document: %s", (id) => {
    const rule = controlRule(id);
    for (const date of ["2005-06-01", "2022-02-15", "2023-11-08", "2024-12-15"]) {
      const ownership = builtInOwnership(date);
      const companies = new Set(ownership.holdings.map(({ company }) => company));
      const verdicts = [...companies].flatMap((company) => rule.decidingIn(ownership.control, company));
      expect(verdicts.length).toBeGreaterThan(0);
      for (const verdict of verdicts) {
        const { lines, value } = explainVerdict(ownership, verdict, rule);
        expect(value).toBeCloseTo(verdict.share, 9);
        expect(lines.reduce((sum, line) => sum + line.value, 0)).toBeCloseTo(value, 12);
      }
    }
  });

  test("names the rule with its sign, what it compares, and that votes are assumed", () => {
    const { title, text, facts, lines, notes } = only(
      builtInOwnership("2022-02-15"),
      "renault",
      "nissan",
      "french-presumption",
    );
    expect([title, text]).toEqual(["Renault in Nissan, by the rule", "43.4%"]);
    expect(facts).toContainEqual(["Rule", lensWords.rules["french-presumption"]]);
    expect(facts).toContainEqual(["Threshold", "> 40% of the votes that may be cast"]);
    expect(lines.map(({ label }) => label)).toEqual(["Renault → Nissan, one share, one vote assumed"]);
    expect(lines[0]?.terms[0]?.relationships).toEqual(["renault--nissan--stake"]);
    expect(notes).toContain("Renault: no votes published; one share, one vote assumed.");
  });

  test("adds the votes of those in which the holder decides", () => {
    const stakes = [
      { holder: "O", company: "A", low: 0.6, high: 0.6 },
      { holder: "O", company: "B", low: 0.2, high: 0.2 },
      { holder: "A", company: "B", low: 0.4, high: 0.4 },
    ];
    const { text, lines, notes } = only(ownershipOf(stakes), "O", "B", "majority");
    expect(text).toBe("60%");
    expect(lines.map(({ label, text: share }) => [label, share])).toEqual([
      ["O → B, one share, one vote assumed", "20%"],
      ["through A: A → B, one share, one vote assumed", "40%"],
    ]);
    expect(notes).toContain("O decides in those through which it holds, by the same rule.");
  });

  test("says where the holders of the company add up to too much", () => {
    const stakes = [
      { holder: "O", company: "B", low: 0.6, high: 0.6 },
      { holder: "P", company: "B", low: 0.6, high: 0.6 },
    ];
    const sum = problemTexts.over("B", 1.2);
    expect(only(ownershipOf(stakes), "O", "B", "majority").notes).toContain(sum);
    expect(only(ownershipOf(stakes.slice(1)), "P", "B", "majority").notes).not.toContain(sum);
  });

  test("shows the chains where the rule asks for the final share", () => {
    const stakes = [
      { holder: "O", company: "A", low: 0.6, high: 0.6 },
      { holder: "A", company: "B", low: 0.5, high: 0.5 },
    ];
    const { text, lines } = only(ownershipOf(stakes), "O", "B", "over-25");
    expect(text).toBe("30%");
    expect(lines.map(({ label }) => label)).toEqual(["O → A → B"]);
  });
});

function only(ownership: Ownership, holder: string, company: string, id: (typeof controlRules)[number]): Derivation {
  const rule = controlRule(id);
  const [verdict, ...others] = rule.decidingIn(ownership.control, company).filter((each) => each.holder === holder);
  if (verdict === undefined || others.length > 0) throw new Error(`not one verdict: ${holder} in ${company}`);
  return explainVerdict(ownership, verdict, rule);
}
