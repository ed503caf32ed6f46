import type { ReactNode } from "react";
import type { EntityId } from "../model/entity.ts";
import { useAtlas } from "../store/store.ts";
import { EntityLinks } from "./EntityLinks.tsx";

/** The entities of the document with these ids, each a way to its details. */
export function MemberLinks({ ids }: { readonly ids: readonly EntityId[] }): ReactNode {
  const entities = useAtlas((state) => state.document?.entities) ?? [];
  return <EntityLinks entities={entities.filter(({ id }) => ids.includes(id))} />;
}
