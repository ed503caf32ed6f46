import type { ReactNode } from "react";
import { nameOfTie } from "../relationships/nameOfTie.ts";
import { useDerivedPart } from "../store/select.ts";
import { ownershipWords } from "../text/ownership.ts";
import type { OwnershipProps } from "./useOwnership.ts";

/** What is said of an entity in which nobody is known to hold a stake: of a unit, whose business it is. */
export function NoHolder({ ownership: { document }, id }: OwnershipProps): ReactNode {
  const ties = useDerivedPart((derived) => derived.snapshot.ties);
  const unit = ties.find(
    ({ relationship: { kind, target }, inEffect }) => kind === "business-unit" && target === id && inEffect.length > 0,
  );
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  return (
    <p className="soft">
      {unit === undefined ? ownershipWords.noHolder : ownershipWords.unit(nameOfTie(unit, entities))}
    </p>
  );
}
