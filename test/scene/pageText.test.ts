import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightOfLines, linesIn, wrapText } from "../../src/scene/pageText.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { check } from "../property.ts";

const anyText = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 40 }).map((words) => words.join(" "));
const look = { size: 12, weight: 400 } as const;

describe("wrapText", () => {
  it("makes no line wider than the width, and no more lines than it may", () => {
    check(
      fc.property(anyText, fc.integer({ min: 40, max: 600 }), fc.integer({ min: 0, max: 6 }), (text, width, most) => {
        const lines = wrapText(text, width, most, look, interWidth);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(interWidth(line, 12, 400)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("leaves out no word where there are lines enough and no word is too wide", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 60 });
    check(
      fc.property(words, fc.integer({ min: 90, max: 400 }), (given, width) => {
        const lines = wrapText(given.join("  "), width, 100, look, interWidth);
        expect(lines.flatMap((line) => line.split(" "))).toEqual(given);
      }),
    );
  });

  it("ends with an ellipsis where something is left over", () => {
    const lines = wrapText("one two three four five six seven eight nine ten", 60, 2, look, interWidth);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});

describe("linesIn", () => {
  it("is the other way round of heightOfLines", () => {
    for (const count of [1, 2, 3, 7]) expect(linesIn(heightOfLines(count, 11), 11)).toBe(count);
    expect(heightOfLines(0, 11)).toBe(0);
  });
});
