import type { Entity, EntityId } from "../model/entity.ts";
import type { Tie } from "../model/tie.ts";
import { definitionOf } from "../relationships/index.ts";
import { labelInEffect, labelPlanned } from "../relationships/labelsOfTie.ts";
import { nameIn } from "../relationships/nameOfTie.ts";
import { restsOnAgreement } from "../relationships/tieName.ts";
import { pathText as text } from "../text/paths.ts";
import { wordOfPlan } from "../text/relationships.ts";
import type { Path, Step } from "./paths.ts";

/**
 * A path as one line: "Aramco → 10% → Horse Powertrain ← 45% ← Renault". Arrows point as the ties do; a tie that is none
 * above the other stands between dashes. An entity that nobody describes goes by its id.
 */
export function pathInWords({ steps }: Path, entities: ReadonlyMap<EntityId, Entity>): string {
  const last = steps.at(-1);
  const beginning = steps.map((step) => stepInWords(step, nameIn(entities, step.from))).join("");
  return last === undefined ? beginning : beginning + nameIn(entities, last.to);
}

function stepInWords({ tie, isForward }: Step, from: string): string {
  const { isMutual } = definitionOf(tie.relationship.kind);
  const write = isMutual ? text.mutual : isForward ? text.forward : text.back;
  return write(from, tieInWords(tie));
}

/** What is in effect, else the plan: the figure where the kind has one, else its word. */
function tieInWords(tie: Tie): string {
  const [level] = tie.inEffect;
  const [plan] = tie.planned;
  const { noun } = definitionOf(tie.relationship.kind);
  if (level !== undefined) {
    const words = labelInEffect(tie) ?? noun.one;
    return restsOnAgreement(level) ? text.agreed(words) : words;
  }
  if (plan === undefined) return noun.one;
  return tie.relationship.kind === "stake"
    ? (labelPlanned(tie) ?? noun.one)
    : text.plan(noun.one, wordOfPlan(plan.status));
}
