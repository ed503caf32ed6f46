import { readCharacterMap } from "./fontCharacters.ts";
import { tabularGlyphs } from "./fontFigures.ts";
import { kerningOf, type Kerning } from "./fontKerning.ts";
import { readWoff, type FontTables } from "./fontWoff.ts";

/** A font that ships with the page, open for reading. Lengths in font units. */
export interface SourceFont {
  readonly table: (tag: string) => DataView;
  /** The glyph of each character that it has: of figures the tabular one. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly advanceOf: (glyph: number) => number;
  readonly leftBearingOf: (glyph: number) => number;
  readonly outlineOf: (glyph: number) => Uint8Array;
  readonly kerning: Kerning;
}

/** Opens a WOFF file with TrueType outlines. */
export function openFont(file: Uint8Array): SourceFont {
  const tables = readWoff(file);
  const table = (tag: string): DataView => tableOf(tables, tag);
  return {
    table,
    glyphs: tabular(readCharacterMap(table("cmap")), tabularGlyphs(tables.get("GSUB"))),
    ...metrics(table),
    outlineOf: outlines(table),
    kerning: kerningOf(tables.get("GPOS")),
  };
}

function tableOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`the font lacks a table: ${tag}`);
  return table;
}

/** Only figures: the font's tabular hyphens and brackets are wide too, which tears words apart. */
function tabular(
  glyphs: ReadonlyMap<number, number>,
  substitutes: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  return new Map(
    [...glyphs].map(([codePoint, glyph]) => [
      codePoint,
      isFigure(codePoint) ? (substitutes.get(glyph) ?? glyph) : glyph,
    ]),
  );
}

function isFigure(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

/** Glyphs after the last full record of `hmtx` share its advance. */
function metrics(table: (tag: string) => DataView): Pick<SourceFont, "advanceOf" | "leftBearingOf"> {
  const hmtx = table("hmtx");
  const full = table("hhea").getUint16(34);
  return {
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, full - 1)),
    leftBearingOf: (glyph) => hmtx.getInt16(glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full)),
  };
}

function outlines(table: (tag: string) => DataView): SourceFont["outlineOf"] {
  const [loca, glyf] = [table("loca"), table("glyf")];
  const isLong = table("head").getInt16(50) === 1;
  const offset = (glyph: number): number => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return (glyph) => {
    const start = offset(glyph);
    return new Uint8Array(glyf.buffer, glyf.byteOffset + start, offset(glyph + 1) - start);
  };
}
