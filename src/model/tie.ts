import type { Phase, Relationship } from "./relationship.ts";

/** One relationship on one date: what is in effect and what is planned. Unchanged ties keep their identity from date to date. */
export interface Tie {
  readonly relationship: Relationship;
  /** The levels in effect, the latest begun first. */
  readonly inEffect: readonly Phase[];
  /** The plans alive, the one announced last first (ties: the later in the list). */
  readonly planned: readonly Phase[];
  /** The ties that this one stands for, where a folded group's outside links are drawn as one. */
  readonly parts?: readonly Tie[];
  /** The tie as it really is, where this one is only imagined ("what if"). */
  readonly actual?: Tie;
}

/** What a document says of one date: every relationship with a level in effect or a plan, in the document's order. */
export interface Snapshot {
  readonly date: string;
  readonly ties: readonly Tie[];
}
