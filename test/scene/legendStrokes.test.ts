import { describe, expect, it } from "vitest";
import { relationshipKinds } from "../../src/model/relationship.ts";
import { notations } from "../../src/model/view.ts";
import { sampleLine } from "../../src/scene/legendStrokes.ts";

describe.each(notations)("sampleLine in the notation: %s", (notation) => {
  it("tells the kinds apart by shape alone", () => {
    const shapes = relationshipKinds.map((kind) => {
      const { stroke, halves } = sampleLine(kind, notation);
      return JSON.stringify([stroke.dash, stroke.end, stroke.isDouble, halves !== undefined]);
    });
    expect(new Set(shapes).size).toBe(relationshipKinds.length);
  });

  it("tells a stake without votes and a planned one from one in effect", () => {
    const [held, silent, planned] = (["inEffect", "withoutVotes", "planned"] as const).map((variant) => {
      const { stroke, halves } = sampleLine("stake", notation, variant);
      return JSON.stringify([stroke.dash, stroke.isDouble, halves?.control === 0]);
    });
    expect(new Set([held, silent, planned]).size).toBe(3);
  });

  it("gives the very same sample again", () => {
    expect(sampleLine("supply", notation)).toBe(sampleLine("supply", notation));
  });
});

describe("sampleLine", () => {
  it("shows each side of a pair of half-arrows by itself", () => {
    const [both, ownership, control] = (["inEffect", "ownership", "control"] as const).map(
      (variant) => sampleLine("stake", "bovs", variant).halves,
    );
    expect(ownership).toEqual({ ownership: both?.ownership, control: undefined });
    expect(control).toEqual({ ownership: undefined, control: both?.control });
    expect(both?.ownership).toBeGreaterThan(0);
    expect(both?.control).toBeGreaterThan(0);
  });
});
