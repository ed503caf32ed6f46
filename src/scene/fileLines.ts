import type { Phase } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { relationshipText, wordOfPlan } from "../text/relationships.ts";
import type { FileLook } from "./picture.ts";
import type { Line } from "./lines.ts";

/**
 * The lines of a tie as a file shows them: with the numbers of their source notes, and with a word on each that is only
 * planned. Beside a level in effect, a plan without a label of its own leaves the numbers to that.
 */
export function linesInFile(lines: readonly Line[], tie: Tie, { notes, marksPlans }: FileLook): readonly Line[] {
  const note = notes.get(tie.relationship.id);
  return lines.map((line) => {
    const label = line.isPlan && marksPlans ? labelOfPlan(line.label, tie.planned[0]) : line.label;
    const hasNote = note !== undefined && (!line.isPlan || label !== undefined || lines.length === 1);
    return label === line.label && !hasNote ? line : { ...line, label, ...(hasNote ? { note } : {}) };
  });
}

/** The label with how far the plan is, unless it says that already. */
function labelOfPlan(label: string | undefined, plan: Phase | undefined): string {
  const { line } = relationshipText;
  if (label === undefined || plan === undefined) return line.planned;
  const word = wordOfPlan(plan.status);
  return label.includes(word) ? label : line.plan(label, word);
}
