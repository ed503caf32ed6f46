import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Relationship, RelationshipId } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { documentIndex, lifeOf, tieOn } from "./dossierIndex.ts";
import { knownPhase, laterOfPhase, type KnownPhase, type LaterOfPhase } from "./knownPhase.ts";
import { endOfTime, splitNote } from "./knownProse.ts";
import { isKnownPhase } from "./knownState.ts";
import type { StakeStep } from "./stakeSteps.ts";

/** All that the document tells of one relationship, parted by what was known on a day. */
export interface RelationshipDossier {
  readonly relationship: Relationship;
  readonly source: Entity;
  readonly target: Entity;
  /** What is in effect and planned on the day. */
  readonly tie: Tie | undefined;
  /** The phases begun or announced by the day, in the document's order. */
  readonly phases: readonly KnownPhase[];
  readonly note: string | undefined;
  /** "What happened after". */
  readonly afterwards: {
    /** The phases of which nothing was known, told in full. */
    readonly phases: readonly KnownPhase[];
    /** What hindsight adds to the phases above. */
    readonly notes: readonly LaterOfPhase[];
    readonly note: string | undefined;
  };
  /** The stake over all time. */
  readonly steps: readonly StakeStep[];
}

/** The dossier of the relationship; undefined where the document has no such relationship or lacks a party. */
export function relationshipDossier(
  document: AllianceDocument,
  relationshipId: RelationshipId,
  date: IsoDate,
): RelationshipDossier | undefined {
  const { relationships, entities } = documentIndex(document);
  const relationship = relationships.get(relationshipId);
  const source = entities.get(relationship?.source ?? "");
  const target = entities.get(relationship?.target ?? "");
  if (relationship === undefined || source === undefined || target === undefined) return undefined;
  const { phases, steps } = lifeOf(document, relationship);
  const known = phases.filter((phase) => isKnownPhase(phase, date));
  const unknown = phases.filter((phase) => !isKnownPhase(phase, date));
  const note = splitNote(relationship.note, date);
  return {
    relationship,
    source,
    target,
    tie: tieOn(document, relationship, date),
    phases: known.map((phase) => knownPhase(document, phase, date)),
    note: note.known,
    afterwards: {
      phases: unknown.map((phase) => knownPhase(document, phase, endOfTime)),
      notes: [
        ...known.map((phase) => laterOfPhase(document, phase, date)),
        // A phase told in full still has notes from "Afterwards:" on.
        ...unknown.map((phase) => laterOfPhase(document, phase, endOfTime)),
      ].filter((later) => later !== undefined),
      note: note.later,
    },
    steps,
  };
}
