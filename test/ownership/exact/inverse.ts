export type Matrix = readonly (readonly bigint[])[];

/** The inverse of a matrix of whole numbers: `numerators` over one `denominator`, above 0. */
export interface Inverse {
  readonly numerators: Matrix;
  readonly denominator: bigint;
}

/**
 * Fraction-free elimination after Gauss and Jordan (Bareiss 1968): every entry stays a whole number, so that nothing is
 * rounded. Undefined for a singular matrix.
 */
export function inverseOf(matrix: Matrix): Inverse | undefined {
  let rows: Matrix = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1n : 0n))]);
  let last = 1n;
  for (const step of matrix.keys()) {
    const swapped = withPivot(rows, step);
    if (swapped === undefined) return undefined;
    rows = eliminated(swapped, step, last);
    last = entry(swapped, step, step);
  }
  const sign = last < 0n ? -1n : 1n;
  return {
    numerators: rows.map((row) => row.slice(matrix.length).map((value) => sign * value)),
    denominator: sign * last,
  };
}

export function entry(matrix: Matrix, row: number, column: number): bigint {
  const value = matrix[row]?.[column];
  if (value === undefined) throw new Error(`outside the matrix: ${row}, ${column}`);
  return value;
}

function withPivot(rows: Matrix, step: number): Matrix | undefined {
  const found = rows.findIndex((row, i) => i >= step && row[step] !== 0n);
  if (found === -1) return undefined;
  if (found === step) return rows;
  const [above = [], below = []] = [rows[step], rows[found]];
  return rows.with(step, below).with(found, above);
}

function eliminated(rows: Matrix, step: number, last: bigint): Matrix {
  const pivotRow = rows[step] ?? [];
  const pivot = entry(rows, step, step);
  return rows.map((row, i) => {
    if (i === step) return row;
    const factor = row[step] ?? 0n;
    // Most entries are zero, and whole numbers of any length take their time.
    return row.map((value, j) => {
      const less = factor === 0n || pivotRow[j] === 0n ? 0n : factor * (pivotRow[j] ?? 0n);
      return value === 0n && less === 0n ? 0n : (pivot * value - less) / last;
    });
  });
}
