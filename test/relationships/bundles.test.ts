import { describe, expect, test } from "vitest";
import type { Phase, RelationshipKind } from "../../src/model/relationship.ts";
import type { Tie } from "../../src/model/tie.ts";
import { drawnAs, labelInEffect, labelPlanned } from "../../src/relationships/labelsOfTie.ts";
import { nameOfTie } from "../../src/relationships/nameOfTie.ts";
import { linesOfTie } from "../../src/scene/lines.ts";
import { phaseOf, relationshipOf } from "../timeline/samples.ts";
import { held as heldBy } from "./samples.ts";

type Levels = Partial<Pick<Tie, "inEffect" | "planned">>;

/** A tie between two that nobody describes. */
function tie(source: string, target: string, levels: Levels, kind: RelationshipKind = "stake"): Tie {
  const id = `${source}--${target}--${kind}`;
  return { relationship: relationshipOf({ id, source, target, kind }), inEffect: [], planned: [], ...levels };
}

function held(source: string, target: string, phase: Partial<Phase>, kind: RelationshipKind = "stake"): Tie {
  return tie(source, target, { inEffect: [phaseOf(phase)] }, kind);
}

/** Ties as one from "Family" to "Firm". */
function bundle(parts: readonly Tie[], levels: Levels, ends: readonly [string, string] = ["Family", "Firm"]): Tie {
  return { ...tie(...ends, levels, parts[0]?.relationship.kind), parts };
}

function name(of: Tie): string {
  return nameOfTie(of, new Map());
}

describe("several ties drawn as one", () => {
  const parts = [held("One", "Firm", { stake: 0.153 }), held("Two", "Firm", { stake: 0.297 })];

  test("say their total where there is one, and name each of those whom they are", () => {
    const total = bundle(parts, { inEffect: [phaseOf({ stake: 0.45 })] });
    expect(labelInEffect(total)).toBe("45%");
    expect(labelPlanned(total)).toBeUndefined();
    expect(name(total)).toBe(
      "Family and Firm: 2 stakes, 45% in total. One holds 15.3% of Firm. Two holds 29.7% of Firm",
    );
  });

  test("say how many they are where no figure is true of all", () => {
    const several = bundle(
      [held("Family", "A", { stake: 0.5 }), held("Family", "B", {}), held("C", "B", { stake: 1 })],
      {
        inEffect: [phaseOf({})],
      },
    );
    expect(labelInEffect(several)).toBe("3 stakes");
    expect(name(several)).toBe(
      "Family and Firm: 3 stakes. Family holds 50% of A. Family holds a stake of unknown size in B. C holds 100% of B",
    );
  });

  test("show the figure of the one between the very two cards, and are drawn as it is", () => {
    const own = held("Family", "Firm", { stake: 0.434 });
    const both = bundle([held("Family", "Unit", { stake: 0.3 }), own], { inEffect: [phaseOf({})] });
    expect(labelInEffect(both)).toBe("43.4% + 1 stake");
    expect(drawnAs(both)).toBe(own);
    expect(linesOfTie(both)[0]).toMatchObject({
      weight: 0.434,
      label: "43.4% + 1 stake",
      relationship: both.relationship.id,
    });
  });

  test("of which only one is in effect say what that one says", () => {
    const plan = tie("Two", "Firm", { planned: [phaseOf({ status: "reported", stake: 0.1 })] });
    const own = held("One", "Firm", { stake: 0.2, votes: 0 });
    const both = bundle([own, plan], { inEffect: own.inEffect, planned: plan.planned });
    expect([labelInEffect(both), labelPlanned(both)]).toEqual(["20% · no votes", "10% reported"]);
    expect(name(both)).toBe(
      "Family and Firm: 1 stake; planned: 1 stake. One holds 20% of Firm, without votes. Two, planned: 10% of Firm (reported)",
    );
  });

  test("that are all without votes, or all planned, say so beside their number", () => {
    const silent = [held("Family", "A", { stake: 0.5, votes: 0 }), held("Family", "B", { stake: 0.5, votes: 0 })];
    expect(labelInEffect(bundle(silent, { inEffect: [phaseOf({ votes: 0 })] }))).toBe("2 stakes · no votes");
    const plans = ["A", "B"].map((target) =>
      tie("Family", target, { planned: [phaseOf({ status: "announced", stake: 0.5 })] }),
    );
    const planned = bundle(plans, { planned: [phaseOf({ status: "announced" })] });
    expect([labelInEffect(planned), labelPlanned(planned)]).toEqual([undefined, "2 stakes announced"]);
    expect(name(planned)).toBe(
      "Family and Firm, planned: 2 stakes. Family, planned: 50% of A (announced). Family, planned: 50% of B (announced)",
    );
  });

  test("say at least so much where one has no figure", () => {
    const total = bundle([...parts, held("Three", "Firm", {})], { inEffect: [phaseOf({ stakeMin: 0.45 })] });
    expect(labelInEffect(total)).toBe("at least 45%");
    expect(name(total)).toContain("3 stakes, at least 45% in total");
  });

  test("of a kind without figures count themselves, and name the first four", () => {
    const firms = ["A", "B", "C", "D", "E"].map((target) => held("Family", target, {}, "supply"));
    const supplies = bundle(firms, { inEffect: [phaseOf({})] });
    expect(labelInEffect(supplies)).toBe("×5");
    expect(name(supplies)).toBe(
      "Family and Firm: 5 supply ties. Family supplies A. Family supplies B. Family supplies C. Family supplies D. And 1 more",
    );
    const pledges = ["A", "B"].map((target) => tie("Family", target, { planned: [phaseOf({})] }, "commitment"));
    expect(labelPlanned(bundle(pledges, { planned: [phaseOf({})] }))).toBe("pledge ×2");
  });
});

test("a single tie that leads to a folded card is named by its real parties and labelled as ever", () => {
  const own = held("French State", "Renault", { stake: 0.15 });
  const redirected = bundle([own], { inEffect: own.inEffect });
  expect(name(redirected)).toBe("French State holds 15% of Renault");
  expect(labelInEffect(redirected)).toBe("15%");
  expect(drawnAs(redirected)).toBe(redirected);
});

test("a tie that stands for itself is labelled as its kind says", () => {
  expect(labelInEffect(heldBy("stake", { stake: 0.15, votes: 0 }))).toBe("15% · no votes");
  expect(labelInEffect(heldBy("technology", {}))).toBeUndefined();
});
