import type { Phase } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { relationshipText as text, wordOfPlan } from "../text/relationships.ts";

/** The parts of an accessible name that differ from kind to kind. */
export interface TieSentences {
  /** What is so: "Renault holds 43.4% of Nissan". */
  readonly fact: (phase: Phase) => string;
  /** Whose plan it is, where nothing is in effect: "Aramco". */
  readonly planner: string;
  /** The plan by itself: "50% of Horse Powertrain". */
  readonly plan: (phase: Phase) => string;
  /** The plan after the fact, which has named both parties: "15%". */
  readonly planBeside: (phase: Phase) => string;
}

/** The accessible name of a tie: the level in effect that began last, then the plan announced last. */
export function tieName(tie: Tie, sentences: TieSentences): string {
  const [level] = tie.inEffect;
  const [plan] = tie.planned;
  if (level === undefined) {
    return plan === undefined ? "" : text.planAlone(sentences.planner, planClause(plan, sentences.plan(plan)));
  }
  const fact = factClause(level, sentences.fact(level));
  return plan === undefined ? fact : text.planBeside(fact, planClause(plan, sentences.planBeside(plan)));
}

/** Whether a phase that is in effect rests on an agreement: it is signed or announced, not completed. */
export function restsOnAgreement(phase: Phase): boolean {
  return phase.status === "signed" || phase.status === "announced";
}

function factClause(phase: Phase, fact: string): string {
  return withDoubt(phase, restsOnAgreement(phase) ? text.agreed(fact) : fact);
}

function planClause(phase: Phase, plan: string): string {
  return withDoubt(phase, text.plan(plan, wordOfPlan(phase.status)));
}

function withDoubt(phase: Phase, clause: string): string {
  return phase.verified ? clause : text.unconfirmed(clause);
}
