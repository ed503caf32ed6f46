import { describe, expect, it } from "vitest";
import { relationshipKinds } from "../../src/model/relationship.ts";
import { sampleStroke } from "../../src/panels/legendStrokes.ts";

describe("sampleStroke", () => {
  it("tells the kinds apart by shape alone", () => {
    const shapes = relationshipKinds.map((kind) => {
      const { dash, end, isDouble } = sampleStroke(kind);
      return JSON.stringify([dash, end, isDouble]);
    });
    expect(new Set(shapes).size).toBe(relationshipKinds.length);
  });

  it("tells a stake without votes and a planned one from one in effect", () => {
    const [held, silent, planned] = [
      sampleStroke("stake"),
      sampleStroke("stake", "withoutVotes"),
      sampleStroke("stake", "planned"),
    ];
    expect([held.isDouble, silent.isDouble]).toEqual([false, true]);
    expect([held.dash.length === 0, planned.dash.length > 0]).toEqual([true, true]);
  });
});
