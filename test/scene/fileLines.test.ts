import { describe, expect, test } from "vitest";
import type { RelationshipKind } from "../../src/model/relationship.ts";
import { fileDrawing } from "../../src/scene/fileDrawing.ts";
import { linesInFile } from "../../src/scene/fileLines.ts";
import { linesOfTie } from "../../src/scene/lines.ts";
import { tieOf } from "../filters/samples.ts";
import { phaseOf } from "../timeline/samples.ts";

const level = phaseOf({ stake: 0.434 });
const plan = phaseOf({ status: "reported", stake: 0.15 });

/** Label and note of each line of a tie that has the note "7". */
function written(
  phases: Parameters<typeof tieOf>[1],
  kind: RelationshipKind = "stake",
  marksPlans = true,
): readonly (readonly [string | undefined, string | undefined])[] {
  const tie = tieOf("a--b", phases, kind);
  const notes = new Map([[tie.relationship.id, "7"]]);
  return linesInFile(linesOfTie(tie), tie, { notes, areStraight: false, marksPlans, drawing: fileDrawing }).map(
    ({ label, note }) => [label, note],
  );
}

describe("the lines of a tie in a file", () => {
  test("have the number on every figure", () => {
    const both = { inEffect: [level], planned: [plan] };
    expect(written(both)).toEqual([
      ["43.4%", "7"],
      ["15% reported", "7"],
    ]);
  });

  test("have it on the level in effect alone where neither line says anything", () => {
    const both = { inEffect: [phaseOf({})], planned: [phaseOf({ status: "announced" })] };
    expect(written(both, "supply", false)).toEqual([
      [undefined, "7"],
      [undefined, undefined],
    ]);
    expect(written({ planned: both.planned }, "supply", false)).toEqual([[undefined, "7"]]);
  });

  test("say of a plan that it is one, unless its label does", () => {
    expect(written({ planned: [plan] })).toEqual([["15% reported", "7"]]);
    expect(written({ planned: [phaseOf({ status: "announced" })] }, "technology")).toEqual([["planned", "7"]]);
    expect(written({ planned: [phaseOf({ status: "proposed" })] }, "commitment")).toEqual([["pledge proposed", "7"]]);
    expect(written({ planned: [phaseOf({ status: "proposed" })] }, "commitment", false)).toEqual([["pledge", "7"]]);
  });

  test("are the very same where there is nothing to add", () => {
    const tie = tieOf("a--b", { inEffect: [level], planned: [plan] });
    const lines = linesOfTie(tie);
    const file = { notes: new Map(), areStraight: true, marksPlans: true, drawing: fileDrawing };
    expect(linesInFile(lines, tie, file).every((line, i) => line === lines[i])).toBe(true);
  });
});
