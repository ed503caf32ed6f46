/** One numbered note: the sources of one or more relationships. */
export interface SourceNote {
  readonly number: number;
  /** "Renault Group, 6 February 2023", each with its address where it has one. */
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
}
