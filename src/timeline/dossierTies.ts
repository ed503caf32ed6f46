import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import {
  relationshipKinds,
  type Relationship,
  type RelationshipId,
  type RelationshipKind,
} from "../model/relationship.ts";
import type { SourceId } from "../model/source.ts";
import type { Tie } from "../model/tie.ts";
import { documentIndex, lifeOf, tieOn } from "./dossierIndex.ts";
import { isKnownPhase } from "./knownState.ts";
import type { StakeStep } from "./stakeSteps.ts";

/** One relationship seen from one of its parties. */
export interface Holding {
  readonly relationshipId: RelationshipId;
  readonly kind: RelationshipKind;
  readonly other: Entity;
  /** What is in effect and planned on the day. */
  readonly tie: Tie | undefined;
  /** The stake over all time, hindsight included. */
  readonly steps: readonly StakeStep[];
  /** Known of on the day, but over. */
  readonly isPast: boolean;
}

/** The relationships of an entity, by the part that it plays in them. */
export interface EntityTies {
  /** Who holds it. */
  readonly holders: readonly Holding[];
  /** What it holds. */
  readonly holdings: readonly Holding[];
  /** Its own businesses. */
  readonly units: readonly Holding[];
  /** The groups that it is a business of. */
  readonly groups: readonly Holding[];
  /** All others, by kind; no empty kind. */
  readonly partners: readonly { readonly kind: RelationshipKind; readonly holdings: readonly Holding[] }[];
  /** Those of which nothing was known on the day. */
  readonly afterwards: readonly Holding[];
  /** What the levels known on the day rest on. */
  readonly sourceIds: readonly SourceId[];
}

/** The entity's relationships as known on the day; those with a tie before those that are over. */
export function tiesOf(document: AllianceDocument, entityId: EntityId, date: IsoDate): EntityTies {
  const all = documentIndex(document).ties.get(entityId) ?? [];
  const known = all.filter((relationship) => isKnown(document, relationship, date));
  const seen = (role: "source" | "target", kind: RelationshipKind) =>
    known
      .filter((relationship) => relationship.kind === kind && relationship[role] === entityId)
      .flatMap((relationship) => holdingOf(document, relationship, entityId, date))
      .toSorted((a, b) => Number(a.isPast) - Number(b.isPast));
  return {
    holders: seen("target", "stake"),
    holdings: seen("source", "stake"),
    units: seen("source", "business-unit"),
    groups: seen("target", "business-unit"),
    partners: relationshipKinds
      .filter((kind) => kind !== "stake" && kind !== "business-unit")
      .map((kind) => ({ kind, holdings: [...seen("source", kind), ...seen("target", kind)] }))
      .filter(({ holdings }) => holdings.length > 0),
    afterwards: all
      .filter((relationship) => !known.includes(relationship))
      .flatMap((relationship) => holdingOf(document, relationship, entityId, date)),
    sourceIds: known.flatMap((relationship) =>
      lifeOf(document, relationship).phases.flatMap((placed) =>
        isKnownPhase(placed, date) ? placed.phase.sources : [],
      ),
    ),
  };
}

function isKnown(document: AllianceDocument, relationship: Relationship, date: IsoDate): boolean {
  return lifeOf(document, relationship).phases.some((placed) => isKnownPhase(placed, date));
}

function holdingOf(
  document: AllianceDocument,
  relationship: Relationship,
  entityId: EntityId,
  date: IsoDate,
): readonly Holding[] {
  const { id, kind, source, target } = relationship;
  const other = documentIndex(document).entities.get(source === entityId ? target : source);
  if (other === undefined) return [];
  const tie = tieOn(document, relationship, date);
  const { steps } = lifeOf(document, relationship);
  return [{ relationshipId: id, kind, other, tie, steps, isPast: tie === undefined }];
}
