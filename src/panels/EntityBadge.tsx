import type { ReactNode } from "react";
import type { Entity } from "../model/entity.ts";
import { iconOf } from "../scene/icons.ts";
import { Outline } from "./icons.tsx";

/** The mark of an entity as on its card: the icon of its kind, in the colour of its partner type. */
export function EntityBadge({ entity }: { readonly entity: Entity }): ReactNode {
  const colour = entity.partnerType === undefined ? "var(--soft)" : `var(--partner-${entity.partnerType})`;
  return (
    <span className="badge" style={{ background: colour }}>
      <Outline path={iconOf(entity)} />
    </span>
  );
}
