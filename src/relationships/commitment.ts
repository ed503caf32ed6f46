import { relationshipText as text } from "../text/relationships.ts";
import type { RelationshipKindDefinition, Stroke } from "./relationshipKind.ts";
import { tieName } from "./tieName.ts";

const stroke: Stroke = { tone: "accent", dash: [2, 4], end: "arrow", isDouble: false, width: 1.75 };

/** A pledge to invest: money promised, no capital held. */
export const commitment: RelationshipKindDefinition = {
  id: "commitment",
  label: text.labels.commitment,
  noun: text.nouns.commitment,
  isMutual: false,
  countsWhenAgreed: false,
  confers: "nothing",
  strokeInEffect: () => ({ ...stroke, dash: [4, 3] }),
  strokePlanned: stroke,
  nameOf: (tie, { source, target }) =>
    tieName(tie, {
      fact: () => text.commitment.holds(source, target),
      planner: source,
      plan: () => text.commitment.plan(target),
      planBeside: () => text.commitment.planBeside,
    }),
  labelInEffect: () => undefined,
  labelPlanned: ({ planned }) => (planned.length === 0 ? undefined : text.line.pledge),
};
