import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Derivation } from "../../src/ownership/derivation.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";
import { explainIntegrated, explainOwn, explainRest } from "../../src/ownership/explainIntegrated.ts";
import { ownedBy, ownersOf } from "../../src/ownership/integrated.ts";
import { imagineSnapshot } from "../../src/ownership/imagine.ts";
import { ownershipOn } from "../../src/ownership/ownership.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";
import { networks } from "./networks.ts";
import { builtInOwnership, halved, ownershipOf } from "./ownershipOf.ts";

describe("explainIntegrated", () => {
  test("has lines that add up to what the algebra gives, for every pair of a random network", () => {
    check(
      fc.property(networks({ nodes: 6 }).map(halved), (stakes) => {
        const ownership = ownershipOf(stakes);
        const { ids, numberOf } = ownership.capital;
        for (const owner of ids) {
          const shares = ownedBy(ownership.capital, owner);
          for (const company of ids) {
            const derivation = explainIntegrated(ownership, owner, company);
            expect(Math.abs(derivation.value - (shares[numberOf.get(company) ?? -1] ?? 0))).toBeLessThan(1e-12);
            expect(Math.abs(sumOf(derivation) - derivation.value)).toBeLessThan(1e-12);
          }
        }
      }),
      100,
    );
  });

  test("has lines whose terms multiply to what the line gives", () => {
    check(
      fc.property(networks({ nodes: 6 }).map(halved), (stakes) => {
        const ownership = ownershipOf(stakes);
        for (const company of ownership.capital.ids) {
          for (const { terms, value } of explainIntegrated(ownership, "A", company).lines) {
            const product = terms.reduce((share, { text }) => share * numberIn(text), 1);
            expect(Math.abs(product - value)).toBeLessThan(
              1e-5 * terms.length * Math.max(1, ...terms.map(({ text }) => numberIn(text))),
            );
          }
        }
      }),
      100,
    );
  });

  test("shows one chain and one loop between Renault and Nissan", () => {
    const { text, lines, loops } = explainIntegrated(builtInOwnership("2022-02-15"), "french-state", "nissan");
    expect(text).toBe("6.968%");
    expect(lines.map(({ label, terms }) => [label, terms.map((term) => term.text)])).toEqual([
      ["French State → Renault → Nissan", ["15.01%", "43.4%", "1.06963"]],
    ]);
    expect(lines[0]?.terms.map(({ relationships }) => relationships)).toEqual([
      ["french-state--renault--stake"],
      ["renault--nissan--stake"],
      ["renault--nissan--stake", "nissan--renault--stake"],
    ]);
    expect(loops.map(({ label, terms, text: result }) => [label, terms.map((term) => term.text), result])).toEqual([
      ["Renault → Nissan → Renault", ["43.4%", "15%"], "6.51%; 1 / (1 − 6.51%) = 1.06963"],
    ]);
  });

  test("leaves the owner's own loop out of what a company owns", () => {
    const { text, lines, loops } = explainIntegrated(builtInOwnership("2022-02-15"), "renault", "nissan");
    expect(text).toBe("43.4%");
    expect(lines.map(({ terms }) => terms.map((term) => term.text))).toEqual([["43.4%"]]);
    expect(loops).toEqual([]);
  });

  test("shows the chain through the trust beside the direct one", () => {
    const { text, lines } = explainIntegrated(builtInOwnership("2024-12-15"), "renault", "nissan");
    expect(text).toBe("35.71%");
    expect(lines.map(({ terms }) => terms.map((term) => term.text))).toEqual([["100%", "18.66%"], ["17.05%"]]);
  });

  test("names a factor by the loops that the chain misses and by all", () => {
    // O holds A; A and B hold each other, C is in a loop with B alone.
    const stakes = [
      stake("O", "A", 0.5),
      stake("A", "B", 0.4),
      stake("B", "A", 0.2),
      stake("C", "B", 0.1),
      stake("B", "C", 0.3),
    ];
    const { lines, loops, value } = explainIntegrated(ownershipOf(stakes), "O", "A");
    expect(lines.map(({ terms }) => terms.map((term) => term.label))).toEqual([
      ["O → A", "(1 − 3%) / (1 − 8% − 3%), 2 loops"],
    ]);
    expect(value).toBeCloseTo((0.5 * 0.97) / 0.89, 12);
    expect(loops.map(({ label }) => label)).toEqual(["A → B → A", "B → C → B", "These 2 loops together"]);
  });

  test("counts loops that do not touch each other twice over", () => {
    const stakes = [
      stake("O", "A", 0.5),
      stake("A", "B", 0.4),
      stake("B", "A", 0.2),
      stake("B", "C", 0.3),
      stake("C", "B", 0.1),
      stake("C", "D", 0.5),
      stake("D", "C", 0.4),
    ];
    const { lines } = explainIntegrated(ownershipOf(stakes), "O", "A");
    expect(lines[0]?.terms.at(-1)?.label).toBe("(1 − 3% − 20%) / (1 − 8% − 3% − 20% + 1.6%), 3 loops");
  });

  test("falls back to the last step where there are too many chains, and says so", () => {
    const middle = Array.from({ length: 5 }, (_, layer) => [`${layer}a`, `${layer}b`]);
    const stakes = [
      stake("O", "0a", 0.6),
      stake("O", "0b", 0.5),
      ...middle
        .slice(1)
        .flatMap((below, layer) =>
          (middle[layer] ?? []).flatMap((above) => below.map((company) => stake(above, company, 0.45))),
        ),
      ...(middle.at(-1) ?? []).map((above) => stake(above, "Z", 0.3)),
    ];
    const derivation = explainIntegrated(ownershipOf(stakes), "O", "Z");
    expect(derivation.lines.map(({ label }) => label)).toEqual(["through 4a", "through 4b"]);
    expect(derivation.value).toBeCloseTo((0.6 * 1.1 * 0.9 ** 4) / 2, 12);
    expect(derivation.notes[0]).toMatch(/last step/);
  });

  test("says between what the figure lies where a stake on the way is a range", () => {
    const stakes = [stake("O", "A", 0.5, 0.6), stake("A", "B", 0.5)];
    const { text, notes } = explainIntegrated(ownershipOf(stakes), "O", "B");
    expect(text).toBe("25%");
    expect(notes).toEqual([
      "With everything that ranges and unknown sizes allow: between 25% and 30%.",
      "O → A: between 50% and 60%; computed with the low end.",
    ]);
  });

  test("names stakes of unknown size and stakes that are long unconfirmed", () => {
    const unsized = explainIntegrated(builtInOwnership("2024-12-15"), "geely-holding", "volvo-cars");
    expect([unsized.value, unsized.lines]).toEqual([0, []]);
    expect(unsized.notes).toEqual([
      "With everything that ranges and unknown sizes allow: between 0% and 100%.",
      "Geely Holding → Volvo Cars: size not known; computed with 0%.",
      "Geely Holding → Volvo Cars: last confirmed 8 November 2022.",
    ]);
  });

  test("says what is only imagined, and what is so in truth", () => {
    const document = builtInDocument();
    const snapshot = snapshotAt(timelineOf(document), "2022-02-15");
    const whatif = { relationship: "renault--nissan--stake", stake: 0.15, against: "rest" } as const;
    const imagined = ownershipOn(imagineSnapshot(snapshot, document, [whatif]), document);
    const { notes } = explainIntegrated(imagined, "french-state", "nissan");
    expect(notes).toContain("Hypothetical: Renault → Nissan 15%; in truth 43.4%.");
    expect(explainIntegrated(imagined, "french-state", "renault").notes[0]).toMatch(/^Hypothetical/);
  });

  test("is nothing, and says so, where no chain leads to the company", () => {
    const { lines, value, notes } = explainIntegrated(builtInOwnership("2024-12-15"), "mitsubishi-motors", "renault");
    expect([lines, value]).toEqual([[], 0]);
    expect(notes).toEqual(["No chain of stakes leads from Mitsubishi Motors to Renault."]);
  });

  test("tells of companies on the way that have no answer", () => {
    const stakes = [stake("A", "B", 1), stake("B", "A", 1), stake("B", "C", 0.5)];
    expect(explainIntegrated(ownershipOf(stakes), "A", "C").notes.join(" ")).toMatch(/A and B are owned 100% inside/);
  });
});

describe("explainOwn", () => {
  test("shows the loops by which Renault owns part of itself", () => {
    const { title, text, lines } = explainOwn(builtInOwnership("2023-11-08"), "renault");
    expect([title, text]).toEqual(["Final share of Renault in itself", "6.51%"]);
    expect(lines.map(({ label }) => label)).toEqual([
      "Renault → Nissan trust → Nissan → Renault",
      "Renault → Nissan → Renault",
    ]);
  });
});

describe("explainRest", () => {
  test("has lines that add up to what those not named finally own", () => {
    check(
      fc.property(networks({ nodes: 6 }).map(halved), (stakes) => {
        const ownership = ownershipOf(stakes);
        for (const company of ownership.capital.ids) {
          for (const { id, share } of ownersOf(ownership.capital, company)?.rests ?? []) {
            expect(Math.abs(sumOf(explainRest(ownership, id, company)) - share)).toBeLessThan(1e-12);
          }
        }
      }),
      100,
    );
  });
});

function sumOf({ lines }: Derivation): number {
  return lines.reduce((sum, { value }) => sum + value, 0);
}

/** A term as it is read: "15.01%" is 0.1501. */
function numberIn(text: string): number {
  const number = Number(text.replaceAll(",", "").replace("%", ""));
  return text.endsWith("%") ? number / 100 : number;
}

function stake(holder: string, company: string, low: number, high = low): DirectStake {
  return { holder, company, low, high };
}
