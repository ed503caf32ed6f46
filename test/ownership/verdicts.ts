import type { ControlRuleId } from "../../src/model/view.ts";
import { controlRule } from "../../src/ownership/control.ts";
import type { Verdict } from "../../src/ownership/controlRule.ts";
import type { DirectStake } from "../../src/ownership/directStake.ts";

/** A stake of which only the ends are known. */
export function range(holder: string, company: string, low: number, high: number): DirectStake {
  return { holder, company, low, high };
}

/** What the rule says of the holder where capital and votes are the same. */
export function heldBy(id: ControlRuleId, stakes: readonly DirectStake[], holder: string): readonly Verdict[] {
  return controlRule(id).heldBy({ capital: stakes, votes: stakes }, holder);
}

export function companiesOf(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.map(({ company }) => company);
}
