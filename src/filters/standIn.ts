import type { AllianceDocument } from "../model/document.ts";
import { isAllianceMember, type Entity, type EntityId, type Tier } from "../model/entity.ts";
import type { Family } from "../model/family.ts";

/** The id of the card for a family without a head: its own, unless an entity has that already. */
export function standInId({ id }: Family, { entities }: AllianceDocument): EntityId {
  return entities.some((entity) => entity.id === id) ? `group:${id}` : id;
}

const made = new WeakMap<Family, { readonly document: AllianceDocument; readonly entity: Entity }>();

/** The entity on a folded family's card: its head, or one made up for it. The same object for the same family. */
export function standInOf(family: Family, document: AllianceDocument): Entity {
  const known = made.get(family);
  if (known?.document === document) return known.entity;
  const entity = document.entities.find(({ id }) => id === family.head) ?? makeUp(family, document);
  made.set(family, { document, entity });
  return entity;
}

/** It is what its members are, as far as they are the same; nobody becomes a member of the alliance by folding. */
function makeUp(family: Family, document: AllianceDocument): Entity {
  const inside = new Set(family.members);
  const members = document.entities.filter(({ id }) => inside.has(id));
  const partnerType = sharedBy(members.map((member) => member.partnerType));
  const card: Entity = {
    id: standInId(family, document),
    name: family.label,
    shortName: family.label,
    kind: sharedBy(members.map(({ kind }) => kind)) ?? "company",
    ...(partnerType === undefined ? {} : { partnerType }),
    tier: members.reduce<Tier>((lowest, { tier }) => (tier < lowest ? tier : lowest), 3),
    sources: document.groups.find(({ id }) => id === family.id)?.sources ?? [],
  };
  return isAllianceMember(card) && !members.some(isAllianceMember) ? { ...card, partnerType: "other" } : card;
}

function sharedBy<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
