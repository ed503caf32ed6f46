import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainSum } from "../../src/ownership/explainSum.ts";
import { check } from "../property.ts";
import { networks } from "./networks.ts";
import { builtInOwnership, ownershipOf } from "./ownershipOf.ts";

describe("explainSum", () => {
  test("adds up to 100% with those not named, and re-adds", () => {
    check(
      fc.property(networks({ nodes: 6 }), (stakes) => {
        const ownership = ownershipOf(stakes);
        for (const { company } of stakes) {
          const { value, lines } = explainSum(ownership, company);
          expect(value).toBe(1);
          expect(lines.reduce((sum, line) => sum + line.value, 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  test("leads to the link of each holder, and names those not disclosed", () => {
    const { lines, text } = explainSum(builtInOwnership("2022-02-15"), "nissan");
    expect(text).toBe("100%");
    expect(lines[0]?.terms[0]).toMatchObject({ text: "43.4%", relationships: ["renault--nissan--stake"] });
    expect(lines.at(-1)?.label).toBe("Others in Nissan, not disclosed");
  });

  test("tells of a company whose holders add up to more than 100%", () => {
    const stakes = [
      { holder: "O", company: "A", low: 0.7, high: 0.7 },
      { holder: "P", company: "A", low: 0.5, high: 0.5 },
    ];
    const { text, lines, notes } = explainSum(ownershipOf(stakes), "A");
    expect([text, lines.length]).toEqual(["120%", 2]);
    expect(notes.join(" ")).toMatch(/add up to 120%/);
  });

  test("shows what another stake contains, and does not add it", () => {
    const { lines, notes, value } = explainSum(builtInOwnership("2022-06-01"), "avtovaz");
    expect(value).toBe(1);
    expect(lines.map(({ label }) => label).join()).not.toContain("NAMI →");
    expect(notes.join(" ")).toMatch(/contained in another stake already/);
  });
});
