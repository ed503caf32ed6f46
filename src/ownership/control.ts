import type { ControlRuleId } from "../model/view.ts";
import type { DirectStake } from "./directStake.ts";

/** What the rules read: stakes of the capital, and votes that may be cast. */
export interface ControlInput {
  readonly capital: readonly DirectStake[];
  readonly votes: readonly DirectStake[];
}

/** Somebody who decides in a company, by a rule. */
export interface Verdict {
  readonly holder: string;
  readonly company: string;
  /** `certain`: in all worlds that the ranges allow; `possible`: in some. */
  readonly certainty: "certain" | "possible";
  /** What the rule compared with its threshold: the votes together, or the final share. A fraction. */
  readonly share: number;
  /** Whose own stakes make up `share`: the holder itself and those through which it decides, each with its part. */
  readonly parts: readonly { readonly id: string; readonly share: number }[];
}

/** One named rule. */
export interface ControlRule {
  readonly id: ControlRuleId;
  /** What it compares: votes that may be cast, or shares of the capital. */
  readonly reads: "votes" | "capital";
  readonly sign: ">" | "≥";
  readonly threshold: number;
  /** All companies in which the holder decides, by id. */
  readonly heldBy: (input: ControlInput, holder: string) => readonly Verdict[];
  /** All who decide in the company, the largest share first. */
  readonly decidingIn: (input: ControlInput, company: string) => readonly Verdict[];
}

/** The rule of that name. */
export function controlRule(_id: ControlRuleId): ControlRule {
  throw new Error("not built yet: controlRule");
}

/** Groups of companies that decide in each other, so that nobody outside does: two with 51 % of each other. */
export function selfControlled(_votes: readonly DirectStake[]): readonly (readonly string[])[] {
  throw new Error("not built yet: selfControlled");
}
