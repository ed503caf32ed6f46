import { relationshipText as text } from "../text/relationships.ts";
import type { RelationshipKindDefinition, Stroke } from "./relationshipKind.ts";
import { thinnerWhenAgreed } from "./strokes.ts";
import { tieName } from "./tieName.ts";

const stroke: Stroke = { tone: "technology", dash: [1.5, 4], end: "none", isDouble: false, width: 1.75 };

/** Work on something together, without capital. Neither party is above the other, so no end is marked. */
export const technology: RelationshipKindDefinition = {
  id: "technology",
  label: text.labels.technology,
  noun: text.nouns.technology,
  isMutual: true,
  countsWhenAgreed: true,
  confers: "nothing",
  strokeInEffect: thinnerWhenAgreed(stroke),
  // The dots in pairs, so that print in grey tells a plan from what is so.
  strokePlanned: { ...stroke, tone: "accent", dash: [1.5, 3, 1.5, 9] },
  nameOf: (tie, { source, target }) =>
    tieName(tie, {
      fact: () => text.technology.holds(source, target),
      planner: source,
      plan: () => text.technology.plan(target),
      planBeside: () => text.technology.planBeside,
    }),
  labelInEffect: () => undefined,
  labelPlanned: () => undefined,
};
