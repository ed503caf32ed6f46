import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relationshipKinds, statuses, type Phase, type RelationshipKind } from "../../src/model/relationship.ts";
import type { Tie } from "../../src/model/tie.ts";
import { definitionOf, relationshipKindDefinitions } from "../../src/relationships/index.ts";
import type { Stroke } from "../../src/relationships/relationshipKind.ts";
import { wordOfPlan } from "../../src/text/relationships.ts";
import { check } from "../property.ts";
import { phaseOf, relationshipOf } from "../timeline/samples.ts";

const names = { source: "Renault", target: "Nissan" };

function tieOf(kind: RelationshipKind, levels: Partial<Pick<Tie, "inEffect" | "planned">>): Tie {
  return { relationship: relationshipOf({ kind }), inEffect: [], planned: [], ...levels };
}

function held(kind: RelationshipKind, phase: Partial<Phase>): Tie {
  return tieOf(kind, { inEffect: [phaseOf(phase)] });
}

function planned(kind: RelationshipKind, phase: Partial<Phase>): Tie {
  return tieOf(kind, { planned: [phaseOf({ status: "announced", ...phase })] });
}

function nameOf(tie: Tie, parties: { source: string; target: string; targetKind?: "trust" } = names): string {
  return definitionOf(tie.relationship.kind).nameOf(tie, parties);
}

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

describe("a stake", () => {
  test("says how much of the held the holder has", () => {
    expect(nameOf(held("stake", { stake: 0.434 }))).toBe("Renault holds 43.4% of Nissan");
    expect(definitionOf("stake").labelInEffect(held("stake", { stake: 0.434 }))).toBe("43.4%");
  });

  test("says its plan after its level", () => {
    const tie = tieOf("stake", {
      inEffect: [phaseOf({ stake: 0.434 })],
      planned: [phaseOf({ status: "reported", stake: 0.15 })],
    });
    expect(nameOf(tie)).toBe("Renault holds 43.4% of Nissan; planned: 15% (reported)");
    expect(definitionOf("stake").labelPlanned(tie)).toBe("15% reported");
  });

  test("without votes says so, in name, label and line", () => {
    const tie = held("stake", { stake: 0.15, votes: 0 });
    expect(nameOf(tie, { source: "Nissan", target: "Renault" })).toBe("Nissan holds 15% of Renault, without votes");
    expect(definitionOf("stake").labelInEffect(tie)).toBe("15% · no votes");
    expect(definitionOf("stake").strokeInEffect(tie)).toMatchObject({ tone: "votes", isDouble: true });
  });

  test("whose votes are not known is not one without votes", () => {
    expect(definitionOf("stake").strokeInEffect(held("stake", { stake: 0.15 }))).toMatchObject({
      tone: "ink",
      isDouble: false,
    });
  });

  test("of 0% is no stake without votes", () => {
    expect(nameOf(held("stake", { stake: 0, votes: 0 }))).toBe("Renault holds 0% of Nissan");
    expect(definitionOf("stake").labelInEffect(held("stake", { stake: 0, votes: 0 }))).toBe("0%");
  });

  test("says of a plan of the same size that it brings votes", () => {
    const tie = tieOf("stake", {
      inEffect: [phaseOf({ stake: 0.15, votes: 0 })],
      planned: [phaseOf({ stake: 0.15, votes: 0.2213 })],
    });
    expect(nameOf(tie, { source: "Nissan", target: "Renault" })).toBe(
      "Nissan holds 15% of Renault, without votes; planned: 15% with votes (announced)",
    );
  });

  test("that is only planned begins with its holder", () => {
    const parties = { source: "Geely Holding", target: "Horse Powertrain" };
    expect(nameOf(planned("stake", { stake: 0.5 }), parties)).toBe(
      "Geely Holding, planned: 50% of Horse Powertrain (announced)",
    );
    expect(definitionOf("stake").labelPlanned(planned("stake", { stake: 0.5 }))).toBe("50% announced");
  });

  test("of unknown size is worded so, and marked with a question mark", () => {
    const reported = planned("stake", { status: "reported" });
    expect(nameOf(reported, { source: "Aramco", target: "Horse Powertrain" })).toBe(
      "Aramco, planned: a stake of unknown size in Horse Powertrain (reported)",
    );
    expect(definitionOf("stake").labelPlanned(reported)).toBe("? reported");
    expect(nameOf(held("stake", {}))).toBe("Renault holds a stake of unknown size in Nissan");
    expect(definitionOf("stake").labelInEffect(held("stake", {}))).toBe("?");
    const growing = tieOf("stake", {
      inEffect: [phaseOf({ stake: 0.1 })],
      planned: [phaseOf({ status: "proposed" })],
    });
    expect(nameOf(growing)).toBe("Renault holds 10% of Nissan; planned: a stake of unknown size (proposed)");
  });

  test("known as a range says both its ends, or the one that is known", () => {
    expect(nameOf(held("stake", { stakeMin: 0.05, stakeMax: 0.1 }))).toBe("Renault holds between 5% and 10% of Nissan");
    expect(definitionOf("stake").labelInEffect(held("stake", { stakeMin: 0.05, stakeMax: 0.1 }))).toBe("5%–10%");
    expect(nameOf(held("stake", { stakeMin: 0.05 }))).toBe("Renault holds at least 5% of Nissan");
    expect(nameOf(planned("stake", { stakeMax: 0.2 }))).toBe("Renault, planned: up to 20% of Nissan (announced)");
  });

  test("in a trust makes a beneficiary", () => {
    const parties = { source: "Renault", target: "Nissan trust", targetKind: "trust" as const };
    expect(nameOf(held("stake", { stake: 1, votes: 0 }), parties)).toBe(
      "Renault is the beneficiary of all of the Nissan trust, without votes",
    );
    expect(nameOf(planned("stake", { status: "completed", stake: 1, votes: 0 }), parties)).toBe(
      "Renault, planned: beneficiary of all of the Nissan trust (announced)",
    );
    expect(nameOf(held("stake", { stake: 0.5 }), parties)).toBe(
      "Renault is the beneficiary of 50% of the Nissan trust",
    );
  });

  test("that no source confirms says so, each level for itself", () => {
    expect(nameOf(held("stake", { stake: 0.05, verified: false }))).toBe("Renault holds 5% of Nissan, unconfirmed");
    const tie = tieOf("stake", {
      inEffect: [phaseOf({ stake: 0.05, votes: 0, verified: false })],
      planned: [phaseOf({ status: "signed", stake: 0.15, verified: false })],
    });
    expect(nameOf(tie)).toBe(
      "Renault holds 5% of Nissan, without votes, unconfirmed; planned: 15% (signed), unconfirmed",
    );
  });

  test("with several levels at once names the first that it is given", () => {
    const tie = tieOf("stake", { inEffect: [phaseOf({ stake: 0.2 }), phaseOf({ stake: 0.1 })] });
    expect(nameOf(tie)).toBe("Renault holds 20% of Nissan");
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
