import { readCharacterMap } from "../../src/exporters/fontCharacters.ts";
import { tagAt } from "../../src/exporters/fontWoff.ts";

/** A TrueType file as a strict reader finds it. */
export interface TrueType {
  readonly tables: ReadonlyMap<string, DataView>;
  readonly glyphs: ReadonlyMap<number, number>;
  readonly advanceOf: (codePoint: number) => number | undefined;
  readonly outlineOf: (glyph: number) => Uint8Array;
}

/** Opens a font; throws where a table lies outside the file or a checksum is wrong. */
export function readTrueType(file: Uint8Array): TrueType {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (data.getUint32(0) !== 0x10000) throw new Error("not TrueType");
  if (sumOf(file) !== 0xb1b0afba) throw new Error("the checksum of the file is wrong");
  const tables = new Map(
    Array.from({ length: data.getUint16(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const [sum, start, length] = [data.getUint32(at + 4), data.getUint32(at + 8), data.getUint32(at + 12)];
      const bytes = file.slice(start, start + Math.ceil(length / 4) * 4);
      if (start % 4 !== 0 || start + length > file.length) throw new Error(`outside the file: ${tagAt(data, at)}`);
      if (tagAt(data, at) !== "head" && sumOf(bytes) !== sum) throw new Error(`changed: ${tagAt(data, at)}`);
      return [tagAt(data, at), new DataView(bytes.buffer, 0, length)] as const;
    }),
  );
  const glyphs = readCharacterMap(tableOf(tables, "cmap"));
  const [hmtx, loca, glyf] = [tableOf(tables, "hmtx"), tableOf(tables, "loca"), tableOf(tables, "glyf")];
  return {
    tables,
    glyphs,
    advanceOf: (code) => {
      const glyph = glyphs.get(code);
      return glyph === undefined ? undefined : hmtx.getUint16(4 * glyph);
    },
    outlineOf: (glyph) => new Uint8Array(glyf.buffer).slice(loca.getUint32(4 * glyph), loca.getUint32(4 * glyph + 4)),
  };
}

function tableOf(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`no table: ${tag}`);
  return table;
}

function sumOf(bytes: Uint8Array): number {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + data.getUint32(i)) >>> 0;
  return sum;
}
