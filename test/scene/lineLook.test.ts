import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relationshipKinds, type RelationshipKind } from "../../src/model/relationship.ts";
import type { Tie } from "../../src/model/tie.ts";
import { notations, type Notation } from "../../src/model/view.ts";
import { lineMarks } from "../../src/scene/lineMarks.ts";
import { linesOfTie, type Line } from "../../src/scene/lines.ts";
import type { Mark } from "../../src/scene/mark.ts";
import { routeLines } from "../../src/scene/route.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { remember } from "../../src/scene/remember.ts";
import { tieOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { phaseOf } from "../timeline/samples.ts";
import { boxAt } from "./samples.ts";

/** One tie for each kind and state that a picture tells apart. */
const states: readonly (readonly [string, Tie])[] = [
  ...relationshipKinds.flatMap((kind: RelationshipKind) => [
    [`${kind} in effect`, tieOf("a--b", { inEffect: [phaseOf({ stake: 0.2 })] }, kind)] as const,
    [`${kind} planned`, tieOf("a--b", { planned: [phaseOf({ status: "announced", stake: 0.2 })] }, kind)] as const,
  ]),
  ["stake without votes", tieOf("a--b", { inEffect: [phaseOf({ stake: 0.2, votes: 0 })] })],
  ["stake imagined", tieOf("a--b", { inEffect: [phaseOf({ stake: 0.2 })], actual: tieOf("a--b") })],
];

function onlyLine(tie: Tie, notation: Notation): Line {
  const [line] = linesOfTie(tie, notation);
  if (line === undefined) throw new Error("no line");
  return line;
}

function labelOf(fields: Parameters<typeof phaseOf>[0]): string | undefined {
  return onlyLine(tieOf("a--b", { inEffect: [phaseOf(fields)] }), "bovs").label;
}

function dashesOf(tie: Tie): readonly number[] {
  return onlyLine(tie, "legal").stroke.dash;
}

/** The marks of a line from left to right, on white paper. */
function drawn(tie: Tie, notation: Notation): readonly Mark[] {
  const cards = new Map([
    ["a", boxAt(0, 0, 40, 40)],
    ["b", boxAt(300, 0, 40, 40)],
  ]);
  const routed = routeLines(linesOfTie(tie, notation), { cards, hulls: [] }, remember());
  return routed.flatMap((line) => lineMarks(line, "#FFFFFF", "usual", lightTheme));
}

function heightOf(marks: readonly Mark[], id: string): number {
  const mark = marks.find((each) => each.id === id);
  return mark?.type === "path" ? Number(/^M[\d.-]+ ([\d.-]+)/.exec(mark.d)?.[1]) : Number.NaN;
}

describe("a line in any notation", () => {
  test.each(notations)("tells every kind and state from every other without colours: %s", (notation) => {
    const shapes = states.map(([, tie]) => {
      const { stroke, halves } = onlyLine(tie, notation);
      return JSON.stringify([stroke.dash, stroke.end, stroke.isDouble, halves === undefined, halves?.control === 0]);
    });
    expect(shapes.flatMap((shape, i) => (shapes.indexOf(shape) < i ? [states[i]?.[0]] : []))).toEqual([]);
  });

  test("has the same id, ends and weight in each", () => {
    for (const [, tie] of states) {
      const [own, ...others] = notations.map((notation) => {
        const { id, source, target, isPlan, weight } = onlyLine(tie, notation);
        return { id, source, target, isPlan, weight };
      });
      for (const other of others) expect(other).toEqual(own);
    }
  });

  test("is the very same as long as the tie is", () => {
    for (const notation of notations) {
      for (const [, tie] of states) expect(linesOfTie(tie, notation)).toBe(linesOfTie(tie, notation));
    }
  });
});

describe("a pair of half-arrows", () => {
  const anyShare = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);

  test("has the ownership on the right hand of its way, the control on the left", () => {
    const marks = drawn(tieOf("a--b", { inEffect: [phaseOf({ stake: 0.2, votes: 0.5 })] }), "bovs");
    expect(heightOf(marks, "effect-line")).toBeGreaterThan(0);
    expect(heightOf(marks, "effect-control")).toBeLessThan(0);
  });

  test("is as wide on each side as its share is large", () => {
    check(
      fc.property(anyShare, anyShare, (stake, votes) => {
        const { halves } = onlyLine(tieOf("a--b", { inEffect: [phaseOf({ stake, votes })] }), "bovs");
        const [ownership, control] = [halves?.ownership ?? 0, halves?.control ?? 0];
        expect(Math.sign(ownership - control)).toBe(Math.sign(stake - votes));
      }),
    );
  });

  test("has no control side where the votes are not stated, and a hairline where there are none", () => {
    const unstated = drawn(tieOf("a--b", { inEffect: [phaseOf({ stake: 0.2 })] }), "bovs").map(({ id }) => id);
    expect(unstated).not.toContain("effect-control");
    const none = drawn(tieOf("a--b", { inEffect: [phaseOf({ stake: 0.2, votes: 0 })] }), "bovs").map(({ id }) => id);
    expect(none).toContain("effect-control");
    expect(none).not.toContain("effect-control-head");
  });

  test("says stake and votes, and a question mark where the size is unknown", () => {
    expect(labelOf({ stake: 0.15, votes: 0.2213 })).toBe("15% · 22.13% votes");
    expect(labelOf({ stake: 0.15 })).toBe("15%");
    expect(labelOf({ stake: 0.15, votes: 0 })).toBe("15% · no votes");
    expect(labelOf({})).toBe("?");
  });
});

describe("a line in the legal notation", () => {
  test("is dashed without votes, and a row of dots where it is planned", () => {
    expect(dashesOf(tieOf("a--b", { inEffect: [phaseOf({ stake: 0.2, votes: 0.2 })] }))).toEqual([]);
    const [dash = 0] = dashesOf(tieOf("a--b", { inEffect: [phaseOf({ stake: 0.2, votes: 0 })] }));
    const [dot = 0, gap = 0] = dashesOf(tieOf("a--b", { planned: [phaseOf({ status: "reported", stake: 0.2 })] }));
    expect(dot).toBeLessThan(dash / 2);
    expect(gap).toBeGreaterThan(2 * dot);
  });
});
