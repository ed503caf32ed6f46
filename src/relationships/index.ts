import type { RelationshipKind } from "../model/relationship.ts";
import { businessUnit } from "./businessUnit.ts";
import { commitment } from "./commitment.ts";
import { jointVenture } from "./jointVenture.ts";
import { manufacturing } from "./manufacturing.ts";
import { mergerTalks } from "./mergerTalks.ts";
import type { RelationshipKindDefinition } from "./relationshipKind.ts";
import { stake } from "./stake.ts";
import { supply } from "./supply.ts";
import { technology } from "./technology.ts";

/** Every kind of relationship there is, in the order of legend and filter. */
export const relationshipKindDefinitions: readonly RelationshipKindDefinition[] = [
  stake,
  commitment,
  jointVenture,
  businessUnit,
  technology,
  supply,
  manufacturing,
  mergerTalks,
];

const byKind = new Map(relationshipKindDefinitions.map((definition) => [definition.id, definition]));

/** What there is to know about a kind. Throws for one that is not in the list. */
export function definitionOf(kind: RelationshipKind): RelationshipKindDefinition {
  const definition = byKind.get(kind);
  if (definition === undefined) throw new Error(`unknown relationship kind: ${kind}`);
  return definition;
}
