import type { AllianceDocument } from "../model/document.ts";
import type { Tie } from "../model/tie.ts";
import type { CountedStake } from "./countedStakes.ts";

/** `suspends`: on the real stakes too; `new`: only with those imagined; `lifted`: no longer with those imagined. */
export type StatuteEffect = { readonly type: "suspends" | "new"; readonly rule: string } | { readonly type: "lifted" };

/** What the statutes do to the votes of each stake, applied once, on the stakes themselves (METHOD.md, 6). */
export function statuteEffects(
  _counted: readonly CountedStake[],
  _document: AllianceDocument,
): ReadonlyMap<Tie, StatuteEffect> {
  return new Map();
}
