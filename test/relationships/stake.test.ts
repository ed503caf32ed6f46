import { describe, expect, test } from "vitest";
import type { Tie } from "../../src/model/tie.ts";
import { definitionOf } from "../../src/relationships/index.ts";
import { phaseOf } from "../timeline/samples.ts";
import { held, nameOf, planned, tieOf } from "./samples.ts";

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

  test("that is only imagined says so in name, label and line, and how it is in truth", () => {
    const actual = held("stake", { stake: 0.434 });
    const tie: Tie = { ...held("stake", { stake: 0.15 }), actual };
    expect(nameOf(tie)).toBe("What if: Renault holds 15% of Nissan (in truth 43.4%)");
    expect(definitionOf("stake").labelInEffect(tie)).toBe("15% what if");
    const { strokeInEffect, strokePlanned } = definitionOf("stake");
    const { tone, ...shape } = strokeInEffect(tie);
    expect(tone).toBe("imagined");
    for (const { tone: _, ...other } of [strokeInEffect(actual), strokePlanned]) expect(shape).not.toEqual(other);
  });

  test("without votes stays without them, however large it is imagined", () => {
    const tie: Tie = { ...held("stake", { stake: 0.2, votes: 0 }), actual: held("stake", { stake: 0.284, votes: 0 }) };
    expect(definitionOf("stake").labelInEffect(tie)).toBe("20% what if · no votes");
    expect(nameOf(tie)).toBe("What if: Renault holds 20% of Nissan, without votes (in truth 28.4%)");
  });

  test("that is imagined where there is none says so", () => {
    const tie: Tie = { ...held("stake", { stake: 0.15 }), actual: tieOf("stake", {}) };
    expect(nameOf(tie)).toBe("What if: Renault holds 15% of Nissan (in truth nothing)");
  });

  test("among several drawn as one makes a hypothetical line of them all", () => {
    const part: Tie = { ...held("stake", { stake: 0.15 }), actual: held("stake", { stake: 0.434 }) };
    const bundle = { ...held("stake", { stake: 0.25 }), parts: [part, held("stake", { stake: 0.1 })] };
    expect(definitionOf("stake").strokeInEffect(bundle).tone).toBe("imagined");
    expect(definitionOf("stake").labelInEffect(bundle)).toBe("25% what if");
  });
});
