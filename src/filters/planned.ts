import type { Tie } from "../model/tie.ts";
import type { Filter } from "./filter.ts";

/** Keeps what is planned, or takes it off: a tie that is only planned goes, another one keeps what is in effect. */
export const planned: Filter<"planned", boolean> = {
  id: "planned",
  stage: "scope",
  initial: true,
  read: (text) => (text === "1" || text === "0" ? { criterion: text === "1" } : undefined),
  write: (isShown) => (isShown ? undefined : "0"),
  narrowTie: (tie, isShown) => {
    if (isShown || tie.planned.length === 0) return tie;
    return tie.inEffect.length === 0 ? undefined : withoutPlans(tie);
  },
};

/** One narrowed tie for each tie, so that it keeps its identity as long as the tie does. */
const narrowed = new WeakMap<Tie, Tie>();

function withoutPlans(tie: Tie): Tie {
  const known = narrowed.get(tie);
  if (known !== undefined) return known;
  const bare: Tie = { ...tie, planned: [] };
  narrowed.set(tie, bare);
  return bare;
}
