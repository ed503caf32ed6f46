import { relationshipText as text } from "../text/relationships.ts";
import type { RelationshipKindDefinition, Stroke } from "./relationshipKind.ts";
import { thinnerWhenAgreed } from "./strokes.ts";
import { tieName } from "./tieName.ts";

const stroke: Stroke = { tone: "supply", dash: [9, 4, 2, 4], end: "arrow", isDouble: false, width: 1.5 };

/** Goods or energy from the source to the target. */
export const supply: RelationshipKindDefinition = {
  id: "supply",
  label: text.labels.supply,
  noun: text.nouns.supply,
  isMutual: false,
  countsWhenAgreed: true,
  confers: "nothing",
  strokeInEffect: thinnerWhenAgreed(stroke),
  strokePlanned: { ...stroke, tone: "accent", dash: [9, 3, 2, 3, 2, 9] },
  nameOf: (tie, { source, target }) =>
    tieName(tie, {
      fact: () => text.supply.holds(source, target),
      planner: source,
      plan: () => text.supply.plan(target),
      planBeside: () => text.supply.planBeside,
    }),
  labelInEffect: () => undefined,
  labelPlanned: () => undefined,
};
