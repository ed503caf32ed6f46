import { tagAt } from "./fontWoff.ts";

/** One subtable of a lookup: where it starts in its table, and the type that says how to read it. */
export interface Subtable {
  readonly type: number;
  readonly at: number;
}

/** Which type of lookup only says where the real subtable is. */
export const extensionTypes = { GSUB: 7, GPOS: 9 } as const;

/**
 * The lookups behind a feature, in the order in which they apply, each with its subtables.
 * https://learn.microsoft.com/typography/opentype/spec/chapter2
 */
export function lookupsOf(table: DataView, feature: string, extension: number): readonly (readonly Subtable[])[] {
  const features = table.getUint16(6);
  const tagged = recordsAt(table, features, 6).filter((at) => tagAt(table, at) === feature);
  const numbers = tagged.flatMap((at) => numbersAt(table, features + table.getUint16(at + 4) + 2));
  const lookups = table.getUint16(8);
  return [...new Set(numbers)]
    .toSorted((a, b) => a - b)
    .map((number) => subtablesAt(table, lookups + table.getUint16(lookups + 2 + 2 * number), extension));
}

function subtablesAt(table: DataView, lookup: number, extension: number): readonly Subtable[] {
  const type = table.getUint16(lookup);
  return numbersAt(table, lookup + 4).map((offset) => {
    const at = lookup + offset;
    return type === extension ? { type: table.getUint16(at + 2), at: at + table.getUint32(at + 4) } : { type, at };
  });
}

/** The glyphs that a subtable is about, each with its place among them. */
export function coverageAt(table: DataView, at: number): ReadonlyMap<number, number> {
  const glyphs =
    table.getUint16(at) === 1
      ? numbersAt(table, at + 2)
      : recordsAt(table, at + 2, 6).flatMap((range) => span(table.getUint16(range), table.getUint16(range + 2)));
  return new Map(glyphs.map((glyph, i) => [glyph, i]));
}

/** The class of each glyph that has another than 0. */
export function classesAt(table: DataView, at: number): ReadonlyMap<number, number> {
  if (table.getUint16(at) === 1) {
    const first = table.getUint16(at + 2);
    return new Map(numbersAt(table, at + 4).map((kind, i) => [first + i, kind]));
  }
  return new Map(
    recordsAt(table, at + 2, 6).flatMap((range) =>
      span(table.getUint16(range), table.getUint16(range + 2)).map((glyph) => [glyph, table.getUint16(range + 4)]),
    ),
  );
}

/** Where the records of a counted list start. */
export function recordsAt(table: DataView, at: number, size: number): readonly number[] {
  return Array.from({ length: table.getUint16(at) }, (_, i) => at + 2 + i * size);
}

/** A counted list of numbers of two bytes. */
export function numbersAt(table: DataView, at: number): readonly number[] {
  return recordsAt(table, at, 2).map((entry) => table.getUint16(entry));
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
