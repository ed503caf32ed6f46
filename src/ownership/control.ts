import type { ControlRuleId } from "../model/view.ts";
import type { ControlInput, ControlRule, Verdict } from "./controlRule.ts";
import type { DirectStake } from "./directStake.ts";

export type { ControlInput, ControlRule, Verdict };

/** The rule of that name. */
export function controlRule(_id: ControlRuleId): ControlRule {
  throw new Error("not built yet: controlRule");
}

/** Groups of companies that decide in each other, so that nobody outside does: two with 51 % of each other. */
export function selfControlled(_votes: readonly DirectStake[]): readonly (readonly string[])[] {
  throw new Error("not built yet: selfControlled");
}
