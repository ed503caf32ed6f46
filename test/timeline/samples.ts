import fc from "fast-check";
import { addDays } from "../../src/model/date.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import {
  relationshipKinds,
  statuses,
  type Phase,
  type Relationship,
  type RelationshipKind,
} from "../../src/model/relationship.ts";
import { effectiveSpan, plannedSpan, type Span } from "../../src/timeline/inEffect.ts";

/** The day up to which the documents below know. */
export const asOf = "2024-06-30";

/** A phase that says no more than it must. */
export function phaseOf(fields: Partial<Phase>): Phase {
  return { status: "completed", summary: "", verified: true, sources: [], ...fields };
}

export function relationshipOf(fields: Partial<Relationship>): Relationship {
  return { id: "holder--held--stake", source: "holder", target: "held", kind: "stake", phases: [], ...fields };
}

export function documentOf(fields: Partial<AllianceDocument>): AllianceDocument {
  return {
    title: "",
    description: "",
    license: "",
    start: "2019-01-01",
    asOf,
    opening: {},
    partnerTypes: [],
    groups: [],
    entities: [],
    relationships: [],
    events: [],
    people: [],
    projects: [],
    sources: [],
    ...fields,
  };
}

/** The days on which each of the phases of one relationship is in effect. */
export function heldSpans(phases: readonly Phase[], kind: RelationshipKind = "stake"): readonly Span[] {
  const relationship = relationshipOf({ phases, kind });
  return phases.map((phase) => effectiveSpan(phase, relationship, asOf));
}

/** The days on which each of the phases of one relationship is planned. */
export function plannedSpans(phases: readonly Phase[], kind: RelationshipKind = "stake"): readonly Span[] {
  const relationship = relationshipOf({ phases, kind });
  return phases.map((phase) => plannedSpan(phase, relationship, asOf));
}

/** Days around the edges of the dates below, so that neighbours meet often. */
export const anyDay = fc.integer({ min: -20, max: 2_300 }).map((days) => addDays("2019-01-01", days));

const anyDate = fc.oneof(
  anyDay,
  anyDay.map((day) => day.slice(0, 7)),
  anyDay.map((day) => day.slice(0, 4)),
);

const anyPhase: fc.Arbitrary<Phase> = fc
  .record(
    {
      status: fc.constantFrom(...statuses),
      verified: fc.boolean(),
      from: anyDate,
      sinceAtLeast: anyDate,
      to: anyDate,
      announcedOn: anyDate,
      supersededOn: anyDay,
      fromStatus: fc.constant("planned" as const),
      toStatus: fc.constant("planned" as const),
      inferred: fc.boolean(),
      stake: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: ["status", "verified"] },
  )
  .map((fields) => phaseOf(fields));

/** Phases of every status, in any order of time, with dates of every precision, or none. */
export const anyRelationship: fc.Arbitrary<Relationship> = fc
  .record({ kind: fc.constantFrom(...relationshipKinds), phases: fc.array(anyPhase, { maxLength: 4 }) })
  .map((fields) => relationshipOf(fields));

export const anyDocument: fc.Arbitrary<AllianceDocument> = fc
  .array(anyRelationship, { maxLength: 8 })
  .map((relationships) => documentOf({ relationships: relationships.map((each, i) => ({ ...each, id: `tie-${i}` })) }));
