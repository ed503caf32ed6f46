/** One line of the bench: what was measured, beside its goal. */
export interface BenchRow {
  readonly name: string;
  readonly goal: string;
  readonly measured: string;
}
