import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relationshipKinds, statuses } from "../../src/model/relationship.ts";
import { definitionOf, relationshipKindDefinitions } from "../../src/relationships/index.ts";
import type { Stroke } from "../../src/relationships/relationshipKind.ts";
import { wordOfPlan } from "../../src/text/relationships.ts";
import { check } from "../property.ts";
import { held, nameOf, planned } from "./samples.ts";

function shape({ dash, end, isDouble, width }: Stroke): string {
  return JSON.stringify([dash, end, isDouble, width]);
}

describe("the kinds of relationship", () => {
  test("are all there, once, in one list", () => {
    expect(relationshipKindDefinitions.map(({ id }) => id).toSorted()).toEqual([...relationshipKinds].toSorted());
  });

  test("have labels that differ", () => {
    expect(new Set(relationshipKindDefinitions.map(({ label }) => label)).size).toBe(relationshipKinds.length);
  });

  test("differ in shape, in effect and planned, so that a grey print tells them apart", () => {
    const inEffect = relationshipKindDefinitions.map(({ id, strokeInEffect }) => shape(strokeInEffect(held(id, {}))));
    expect(new Set(inEffect).size).toBe(relationshipKinds.length);
    const plans = relationshipKindDefinitions.map(({ strokePlanned }) => shape(strokePlanned));
    expect(new Set(plans).size).toBe(relationshipKinds.length);
  });

  test("differ between what is so and what is planned in more than colour", () => {
    for (const { id, strokeInEffect, strokePlanned } of relationshipKindDefinitions) {
      const { dash, end, isDouble } = strokeInEffect(held(id, {}));
      expect([id, dash, end, isDouble]).not.toEqual([
        id,
        strokePlanned.dash,
        strokePlanned.end,
        strokePlanned.isDouble,
      ]);
    }
  });

  test("dash what is planned", () => {
    for (const { strokePlanned } of relationshipKindDefinitions) expect(strokePlanned.dash).not.toEqual([]);
  });

  test.each(["technology", "supply", "manufacturing", "business-unit"] as const)(
    "draw an agreed %s thinner, and otherwise as in effect",
    (kind) => {
      const { strokeInEffect } = definitionOf(kind);
      const { width, ...agreed } = strokeInEffect(held(kind, { status: "signed" }));
      const { width: widthCompleted, ...completed } = strokeInEffect(held(kind, {}));
      expect(width).toBeLessThan(widthCompleted);
      expect(agreed).toEqual(completed);
    },
  );

  test("let only a stake give a share of the capital, and only a stake and a pledge speak on the line", () => {
    const phase = fc.record({
      stake: fc.double({ min: 0, max: 1, noNaN: true }),
      status: fc.constantFrom(...statuses),
    });
    check(
      fc.property(fc.constantFrom(...relationshipKinds), phase, (kind, fields) => {
        const { confers, labelInEffect, labelPlanned } = definitionOf(kind);
        expect(confers).toBe(kind === "stake" ? "capital" : "nothing");
        expect(labelInEffect(held(kind, fields)) !== undefined).toBe(kind === "stake");
        expect(labelPlanned(planned(kind, fields)) !== undefined).toBe(kind === "stake" || kind === "commitment");
      }),
    );
  });

  test("name both parties, whatever there is to say", () => {
    check(
      fc.property(
        fc.constantFrom(...relationshipKinds),
        fc.constantFrom(...statuses),
        fc.boolean(),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
        (kind, status, isHeld, stake) => {
          const phase = { status, ...(stake === undefined ? {} : { stake }) };
          const name = nameOf(isHeld ? held(kind, phase) : planned(kind, phase));
          expect(name).toContain("Renault");
          expect(name).toContain("Nissan");
          expect(name.includes("planned")).toBe(!isHeld);
        },
      ),
    );
  });
});

describe("a pledge", () => {
  test("is an investment that is planned, and a word on the line", () => {
    const pledge = planned("commitment", { status: "proposed", stake: 0.15 });
    expect(nameOf(pledge, { source: "Nissan", target: "Ampere" })).toBe(
      "Nissan, planned: investment in Ampere (proposed)",
    );
    expect(definitionOf("commitment").labelPlanned(pledge)).toBe("pledge");
  });
});

describe("a business unit", () => {
  test("is a business of its group, agreed until it is set up", () => {
    expect(nameOf(held("business-unit", {}), { source: "Renault", target: "Alpine" })).toBe(
      "Alpine is a business of Renault",
    );
    expect(nameOf(held("business-unit", { status: "announced" }), { source: "Renault", target: "Power" })).toBe(
      "Power is a business of Renault (agreed)",
    );
    expect(nameOf(planned("business-unit", {}), { source: "Renault", target: "Ampere" })).toBe(
      "Ampere, planned: a business of Renault (announced)",
    );
  });

  test("agreed and unconfirmed says both", () => {
    expect(nameOf(held("business-unit", { status: "signed", verified: false }))).toBe(
      "Nissan is a business of Renault (agreed), unconfirmed",
    );
  });
});

test.each([
  ["technology", "Google works with Nissan: technology", "Google, planned: work with Nissan on technology (signed)"],
  ["supply", "Google supplies Nissan", "Google, planned: supply to Nissan (signed)"],
  ["manufacturing", "Google builds for Nissan", "Google, planned: production for Nissan (signed)"],
  ["joint-venture", "Google works with Nissan: joint venture", "Google and Nissan, planned: joint venture (signed)"],
] as const)("a tie of kind %s says what the two do together", (kind, fact, plan) => {
  const parties = { source: "Google", target: "Nissan" };
  expect(nameOf(held(kind, {}), parties)).toBe(fact);
  expect(nameOf(planned(kind, { status: "signed" }), parties)).toBe(plan);
});

test("merger talks are a merger that is planned", () => {
  expect(nameOf(planned("merger-talks", { status: "proposed" }), { source: "Nissan", target: "Honda" })).toBe(
    "Nissan and Honda, planned: merger (proposed)",
  );
});

test("a plan that was completed or cancelled later is called announced while it is one", () => {
  expect(wordOfPlan("completed")).toBe("announced");
  expect(wordOfPlan("cancelled")).toBe("announced");
  for (const status of ["reported", "proposed", "announced", "signed"] as const)
    expect(wordOfPlan(status)).toBe(status);
});
