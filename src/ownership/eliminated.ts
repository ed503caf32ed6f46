import type { Loop, LoopSolver } from "./loop.ts";

/**
 * Elimination without subtraction (Grassmann, Taksar and Heyman 1985): what is held of a company within the loop and
 * outside adds up to the whole, so each pivot 1 − w_kk is a sum of positive numbers, and a loop of which outsiders own a
 * millionth is solved as exactly as any other.
 */
export function eliminated(loop: Loop): LoopSolver {
  const { matrix, pivots } = factorsOf(loop);
  const size = pivots.length;
  const at = (row: number, column: number): number => matrix[row * size + column] ?? 0;
  return {
    // Both run along the rows, which stand together in memory.
    flowDown(given) {
      const values = given.slice();
      for (let k = 0; k < size; k++) {
        const value = (values[k] ?? 0) / (pivots[k] ?? 1);
        values[k] = value;
        for (let j = k + 1; j < size; j++) values[j] = (values[j] ?? 0) + value * at(k, j);
      }
      for (let i = size - 1; i >= 0; i--) {
        const value = values[i] ?? 0;
        for (let k = 0; k < i; k++) values[k] = (values[k] ?? 0) + value * at(i, k);
      }
      return values;
    },
    flowUp(given) {
      const values = given.slice();
      for (let i = 0; i < size; i++) {
        let sum = values[i] ?? 0;
        for (let k = 0; k < i; k++) sum += at(i, k) * (values[k] ?? 0);
        values[i] = sum;
      }
      for (let k = size - 1; k >= 0; k--) {
        let sum = values[k] ?? 0;
        for (let j = k + 1; j < size; j++) sum += at(k, j) * (values[j] ?? 0);
        values[k] = sum / (pivots[k] ?? 1);
      }
      return values;
    },
  };
}

/** I − W = L U: below the diagonal what −L has, above it what −U has, the pivots apart; all of it is positive. */
function factorsOf(loop: Loop): { matrix: Float64Array; pivots: Float64Array } {
  const matrix = matrixOf(loop);
  const outside = loop.outside.slice();
  const size = outside.length;
  const pivots = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    let pivot = outside[k] ?? 0;
    for (let i = k + 1; i < size; i++) pivot += matrix[i * size + k] ?? 0;
    if (!(pivot > 0)) throw new Error(`a loop has no outside owner: company ${loop.nodes[k]}`);
    pivots[k] = pivot;
    for (let i = k + 1; i < size; i++) {
      const factor = (matrix[i * size + k] ?? 0) / pivot;
      matrix[i * size + k] = factor;
      if (factor > 0) addRow(matrix, size, { from: k, to: i, factor });
    }
    for (let j = k + 1; j < size; j++)
      outside[j] = (outside[j] ?? 0) + ((outside[k] ?? 0) / pivot) * (matrix[k * size + j] ?? 0);
  }
  return { matrix, pivots };
}

/** Adds a multiple of what stands right of the diagonal in row `from`. */
function addRow(matrix: Float64Array, size: number, row: { from: number; to: number; factor: number }): void {
  const [source, target] = [row.from * size, row.to * size];
  for (let j = row.from + 1; j < size; j++)
    matrix[target + j] = (matrix[target + j] ?? 0) + row.factor * (matrix[source + j] ?? 0);
}

function matrixOf({ links: { starts, from, weights }, outside }: Loop): Float64Array {
  const size = outside.length;
  const matrix = new Float64Array(size * size);
  for (let j = 0; j < size; j++)
    for (let at = starts[j] ?? 0; at < (starts[j + 1] ?? 0); at++)
      matrix[(from[at] ?? 0) * size + j] = weights[at] ?? 0;
  return matrix;
}
