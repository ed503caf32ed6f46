import type { PartialDate } from "./date.ts";

export type SourceId = string;

/** Where a statement was published. */
export interface Source {
  readonly id: SourceId;
  readonly publisher: string;
  readonly title?: string;
  readonly date?: PartialDate;
  readonly url?: string;
}
