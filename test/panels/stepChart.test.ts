import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapeOfSteps } from "../../src/panels/stepChart.ts";
import { calendarOf } from "../../src/pipeline.ts";
import { relationshipDossier } from "../../src/timeline/dossierOfRelationship.ts";
import type { StakeStep } from "../../src/timeline/stakeSteps.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";

const document = builtInDocument();
const { start, last } = calendarOf(document);

function held(from: string, to: string | undefined, stake: number | undefined): StakeStep {
  return { from, to, stake, votes: undefined, planned: false };
}

describe("shapeOfSteps", () => {
  it("stays in its box for every stake of the document", () => {
    check(
      fc.property(fc.constantFrom(...document.relationships), ({ id }) => {
        const steps = relationshipDossier(document, id, last)?.steps ?? [];
        const { pieces } = shapeOfSteps(steps, start, last);
        expect(pieces).toHaveLength(steps.filter(({ stake }) => stake !== undefined).length);
        for (const { x1, x2, y } of pieces) {
          expect(0 <= x1 && x1 <= x2 && x2 <= 1).toBe(true);
          expect(0 <= y && y <= 1).toBe(true);
        }
      }),
    );
  });

  it("joins a level to the one that it follows without a gap", () => {
    const { pieces, top } = shapeOfSteps(
      [
        held("2000-01-01", "2001-01-01", 0.2),
        held("2001-01-01", "2002-01-01", 0.4),
        held("2003-01-01", undefined, 0.1),
      ],
      "2000-01-01",
      "2004-01-01",
    );
    expect(top).toBe(0.5);
    expect(pieces.map(({ before }) => before)).toEqual([undefined, 0.6, undefined]);
    expect(pieces[2]?.x2).toBe(1);
  });

  it("leaves a gap for a level without a figure", () => {
    expect(shapeOfSteps([held("2000-01-01", undefined, undefined)], "2000-01-01", "2004-01-01").pieces).toEqual([]);
    expect(shapeOfSteps([held("2000-01-01", undefined, 0)], "2000-01-01", "2004-01-01").pieces[0]?.y).toBe(1);
  });
});
