import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { charactersWithout, fontsFor, type WrittenText } from "../../src/exporters/fonts.ts";
import { openFont, type SourceFont } from "../../src/exporters/fontSource.ts";
import { subsetFont, type CharacterPair } from "../../src/exporters/fontSubset.ts";
import { check } from "../property.ts";
import { tools } from "./samples.ts";
import { readTrueType } from "./trueType.ts";

const latin = opened("inter/files/inter-latin-400-normal.woff");
const extended = opened("inter/files/inter-latin-ext-400-normal.woff");
const figures = Array.from("0123456789", codeOf);
const codesOf = (font: SourceFont): fc.Arbitrary<readonly number[]> =>
  fc.uniqueArray(fc.constantFrom(...font.glyphs.keys()), { minLength: 1, maxLength: 60 });

function opened(path: string): SourceFont {
  return openFont(readFileSync(`node_modules/@fontsource/${path}`));
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function pairsIn(codes: readonly number[]): readonly CharacterPair[] {
  return codes.flatMap((first) => codes.map((second) => [first, second] as const));
}

function regular(text: string): readonly WrittenText[] {
  return [{ text, weight: 400 }];
}

function isComposite([first = 0]: Uint8Array): boolean {
  return first >= 0x80;
}

/** An outline made of other glyphs names them by number, and numbers change. */
function ownShape(outline: Uint8Array): readonly number[] {
  return isComposite(outline) ? [] : [...outline];
}

/** By how much pairs of characters are kerned, as the file says. */
function kerningIn(file: Uint8Array): ReadonlyMap<string, number> {
  const { tables, glyphs } = readTrueType(file);
  const kern = tables.get("kern");
  const characters = new Map([...glyphs].map(([code, glyph]) => [glyph, String.fromCodePoint(code)]));
  if (kern === undefined) return new Map();
  return new Map(
    Array.from({ length: kern.getUint16(10) }, (_, i) => {
      const at = 18 + 6 * i;
      const pair = [kern.getUint16(at), kern.getUint16(at + 2)].map((glyph) => characters.get(glyph));
      return [pair.join(""), kern.getInt16(at + 4)];
    }),
  );
}

describe("a subset of a font", () => {
  test("has exactly the characters asked for, as wide as they were, from whatever slices", () => {
    check(
      fc.property(codesOf(latin), codesOf(extended), (first, second) => {
        const others = second.filter((code) => !first.includes(code));
        const parts = [
          { font: latin, characters: new Set(first) },
          { font: extended, characters: new Set(others) },
        ];
        const { glyphs, advanceOf } = readTrueType(subsetFont(parts, []));
        expect(new Set(glyphs.keys())).toEqual(new Set([...first, ...others]));
        for (const code of first) expect(advanceOf(code)).toBe(latin.advanceOf(latin.glyphs.get(code) ?? -1));
        for (const code of others) expect(advanceOf(code)).toBe(extended.advanceOf(extended.glyphs.get(code) ?? -1));
      }),
    );
  });

  test("keeps each outline that is not made of others", () => {
    check(
      fc.property(codesOf(extended), (codes) => {
        const { glyphs, outlineOf } = readTrueType(subsetFont([{ font: extended, characters: new Set(codes) }], []));
        const before = codes.map((code) => extended.outlineOf(extended.glyphs.get(code) ?? 0));
        const after = codes.map((code) => outlineOf(glyphs.get(code) ?? 0));
        expect(after.map(ownShape)).toEqual(before.map(ownShape));
      }),
    );
  });

  test("brings along what an outline is made of", () => {
    const { glyphs, outlineOf } = readTrueType(
      subsetFont([{ font: latin, characters: new Set([codeOf("ö"), codeOf("é")]) }], []),
    );
    const outline = outlineOf(glyphs.get(codeOf("é")) ?? 0);
    expect(isComposite(outline)).toBe(true);
    const part = new DataView(outline.buffer).getUint16(12);
    expect(outlineOf(part)).toEqual(Uint8Array.from(latin.outlineOf(latin.glyphs.get(codeOf("e")) ?? 0)));
    expect(glyphs.has(codeOf("e"))).toBe(false);
  });

  test("kerns the pairs asked for as the font does, and no others", () => {
    const codes = Array.from("AVTo.", codeOf);
    const parts = [{ font: latin, characters: new Set(codes) }];
    const kerning = kerningIn(subsetFont(parts, pairsIn(codes)));
    expect(kerning.get("AV")).toBeLessThan(0);
    expect(kerning.get("To")).toBeLessThan(0);
    expect(kerning.has("oo")).toBe(false);
    expect([...kerningIn(subsetFont(parts, [[codeOf("A"), codeOf("V")]])).keys()]).toEqual(["AV"]);
  });

  test("has tabular figures: all are equally wide, and 1 is not the plain 1", () => {
    const widths = figures.map((code) => latin.advanceOf(latin.glyphs.get(code) ?? 0));
    expect(new Set(widths).size).toBe(1);
    const { advanceOf } = readTrueType(subsetFont([{ font: latin, characters: new Set(figures) }], []));
    expect(new Set(figures.map(advanceOf))).toEqual(new Set(widths));
  });

  test("refuses slices of different fonts, and characters that a font lacks", () => {
    const japanese = opened("noto-sans-jp/files/noto-sans-jp-119-400-normal.woff");
    const parts = [latin, japanese].map((font) => ({ font, characters: new Set<number>() }));
    expect(() => subsetFont(parts, [])).toThrow("different fonts");
    expect(() => subsetFont([{ font: latin, characters: new Set([codeOf("日")]) }], [])).toThrow("lacks a character");
  });
});

describe("fontsFor", () => {
  test("gives one Inter for each weight, with the characters set in it", async () => {
    const texts = [...regular("Renault"), { text: "Nissan", weight: 600 }, { text: "15%", weight: 700 }];
    const faces = await fontsFor(texts, tools.load);
    expect(faces.map(({ family, weight }) => [family, weight])).toEqual([
      ["Inter", 400],
      ["Inter", 600],
      ["Inter", 700],
    ]);
    const held = faces.map(({ file }) => String.fromCodePoint(...readTrueType(file).glyphs.keys()));
    expect(held.map((characters) => Array.from(characters).toSorted().join(""))).toEqual(["Raelntu", "Nains", "%15"]);
  });

  test.each(["Türkiye Société Şahin", "Ελλάδα", "Россия Україна", "Việt Nam", "←", "→ ≥"])("has %s", async (text) => {
    const faces = await fontsFor(regular(text), tools.load);
    expect(charactersWithout(faces, regular(text))).toEqual([]);
  });

  test("takes Japanese from Noto Sans JP, and loads nothing of it for other scripts", async () => {
    const loaded: string[] = [];
    const load = async (address: string): Promise<Uint8Array> => {
      loaded.push(address);
      return tools.load(address);
    };
    await fontsFor(regular("Nissan"), load);
    expect(loaded).toHaveLength(1);
    const faces = await fontsFor([...regular("日産自動車 Nissan"), { text: "三菱", weight: 600 }], load);
    const japanese = faces.filter(({ family }) => family === "Noto Sans JP");
    expect(japanese.map(({ weight, file }) => [weight, readTrueType(file).glyphs.size])).toEqual([
      [400, 5],
      [700, 2],
    ]);
  });

  test("is ready for a text that is composed on the way: e and an accent are é", async () => {
    const [face] = await fontsFor(regular("Socie\u0301te\u0301"), tools.load);
    expect(face?.has(codeOf("é"))).toBe(true);
  });

  test("gives the same bytes whatever the order of the texts", async () => {
    const texts = [...regular("Renault 日産"), ...regular("Nissan AV"), { text: "Ampère", weight: 700 }];
    const [files, same] = [await fontsFor(texts, tools.load), await fontsFor(texts.toReversed(), tools.load)];
    expect(same.map(({ file }) => file)).toEqual(files.map(({ file }) => file));
  });

  test("says what no font of ours shows: an emoji as one, and no joiners or controls", async () => {
    const texts = regular("A 👩‍🔬 ‮B\u0007 🚗 شر 👩‍🔬");
    const faces = await fontsFor(texts, tools.load);
    expect(charactersWithout(faces, texts)).toEqual(["👩‍🔬", "🚗", "ش", "ر"]);
  });

  test("gives none for no text", async () => {
    expect(await fontsFor([], tools.load)).toEqual([]);
    expect(await fontsFor(regular(""), tools.load)).toEqual([]);
  });
});
