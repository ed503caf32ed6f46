import { recordsAt } from "./fontLayout.ts";

/** The glyph of each character in a `cmap` table: from the subtable for all of Unicode, else from that for its first plane. */
export function readCharacterMap(cmap: DataView): ReadonlyMap<number, number> {
  const starts = recordsAt(cmap, 2, 8).map((record) => cmap.getUint32(record + 4));
  const startOf = (format: number): number | undefined => starts.find((start) => cmap.getUint16(start) === format);
  const [groups, segments] = [startOf(12), startOf(4)];
  if (groups !== undefined) return new Map(readGroups(cmap, groups));
  if (segments !== undefined) return new Map(readSegments(cmap, segments));
  throw new Error("the font maps no characters");
}

function* readGroups(cmap: DataView, at: number): Generator<readonly [number, number]> {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const [first, last, glyph] = [cmap.getUint32(group), cmap.getUint32(group + 4), cmap.getUint32(group + 8)];
    for (let code = first; code <= last; code++) yield [code, glyph + code - first];
  }
}

/** Format 4: four lists of one number a segment (ends, starts, differences, offsets), then glyphs that offsets lead to. */
function* readSegments(cmap: DataView, at: number): Generator<readonly [number, number]> {
  const length = cmap.getUint16(at + 6);
  for (let i = 0; i < length; i += 2) {
    const last = cmap.getUint16(at + 14 + i);
    const start = at + 16 + length + i;
    const first = cmap.getUint16(start);
    const difference = cmap.getUint16(start + length);
    const offset = cmap.getUint16(start + 2 * length);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : cmap.getUint16(start + 2 * length + offset + 2 * (code - first));
      const glyph = listed === 0 ? 0 : (listed + difference) & 0xffff;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}
