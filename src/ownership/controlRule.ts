import type { ControlRuleId } from "../model/view.ts";
import type { DirectStake } from "./directStake.ts";

/** What the rules read: stakes of the capital, and votes that may be cast. */
export interface ControlInput {
  readonly capital: readonly DirectStake[];
  readonly votes: readonly DirectStake[];
  /** Holders that are many parties, not one: the free float, employees. They never decide as one. */
  readonly crowds?: ReadonlySet<string>;
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
  readonly parts: readonly VerdictPart[];
}

export interface VerdictPart {
  readonly id: string;
  readonly share: number;
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
