import { classesAt, coverageAt, extensionTypes, lookupsOf, type Subtable } from "./fontLayout.ts";

/** By how many font units a glyph moves towards the one before it (negative) or away. */
export type Kerning = (first: number, second: number) => number;

type PairValue = (first: number, second: number) => number | undefined;

const pairAdjustment = 2;
const [xPlacement, yPlacement, xAdvance] = [1, 2, 4];

/** The kerning of a font from its GPOS table: of each lookup the first subtable that knows the pair counts. */
export function kerningOf(positions: DataView | undefined): Kerning {
  if (positions === undefined) return () => 0;
  const lookups = lookupsOf(positions, "kern", extensionTypes.GPOS).map((subtables) =>
    subtables.flatMap((subtable) => pairValues(positions, subtable)),
  );
  return (first, second) => lookups.reduce((sum, subtables) => sum + firstValue(subtables, first, second), 0);
}

function firstValue(subtables: readonly PairValue[], first: number, second: number): number {
  for (const valueOf of subtables) {
    const value = valueOf(first, second);
    if (value !== undefined) return value;
  }
  return 0;
}

function pairValues(table: DataView, { type, at }: Subtable): readonly PairValue[] {
  const formats = [table.getUint16(at + 4), table.getUint16(at + 6)] as const;
  if (type !== pairAdjustment || (formats[0] & xAdvance) === 0) return [];
  return [table.getUint16(at) === 1 ? valuesOfPairs(table, at, formats) : valuesOfClasses(table, at, formats)];
}

type Formats = readonly [first: number, second: number];

/** Format 1: for each first glyph a list of second glyphs, in order. */
function valuesOfPairs(table: DataView, at: number, formats: Formats): PairValue {
  const covered = coverageAt(table, at + table.getUint16(at + 2));
  const size = 2 + bytesOf(formats[0]) + bytesOf(formats[1]);
  return (first, second) => {
    const i = covered.get(first);
    if (i === undefined) return undefined;
    const pairs = at + table.getUint16(at + 10 + 2 * i);
    for (let k = 0; k < table.getUint16(pairs); k++) {
      const pair = pairs + 2 + k * size;
      if (table.getUint16(pair) === second) return table.getInt16(pair + 2 + advanceIn(formats[0]));
    }
    return undefined;
  };
}

/** Format 2: a table of classes of first glyphs by classes of second ones. */
function valuesOfClasses(table: DataView, at: number, formats: Formats): PairValue {
  const covered = coverageAt(table, at + table.getUint16(at + 2));
  const firsts = classesAt(table, at + table.getUint16(at + 8));
  const seconds = classesAt(table, at + table.getUint16(at + 10));
  const columns = table.getUint16(at + 14);
  const size = bytesOf(formats[0]) + bytesOf(formats[1]);
  return (first, second) => {
    if (!covered.has(first)) return undefined;
    const cell = (firsts.get(first) ?? 0) * columns + (seconds.get(second) ?? 0);
    return table.getInt16(at + 16 + cell * size + advanceIn(formats[0]));
  };
}

/** A value holds two bytes for each bit of its format. */
function bytesOf(format: number): number {
  return 2 * Array.from(format.toString(2)).filter((bit) => bit === "1").length;
}

function advanceIn(format: number): number {
  return bytesOf(format & (xPlacement | yPlacement));
}
