import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { ControlRuleId } from "../model/view.ts";

/** A stretch of days during which who holds and who decides in a company stay the same. */
export interface ControlSpan {
  readonly from: IsoDate;
  /** Exclusive; undefined = still so, as far as known. */
  readonly to: IsoDate | undefined;
  /** Who decides by the rule; empty = nobody. */
  readonly deciding: readonly { readonly id: string; readonly share: number }[];
  /** The largest direct holders by capital, at most three, the largest first. */
  readonly holders: readonly { readonly id: string; readonly share: number }[];
}

/** A moment at which a holder's direct share or a verdict passes a threshold. */
export interface Crossing {
  readonly date: IsoDate;
  readonly holder: string;
  readonly threshold: number;
  readonly isUp: boolean;
}

export interface ControlHistory {
  readonly spans: readonly ControlSpan[];
  readonly crossings: readonly Crossing[];
}

/** Who controls the company or holds most of it from the document's first day to its last. */
export function controlHistory(_document: AllianceDocument, _company: string, _rule: ControlRuleId): ControlHistory {
  throw new Error("not built yet: controlHistory");
}
