import { coverageAt, extensionTypes, lookupsOf, numbersAt } from "./fontLayout.ts";

const singleSubstitution = 1;

/** Which glyph stands for which where figures are tabular, from the font's `tnum` feature. Empty where it has none. */
export function tabularGlyphs(substitutions: DataView | undefined): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  if (substitutions === undefined) return glyphs;
  for (const { type, at } of lookupsOf(substitutions, "tnum", extensionTypes.GSUB).flat()) {
    if (type !== singleSubstitution) continue;
    const substitutes = substitutes1(substitutions, at);
    for (const [glyph, i] of coverageAt(substitutions, at + substitutions.getUint16(at + 2))) {
      const to = substitutes(glyph, i);
      if (to !== undefined) glyphs.set(glyph, to);
    }
  }
  return glyphs;
}

/** Format 1 says by how much the number of the glyph differs, format 2 lists the substitutes. */
function substitutes1(table: DataView, at: number): (glyph: number, i: number) => number | undefined {
  if (table.getUint16(at) === 1) {
    const difference = table.getInt16(at + 4);
    return (glyph) => (glyph + difference) & 0xffff;
  }
  const listed = numbersAt(table, at + 4);
  return (_, i) => listed[i];
}
