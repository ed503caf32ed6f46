/** One thing wrong with data: how bad, what, and where. `path` is like `relationships[3].phases[0].percent`. */
export interface Issue {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly path: string;
  /** The id of the entity, relationship or other row that the issue is about, where it has one. */
  readonly id?: string;
}
