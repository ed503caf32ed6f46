/** The value below which this fraction of the values lies; `NaN` for no values. */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;
}

/** Milliseconds with one decimal. */
export function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
