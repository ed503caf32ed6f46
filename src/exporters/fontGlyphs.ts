import type { SourceFont } from "./fontSource.ts";

/** A glyph of a new font: where it comes from. */
export interface Glyph {
  readonly font: SourceFont;
  readonly glyph: number;
}

/** The glyphs of a new font, numbered as they are asked for. */
export interface GlyphList {
  readonly glyphs: readonly Glyph[];
  readonly numberOf: (font: SourceFont, glyph: number) => number;
}

/** A list that begins with what every font begins with: the glyph for characters that it lacks. */
export function listGlyphs(main: SourceFont): GlyphList {
  const glyphs: Glyph[] = [];
  const numbers = new Map<SourceFont, Map<number, number>>();
  const numberOf = (font: SourceFont, glyph: number): number => {
    const known = numbers.get(font) ?? new Map<number, number>();
    numbers.set(font, known);
    const number = known.get(glyph) ?? glyphs.push({ font, glyph }) - 1;
    known.set(glyph, number);
    return number;
  };
  numberOf(main, 0);
  return { glyphs, numberOf };
}

/** The outlines of all listed glyphs, in order. Glyphs that others are made of join the list. */
export function outlinesOf({ glyphs, numberOf }: GlyphList): readonly Uint8Array[] {
  const outlines: Uint8Array[] = [];
  for (const { font, glyph } of glyphs) {
    const outline = font.outlineOf(glyph).slice();
    renumberParts(outline, (part) => numberOf(font, part));
    outlines.push(outline);
  }
  return outlines;
}

const flags = { areWords: 0x1, hasScale: 0x8, hasMore: 0x20, hasTwoScales: 0x40, hasMatrix: 0x80 };

/** In an outline made of other glyphs, gives each of them its new number. */
function renumberParts(outline: Uint8Array, newNumber: (glyph: number) => number): void {
  const data = new DataView(outline.buffer);
  if (outline.length === 0 || data.getInt16(0) >= 0) return;
  let at = 10;
  let flag = flags.hasMore;
  while ((flag & flags.hasMore) !== 0) {
    flag = data.getUint16(at);
    data.setUint16(at + 2, newNumber(data.getUint16(at + 2)));
    at += 4 + ((flag & flags.areWords) === 0 ? 2 : 4) + transformSize(flag);
  }
}

function transformSize(flag: number): number {
  if ((flag & flags.hasScale) !== 0) return 2;
  if ((flag & flags.hasTwoScales) !== 0) return 4;
  return (flag & flags.hasMatrix) === 0 ? 0 : 8;
}
