import type { Phase, Relationship, RelationshipKind } from "../model/relationship.ts";
import { definitionOf } from "../relationships/index.ts";
import type { Stroke } from "../relationships/relationshipKind.ts";

type Variant = "inEffect" | "withoutVotes" | "planned";

const samples = new Map<string, Stroke>();

/** The line that stands for a kind in the legend: of a typical level in effect, of one without votes, or of a plan. Always the same object. */
export function sampleStroke(kind: RelationshipKind, variant: Variant = "inEffect"): Stroke {
  const key = `${kind} ${variant}`;
  const sample = samples.get(key) ?? makeSample(kind, variant);
  samples.set(key, sample);
  return sample;
}

function makeSample(kind: RelationshipKind, variant: Variant): Stroke {
  const definition = definitionOf(kind);
  // Pledges and talks are plans for as long as they last.
  if (variant === "planned" || kind === "commitment" || kind === "merger-talks") return definition.strokePlanned;
  const votes = variant === "withoutVotes" ? { votes: 0 } : {};
  const phase: Phase = { status: "completed", stake: 0.3, summary: "", verified: true, sources: [], ...votes };
  const relationship: Relationship = { id: kind, source: "", target: "", kind, phases: [phase] };
  return definition.strokeInEffect({ relationship, inEffect: [phase], planned: [] });
}
