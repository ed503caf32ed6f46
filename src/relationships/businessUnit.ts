import { relationshipText as text } from "../text/relationships.ts";
import type { RelationshipKindDefinition, Stroke } from "./relationshipKind.ts";
import { thinnerWhenAgreed } from "./strokes.ts";
import { tieName } from "./tieName.ts";

const stroke: Stroke = { tone: "unit", dash: [], end: "none", isDouble: false, width: 1.5 };

/** A part of a group that is led and named as a business of its own. The group is the source. */
export const businessUnit: RelationshipKindDefinition = {
  id: "business-unit",
  label: text.labels.businessUnit,
  noun: text.nouns.businessUnit,
  isMutual: false,
  countsWhenAgreed: true,
  confers: "nothing",
  strokeInEffect: thinnerWhenAgreed(stroke),
  strokePlanned: { ...stroke, dash: [4, 4] },
  nameOf: (tie, { source, target }) =>
    tieName(tie, {
      fact: () => text.businessUnit.holds(source, target),
      planner: target,
      plan: () => text.businessUnit.plan(source),
      planBeside: () => text.businessUnit.plan(source),
    }),
  labelInEffect: () => undefined,
  labelPlanned: () => undefined,
};
