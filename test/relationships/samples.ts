import type { Phase, RelationshipKind } from "../../src/model/relationship.ts";
import type { Tie } from "../../src/model/tie.ts";
import { definitionOf } from "../../src/relationships/index.ts";
import type { PartyNames } from "../../src/relationships/relationshipKind.ts";
import { phaseOf, relationshipOf } from "../timeline/samples.ts";

const names = { source: "Renault", target: "Nissan" };

export function tieOf(kind: RelationshipKind, levels: Partial<Pick<Tie, "inEffect" | "planned">>): Tie {
  return { relationship: relationshipOf({ kind }), inEffect: [], planned: [], ...levels };
}

export function held(kind: RelationshipKind, phase: Partial<Phase>): Tie {
  return tieOf(kind, { inEffect: [phaseOf(phase)] });
}

export function planned(kind: RelationshipKind, phase: Partial<Phase>): Tie {
  return tieOf(kind, { planned: [phaseOf({ status: "announced", ...phase })] });
}

export function nameOf(tie: Tie, parties: PartyNames = names): string {
  return definitionOf(tie.relationship.kind).nameOf(tie, parties);
}
