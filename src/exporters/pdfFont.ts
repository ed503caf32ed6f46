import type { FontFace } from "./fonts.ts";
import { tagAt } from "./fontWoff.ts";

/** What setting a line needs to know of a font. Lengths in thousandths of the type's size. */
export interface FontMetrics {
  readonly advanceOf: (glyph: number) => number;
  /** By how much the second glyph moves away from the first. */
  readonly kerningOf: (first: number, second: number) => number;
}

/** Reads one of our subsets: all advances are in its `hmtx`, and its `kern` has plain pairs. */
export function metricsOf({ file }: FontFace): FontMetrics {
  const tableOf = tablesIn(file);
  const [head, hhea, hmtx] = [tableOf("head"), tableOf("hhea"), tableOf("hmtx")];
  const scale = 1000 / (head?.getUint16(18) ?? 1000);
  const count = hhea?.getUint16(34) ?? 0;
  const pairs = kernPairs(tableOf("kern"));
  return {
    // Whole thousandths are what jsPDF writes into the file as the width of a glyph.
    advanceOf: (glyph) => Math.trunc((hmtx?.getUint16(4 * Math.min(glyph, count - 1)) ?? 0) * scale),
    kerningOf: (first, second) => Math.round((pairs.get(first * 65_536 + second) ?? 0) * scale),
  };
}

function tablesIn({ buffer, byteOffset, byteLength }: Uint8Array): (tag: string) => DataView | undefined {
  const file = new DataView(buffer, byteOffset, byteLength);
  const records = Array.from({ length: file.getUint16(4) }, (_, i) => 12 + 16 * i);
  const tables = new Map(
    records.map((at) => [
      tagAt(file, at),
      new DataView(buffer, byteOffset + file.getUint32(at + 8), file.getUint32(at + 12)),
    ]),
  );
  return (tag) => tables.get(tag);
}

/** Format 0 of a `kern` table, version 0: pairs of glyphs, each with a value. */
function kernPairs(kern: DataView | undefined): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  if (kern === undefined) return pairs;
  let at = 4;
  for (let left = kern.getUint16(2); left > 0; left -= 1) {
    const count = kern.getUint16(at + 6);
    for (let i = 0; i < count; i += 1) pairs.set(kern.getUint32(at + 14 + 6 * i), kern.getInt16(at + 18 + 6 * i));
    at += 14 + 6 * count;
  }
  return pairs;
}
