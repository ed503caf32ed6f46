import { relationshipKinds, type RelationshipKind } from "../model/relationship.ts";
import type { Filter } from "./filter.ts";
import { readListed, writeListed } from "./listed.ts";

/** Keeps ties of some kinds. */
export const relationshipKind: Filter<"kind", readonly RelationshipKind[] | undefined> = {
  id: "kind",
  stage: "view",
  initial: undefined,
  read: (text) => readListed(text, relationshipKinds),
  write: writeListed,
  narrowTie: (tie, shown) => (shown === undefined || shown.includes(tie.relationship.kind) ? tie : undefined),
};
