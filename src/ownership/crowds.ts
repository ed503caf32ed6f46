import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import { remembered } from "./remembered.ts";

/** The holders that are many parties, not one: the free float, employees, a company's shareholders as a body. */
export const crowdsOf = remembered(({ entities }: AllianceDocument): ReadonlySet<EntityId> => {
  const groups = entities.filter(({ kind }) => kind === "shareholder-group");
  return new Set(groups.map(({ id }) => id));
});
