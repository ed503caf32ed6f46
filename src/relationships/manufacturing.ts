import { relationshipText as text } from "../text/relationships.ts";
import type { RelationshipKindDefinition, Stroke } from "./relationshipKind.ts";
import { thinnerWhenAgreed } from "./strokes.ts";
import { tieName } from "./tieName.ts";

const stroke: Stroke = { tone: "manufacturing", dash: [13, 5], end: "bar", isDouble: false, width: 1.75 };

/** The source builds what the target sells. */
export const manufacturing: RelationshipKindDefinition = {
  id: "manufacturing",
  label: text.labels.manufacturing,
  noun: text.nouns.manufacturing,
  isMutual: false,
  countsWhenAgreed: true,
  confers: "nothing",
  strokeInEffect: thinnerWhenAgreed(stroke),
  strokePlanned: { ...stroke, tone: "accent", dash: [13, 4, 4, 9] },
  nameOf: (tie, { source, target }) =>
    tieName(tie, {
      fact: () => text.manufacturing.holds(source, target),
      planner: source,
      plan: () => text.manufacturing.plan(target),
      planBeside: () => text.manufacturing.planBeside,
    }),
  labelInEffect: () => undefined,
  labelPlanned: () => undefined,
};
