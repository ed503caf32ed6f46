import { relationshipText as text } from "../text/relationships.ts";
import type { RelationshipKindDefinition, Stroke } from "./relationshipKind.ts";
import { tieName } from "./tieName.ts";

const stroke: Stroke = { tone: "accent", dash: [6, 4], end: "none", isDouble: true, width: 1.25 };

/** Talks about becoming one company. As long as they are talks, they are a plan. */
export const mergerTalks: RelationshipKindDefinition = {
  id: "merger-talks",
  label: text.labels.mergerTalks,
  noun: text.nouns.mergerTalks,
  isMutual: true,
  countsWhenAgreed: false,
  confers: "nothing",
  strokeInEffect: () => ({ ...stroke, tone: "ink", dash: [14, 3] }),
  strokePlanned: stroke,
  nameOf: (tie, { source, target }) =>
    tieName(tie, {
      fact: () => text.mergerTalks.holds(source, target),
      planner: text.both(source, target),
      plan: () => text.mergerTalks.plan,
      planBeside: () => text.mergerTalks.plan,
    }),
  labelInEffect: () => undefined,
  labelPlanned: () => undefined,
};
