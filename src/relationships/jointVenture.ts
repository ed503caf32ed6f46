import { relationshipText as text } from "../text/relationships.ts";
import type { RelationshipKindDefinition, Stroke } from "./relationshipKind.ts";
import { tieName } from "./tieName.ts";

const stroke: Stroke = { tone: "venture", dash: [], end: "diamond", isDouble: false, width: 1.25 };

/** A company run together, where no figure says who holds how much of it. */
export const jointVenture: RelationshipKindDefinition = {
  id: "joint-venture",
  label: text.labels.jointVenture,
  noun: text.nouns.jointVenture,
  isMutual: true,
  countsWhenAgreed: false,
  confers: "nothing",
  strokeInEffect: () => stroke,
  strokePlanned: { ...stroke, tone: "accent", dash: [5, 4] },
  nameOf: (tie, { source, target }) =>
    tieName(tie, {
      fact: () => text.jointVenture.holds(source, target),
      planner: text.both(source, target),
      plan: () => text.jointVenture.plan,
      planBeside: () => text.jointVenture.plan,
    }),
  labelInEffect: () => undefined,
  labelPlanned: () => undefined,
};
