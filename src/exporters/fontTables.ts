/** Tables of a font are lists of numbers of two bytes; a longer number is two of them. */
export function table(numbers: readonly number[]): Uint8Array {
  const data = new DataView(new ArrayBuffer(numbers.length * 2));
  for (const [i, number] of numbers.entries()) data.setUint16(i * 2, number & 0xffff);
  return new Uint8Array(data.buffer);
}

export function long(number: number): readonly [number, number] {
  return [number >>> 16, number & 0xffff];
}

/** A `cmap` of these characters: format 4 for the first plane, and 12 for all where one lies beyond it. */
export function characterTable(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const runs = runsOf(glyphs);
  const segments = segmentTable(runs.filter(({ last }) => last < 0xffff));
  const windows = 3;
  const start = runs.some(({ last }) => last > 0xffff) ? 20 : 12;
  if (start === 12) return table([0, 1, windows, 1, ...long(start), ...segments]);
  const end = start + segments.length * 2;
  return table([0, 2, windows, 1, ...long(start), windows, 10, ...long(end), ...segments, ...groupTable(runs)]);
}

/** Characters that follow one another, whose glyphs do too. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

function runsOf(glyphs: ReadonlyMap<number, number>): readonly Run[] {
  const runs: Run[] = [];
  for (const [code, glyph] of [...glyphs].toSorted(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === code - 1 && run.glyph + code - run.first === glyph) {
      runs[runs.length - 1] = { ...run, last: code };
    } else {
      runs.push({ first: code, last: code, glyph });
    }
  }
  return runs;
}

function segmentTable(runs: readonly Run[]): readonly number[] {
  // The last segment has to be this one, and leads to no glyph.
  const segments = [...runs, { first: 0xffff, last: 0xffff, glyph: 0 }];
  const lists = [
    ...segments.map(({ last }) => last),
    0,
    ...segments.map(({ first }) => first),
    ...segments.map(({ first, glyph }) => glyph - first),
    ...segments.map(() => 0),
  ];
  const twice = segments.length * 2;
  return [4, 14 + lists.length * 2, 0, twice, ...searchFields(segments.length, 2), ...lists];
}

function groupTable(runs: readonly Run[]): readonly number[] {
  const groups = runs.flatMap(({ first, last, glyph }) => [...long(first), ...long(last), ...long(glyph)]);
  return [12, 0, ...long(16 + groups.length * 2), 0, 0, ...long(runs.length), ...groups];
}

/** Two glyphs and by how much the second moves. */
export type KernedPair = readonly [first: number, second: number, value: number];

/** A `kern` table of version 0. One subtable has room for some ten thousand pairs; several add up. */
export function kernTable(pairs: readonly KernedPair[]): Uint8Array {
  const room = 10_000;
  const sorted = pairs.toSorted(([a, b], [c, d]) => a - c || b - d);
  const parts = Array.from({ length: Math.ceil(sorted.length / room) }, (_, i) =>
    sorted.slice(i * room, (i + 1) * room),
  );
  const isHorizontal = 1;
  return table([
    0,
    parts.length,
    ...parts.flatMap((part) => {
      const length = 14 + part.length * 6;
      return [0, length, isHorizontal, part.length, ...searchFields(part.length, 6), ...part.flat()];
    }),
  ]);
}

/** What binary search over a list needs: the largest power of two in its length, that power, and the rest; in bytes. */
export function searchFields(length: number, size: number): readonly [range: number, power: number, rest: number] {
  const power = Math.floor(Math.log2(length));
  const range = 2 ** power * size;
  return [range, power, length * size - range];
}
