import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";

const memory = new WeakMap<AllianceDocument, ReadonlySet<EntityId>>();

/** The holders that are many parties, not one: the free float, employees, a company's shareholders as a body. */
export function crowdsOf(document: AllianceDocument): ReadonlySet<EntityId> {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const groups = document.entities.filter(({ kind }) => kind === "shareholder-group");
  const crowds = new Set(groups.map(({ id }) => id));
  memory.set(document, crowds);
  return crowds;
}
