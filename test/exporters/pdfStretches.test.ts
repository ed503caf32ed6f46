import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replacement, stretchesOf } from "../../src/exporters/pdfStretches.ts";
import { check } from "../property.ts";

/** Faces by the characters that they have. */
function faceOf(characters: string): { readonly characters: string; readonly has: (code: number) => boolean } {
  const codes = new Set(Array.from(characters, (character) => character.codePointAt(0)));
  return { characters, has: (code) => codes.has(code) };
}

const latin = faceOf("abcé ?");
const japanese = faceOf("日産a");
const signs = fc.constantFrom(
  "a",
  "b",
  "é",
  "e\u0301",
  "日",
  "産",
  "🚗",
  "👩‍🔬",
  " ",
  "ن",
  "س",
  "\u202E",
  "\uD83D",
  "\n",
);
const anyText = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(""));

/** The text that stretches stand for, from left to right. */
function meaning(text: string): string {
  return stretchesOf(text, [latin, japanese])
    .map((stretch) => stretch.meant ?? stretch.text)
    .join("");
}

/** Its visible characters, in no order. */
function seen(text: string): string {
  return Array.from(text.replaceAll(/[\s\u202E\u200D]/g, ""))
    .toSorted()
    .join("");
}

describe("stretchesOf", () => {
  test("gives each face only what it has, and breaks no more often than it must", () => {
    check(
      fc.property(anyText, (text) => {
        const stretches = stretchesOf(text, [latin, japanese]);
        for (const [i, { face, text: shown, meant }] of stretches.entries()) {
          expect(Array.from(shown).every((each) => face.has(each.codePointAt(0) ?? 0))).toBe(true);
          const next = stretches[i + 1];
          expect(meant === undefined && next?.meant === undefined && next?.face === face).toBe(false);
        }
      }),
      300,
    );
  });

  test("loses no sign that can be seen", () => {
    check(
      fc.property(anyText, (text) => {
        expect(seen(meaning(text))).toBe(seen(text.replaceAll(/\p{Surrogate}/gu, "\uFFFD").normalize()));
      }),
      300,
    );
  });

  test.each([
    ["a日a", ["a", "日", "a"]],
    ["e\u0301", ["é"]],
    ["  a \n b ", ["a b"]],
    ["a🚗👩‍🔬b", ["a", "🚗", "👩‍🔬", "b"]],
    ["a نس سن b", ["a ", "ن", "س", " ", "س", "ن", " b"]],
    ["a\u202Eb", ["ab"]],
    ["", []],
  ])("breaks %j into %j", (text, expected) => {
    expect(stretchesOf(text, [latin, japanese]).map((stretch) => stretch.meant ?? stretch.text)).toEqual(expected);
  });

  test("draws the same thing for every sign that no face has", () => {
    const [car, lady] = stretchesOf("🚗👩‍🔬", [japanese, latin]);
    expect(car).toEqual({ face: latin, text: replacement, meant: "🚗" });
    expect(lady).toEqual({ face: latin, text: replacement, meant: "👩‍🔬" });
  });
});
