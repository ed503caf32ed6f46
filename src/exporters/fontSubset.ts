import { writeFont } from "./fontFile.ts";
import { listGlyphs, outlinesOf, type Glyph } from "./fontGlyphs.ts";
import type { SourceFont } from "./fontSource.ts";
import { characterTable, kernTable, long, table, type KernedPair } from "./fontTables.ts";

/** The characters to take from a font. */
export interface FontPart {
  readonly font: SourceFont;
  readonly characters: ReadonlySet<number>;
}

/** Two characters that stand side by side. */
export type CharacterPair = readonly [first: number, second: number];

/**
 * A TrueType font of just these characters, from the slices that one font comes in, with the kerning of these pairs
 * (none across slices). Nothing else stays: no other features.
 * https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function subsetFont(parts: readonly FontPart[], pairs: readonly CharacterPair[]): Uint8Array<ArrayBuffer> {
  const [main] = parts;
  if (main === undefined) throw new Error("no font to take characters from");
  const list = listGlyphs(main.font);
  const characters = new Map(
    parts.flatMap(({ font, characters: taken }) =>
      [...taken].toSorted((a, b) => a - b).map((code) => [code, list.numberOf(font, glyphOf(font, code))] as const),
    ),
  );
  const outlines = outlinesOf(list);
  const kerned = parts.flatMap((part) => kernedPairs(part, pairs, characters));
  const fonts = parts.map(({ font }) => font);
  return writeFont(
    new Map([
      ["cmap", characterTable(characters)],
      ["glyf", joined(outlines)],
      ["head", headTable(fonts)],
      ["hhea", headerOfMetrics(main.font, list.glyphs)],
      ["hmtx", table(list.glyphs.flatMap(({ font, glyph }) => [font.advanceOf(glyph), font.leftBearingOf(glyph)]))],
      ...(kerned.length === 0 ? [] : [["kern", kernTable(kerned)] as const]),
      ["loca", table(offsetsOf(outlines).flatMap(long))],
      ["maxp", maximumTable(fonts, list.glyphs.length)],
      ["name", table(numbersIn(main.font, "name"))],
      ["OS/2", systemTable(main.font, [...characters.keys()])],
      ["post", table([3, 0, ...numbersIn(main.font, "post").slice(2, 16)])],
    ]),
  );
}

function glyphOf(font: SourceFont, code: number): number {
  const glyph = font.glyphs.get(code);
  if (glyph === undefined) throw new Error(`the font lacks a character: U+${code.toString(16)}`);
  return glyph;
}

function kernedPairs(
  { font, characters }: FontPart,
  pairs: readonly CharacterPair[],
  numbers: ReadonlyMap<number, number>,
): readonly KernedPair[] {
  return pairs.flatMap(([first, second]) => {
    if (!characters.has(first) || !characters.has(second)) return [];
    const value = font.kerning(glyphOf(font, first), glyphOf(font, second));
    return value === 0 ? [] : [[numbers.get(first) ?? 0, numbers.get(second) ?? 0, value] as const];
  });
}

/** Where each outline starts, and the end. */
function offsetsOf(outlines: readonly Uint8Array[]): readonly number[] {
  const offsets = [0];
  for (const { length } of outlines) offsets.push((offsets.at(-1) ?? 0) + length);
  return offsets;
}

function joined(outlines: readonly Uint8Array[]): Uint8Array {
  const offsets = offsetsOf(outlines);
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [i, outline] of outlines.entries()) bytes.set(outline, offsets[i]);
  return bytes;
}

/** The box around all outlines, no checksum yet, and places of outlines in four bytes. */
function headTable(fonts: readonly SourceFont[]): Uint8Array {
  const heads = fonts.map((font) => font.table("head"));
  if (new Set(heads.map((head) => head.getUint16(18))).size > 1) throw new Error("slices of different fonts");
  const box = [36, 38, 40, 42].map((at, i) => {
    const values = heads.map((head) => head.getInt16(at));
    return i < 2 ? Math.min(...values) : Math.max(...values);
  });
  return table(
    (fonts[0] === undefined ? [] : numbersIn(fonts[0], "head"))
      .with(4, 0)
      .with(5, 0)
      .toSpliced(18, 4, ...box)
      .with(25, 1),
  );
}

function headerOfMetrics(main: SourceFont, glyphs: readonly Glyph[]): Uint8Array {
  const widest = Math.max(...glyphs.map(({ font, glyph }) => font.advanceOf(glyph)));
  return table(numbersIn(main, "hhea").with(5, widest).with(17, glyphs.length));
}

/** Of each limit that readers should be ready for, the largest of all slices. */
function maximumTable(fonts: readonly SourceFont[], count: number): Uint8Array {
  const limits = fonts.map((font) => numbersIn(font, "maxp"));
  const largest = (limits[0] ?? []).map((_, i) => Math.max(...limits.map((numbers) => numbers[i] ?? 0)));
  return table(largest.with(2, count));
}

function systemTable(main: SourceFont, codes: readonly number[]): Uint8Array {
  return table(
    numbersIn(main, "OS/2")
      .with(32, Math.min(...codes, 0xffff))
      .with(33, Math.min(Math.max(...codes), 0xffff)),
  );
}

function numbersIn(font: SourceFont, tag: string): readonly number[] {
  const data = font.table(tag);
  return Array.from({ length: Math.floor(data.byteLength / 2) }, (_, i) => data.getUint16(2 * i));
}
