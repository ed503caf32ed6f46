import type { Phase } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { relationshipText as text, wordOfPlan } from "../text/relationships.ts";
import type { PartyNames, RelationshipKindDefinition, Stroke } from "./relationshipKind.ts";
import { isWithoutVotes, sizeInWords, sizeOnLine } from "./stakeSize.ts";
import { tieName } from "./tieName.ts";

const withVotes: Stroke = { tone: "ink", dash: [], end: "arrow", isDouble: false, width: 1.5 };
const withoutVotes: Stroke = { ...withVotes, tone: "votes", isDouble: true };
/** In pieces that nearly touch: no other line is, so that grey print tells it too. */
const imagined: Stroke = { ...withVotes, tone: "imagined", dash: [8, 2.5] };

/** A share of a company's capital, with its votes, with other votes, or with none. */
export const stake: RelationshipKindDefinition = {
  id: "stake",
  label: text.labels.stake,
  noun: text.nouns.stake,
  isMutual: false,
  countsWhenAgreed: false,
  confers: "capital",
  strokeInEffect: (tie) => {
    const [level] = tie.inEffect;
    if (isImagined(tie)) return imagined;
    return level !== undefined && isWithoutVotes(level) ? withoutVotes : withVotes;
  },
  strokePlanned: { tone: "accent", dash: [7, 5], end: "arrow", isDouble: false, width: 1.5 },
  nameOf: (tie, names) =>
    tieName(tie, {
      fact: (phase) => {
        const said = isWithoutVotes(phase) ? text.withoutVotes(fact(phase, names)) : fact(phase, names);
        return tie.actual === undefined ? said : text.whatIf(said, sizeInTruth(tie.actual));
      },
      planner: names.source,
      plan: (phase) => plan(phase, names),
      planBeside: (phase) => planBeside(phase, tie.inEffect[0]),
    }),
  labelInEffect: (tie) => {
    const [level] = tie.inEffect;
    if (level === undefined) return undefined;
    const size = isImagined(tie) ? text.line.whatIf(sizeOnLine(level)) : sizeOnLine(level);
    return isWithoutVotes(level) ? text.line.withoutVotes(size) : size;
  },
  labelPlanned: ({ planned: [level] }) =>
    level === undefined ? undefined : text.line.plan(sizeOnLine(level), wordOfPlan(level.status)),
};

/** Whether it, or one of those that it stands for, is not as it is here. */
function isImagined({ actual, parts = [] }: Tie): boolean {
  return actual !== undefined || parts.some(isImagined);
}

function sizeInTruth({ inEffect: [level] }: Tie): string {
  return level === undefined ? text.size.none : (sizeInWords(level) ?? text.size.unknown);
}

function fact(phase: Phase, { source, target, targetKind }: PartyNames): string {
  const size = sizeInWords(phase);
  if (targetKind !== "trust") {
    return size === undefined ? text.stake.holdsUnknown(source, target) : text.stake.holds(source, size, target);
  }
  return size === undefined
    ? text.stake.benefitsUnknown(source, target)
    : text.stake.benefits(source, allOr(phase, size), target);
}

function plan(phase: Phase, { target, targetKind }: PartyNames): string {
  const size = sizeInWords(phase);
  if (targetKind !== "trust")
    return size === undefined ? text.stake.planUnknown(target) : text.stake.plan(size, target);
  return size === undefined
    ? text.stake.planBenefitUnknown(target)
    : text.stake.planBenefit(allOr(phase, size), target);
}

/** Beside a stake without votes, a plan of the same size differs by its votes alone. */
function planBeside(phase: Phase, level: Phase | undefined): string {
  const size = sizeInWords(phase) ?? text.size.unknown;
  const gainsVotes = level !== undefined && isWithoutVotes(level) && phase.votes !== undefined && phase.votes > 0;
  return gainsVotes ? text.stake.planWithVotes(size) : size;
}

/** A trust has beneficiaries, not holders, and who is its only one benefits from "all" of it. */
function allOr(phase: Phase, size: string): string {
  return phase.stake === 1 ? text.size.all : size;
}
