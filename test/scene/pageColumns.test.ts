import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowInColumns, heightOfColumns, type Piece } from "../../src/scene/pageColumns.ts";
import { check } from "../property.ts";

const anyPieces: fc.Arbitrary<readonly Piece[]> = fc
  .array(fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 8 }), { maxLength: 4 })
  .map((sections) =>
    sections.flatMap((rows): readonly Piece[] => [
      { height: 20, isHeading: true },
      ...rows.map((height) => ({ height })),
    ]),
  );
const anyColumns = fc.integer({ min: 1, max: 6 });

describe("flowInColumns", () => {
  it("keeps the order, stays within height and columns, and lets nothing overlap", () => {
    check(
      fc.property(anyPieces, anyColumns, fc.integer({ min: 0, max: 400 }), (pieces, columns, most) => {
        const placed = flowInColumns(pieces, columns, most);
        expect(placed.map(({ piece }) => piece)).toEqual(pieces.slice(0, placed.length));
        expect(heightOfColumns(placed)).toBeLessThanOrEqual(most);
        expect(placed.filter(({ column }) => column >= columns)).toEqual([]);
        const bottoms = placed.map(({ piece, y }) => y + piece.height);
        const isOver = placed.map(({ column, y }, i) => column === placed[i - 1]?.column && y < (bottoms[i - 1] ?? 0));
        expect(isOver).not.toContain(true);
      }),
    );
  });

  it("leaves no heading at the foot of a column", () => {
    check(
      fc.property(anyPieces, anyColumns, fc.integer({ min: 0, max: 400 }), (pieces, columns, most) => {
        const placed = flowInColumns(pieces, columns, most);
        const next = placed.map((_, i) => placed[i + 1]?.column);
        expect(placed.filter(({ piece, column }, i) => piece.isHeading === true && next[i] !== column)).toEqual([]);
      }),
    );
  });

  it("makes columns of about the same height", () => {
    const placed = flowInColumns(
      Array.from({ length: 9 }, () => ({ height: 10 })),
      3,
      1000,
    );
    expect(heightOfColumns(placed)).toBe(30);
  });

  it("begins a column with each heading where there are columns enough", () => {
    const heading = { height: 20, isHeading: true };
    const placed = flowInColumns([heading, { height: 10 }, heading, { height: 10 }], 3, 1000);
    expect(placed.map(({ column, y }) => [column, y])).toEqual([
      [0, 0],
      [0, 20],
      [1, 0],
      [1, 20],
    ]);
  });
});
