import type { Phase } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { countInWords, relationshipText as text, wordOfPlan } from "../text/relationships.ts";
import { definitionOf } from "./index.ts";
import { isWithoutVotes, stakeRange } from "./stakeSize.ts";

/**
 * What stands on the line of the level in effect; undefined = nothing. A tie that stands for several says their total
 * where there is one, else how many they are, beside the figure of the leading one: "3 stakes", "43.4% + 1 stake", "×3".
 */
export function labelInEffect(tie: Tie): string | undefined {
  const [level] = tie.inEffect;
  const { labelInEffect: own } = definitionOf(tie.relationship.kind);
  const withLevel = partsOf(tie).filter(({ inEffect }) => inEffect.length > 0);
  return labelOf(tie, withLevel, level, own, (count) =>
    level !== undefined && isWithoutVotes(level) ? text.line.withoutVotes(count) : count,
  );
}

/** The same for the plan. */
export function labelPlanned(tie: Tie): string | undefined {
  const [plan] = tie.planned;
  const { labelPlanned: own } = definitionOf(tie.relationship.kind);
  const withPlan = partsOf(tie).filter(({ planned }) => planned.length > 0);
  return labelOf(tie, withPlan, plan, own, (count) =>
    plan === undefined ? count : text.line.plan(count, wordOfPlan(plan.status)),
  );
}

/** The tie whose level decides how the line looks: of several without a total the leading one, else the tie itself. */
export function drawnAs(tie: Tie): Tie {
  const [level] = tie.inEffect;
  const leading = leadingPart(tie);
  const isTotal = level !== undefined && stakeRange(level) !== undefined;
  return isTotal || leading?.inEffect[0] === undefined ? tie : leading;
}

/** Of several ties drawn as one, that between the very two cards: a head's own stake, beside those in its subsidiaries. */
function leadingPart({ relationship: { source, target }, parts = [] }: Tie): Tie | undefined {
  const [leading, ...others] = parts.filter(
    ({ relationship }) => relationship.source === source && relationship.target === target,
  );
  return others.length === 0 ? leading : undefined;
}

/** The ties that a tie stands for: itself, unless it is a bundle. */
function partsOf(tie: Tie): readonly Tie[] {
  return tie.parts ?? [tie];
}

function labelOf(
  tie: Tie,
  said: readonly Tie[],
  phase: Phase | undefined,
  own: (tie: Tie) => string | undefined,
  counted: (count: string) => string,
): string | undefined {
  const [only] = said;
  if (only === undefined || phase === undefined) return undefined;
  if (said.length === 1) return own(only);
  const { confers, noun } = definitionOf(tie.relationship.kind);
  if (confers === "capital") {
    if (stakeRange(phase) !== undefined) return own(tie);
    const leading = said.find((part) => part === leadingPart(tie));
    const label = leading === undefined ? undefined : own(leading);
    if (label !== undefined) return text.line.andMore(label, countInWords(said.length - 1, noun));
    return counted(countInWords(said.length, noun));
  }
  const label = own(tie);
  return label === undefined ? text.line.count(said.length) : text.line.counted(label, said.length);
}
