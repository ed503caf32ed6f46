import type { ReactNode } from "react";
import type { Entity } from "../model/entity.ts";
import { useAtlas } from "../store/store.ts";
import { EntitySign } from "./EntitySign.tsx";

/** The mark of an entity as on its card, in the notation chosen. */
export function EntityBadge({ entity }: { readonly entity: Entity }): ReactNode {
  return <EntitySign entity={entity} notation={useAtlas((state) => state.view.notation)} />;
}
