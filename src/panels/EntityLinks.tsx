import type { ReactNode } from "react";
import { shortNameOf, type Entity } from "../model/entity.ts";
import { EntityBadge } from "./EntityBadge.tsx";
import { goToId } from "./acts.ts";

interface EntityLinksProps {
  readonly entities: readonly Entity[];
  /** Persons and places that are named only. */
  readonly names?: readonly string[];
}

/** The entities that something concerns, each a way to its details. */
export function EntityLinks({ entities, names = [] }: EntityLinksProps): ReactNode {
  if (entities.length + names.length === 0) return undefined;
  return (
    <ul className="chips">
      {entities.map((entity) => (
        <li key={entity.id}>
          <EntityLink entity={entity} />
        </li>
      ))}
      {names.map((name) => (
        <li key={name} className="chip plain">
          {name}
        </li>
      ))}
    </ul>
  );
}

function EntityLink({ entity }: { readonly entity: Entity }): ReactNode {
  return (
    <button type="button" className="chip" onClick={() => goToId(entity.id)}>
      <EntityBadge entity={entity} />
      {shortNameOf(entity)}
    </button>
  );
}
