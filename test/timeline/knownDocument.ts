import type { AllianceDocument } from "../../src/model/document.ts";
import type { Phase, RelationshipKind } from "../../src/model/relationship.ts";

const empty: AllianceDocument = {
  title: "",
  description: "",
  license: "",
  start: "1999-01-01",
  asOf: "2026-03-13",
  opening: {},
  partnerTypes: [],
  groups: [],
  entities: [
    { id: "holder", name: "Holder", kind: "company", tier: 1, sources: [] },
    { id: "held", name: "Held", kind: "company", tier: 1, sources: [] },
  ],
  relationships: [],
  events: [],
  people: [],
  projects: [],
  sources: [{ id: "paper", publisher: "Paper" }],
};

/** A document with two companies and the parts given. */
export function documentWith(parts: Partial<AllianceDocument>): AllianceDocument {
  return { ...empty, ...parts };
}

/** A document with one relationship, `tie`, of the phases given. */
export function documentOf(kind: RelationshipKind, ...phases: readonly Partial<Phase>[]): AllianceDocument {
  const whole = phases.map((phase): Phase => ({
    status: "completed",
    summary: "",
    verified: true,
    sources: ["paper"],
    ...phase,
  }));
  return documentWith({ relationships: [{ id: "tie", source: "holder", target: "held", kind, phases: whole }] });
}
