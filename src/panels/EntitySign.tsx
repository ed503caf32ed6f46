import type { ReactNode } from "react";
import type { Entity } from "../model/entity.ts";
import type { Notation } from "../model/view.ts";
import { iconOf } from "../scene/icons.ts";
import { legalPath, legalShapeOf, legalWeightOf } from "../scene/legalShape.ts";
import { Outline } from "./icons.tsx";

interface EntitySignProps {
  readonly entity: Entity;
  readonly notation: Notation;
}

const legalSize = { width: 20, height: 15 };

/** The sign of an entity as the picture draws it, as small as a letter. */
export function EntitySign({ entity, notation }: EntitySignProps): ReactNode {
  const colour = entity.partnerType === undefined ? "var(--soft)" : `var(--partner-${entity.partnerType})`;
  switch (notation) {
    case "atlas":
      return (
        <span className="badge" style={{ background: colour }}>
          <Outline path={iconOf(entity)} />
        </span>
      );
    case "bovs":
      return (
        <svg
          className="badge"
          viewBox="-12 -12 24 24"
          aria-hidden="true"
          fill="none"
          stroke={colour}
          strokeWidth="1.600"
        >
          <circle r="11" />
          <path d={iconOf(entity)} transform="translate(-7 -7) scale(0.875)" />
        </svg>
      );
    case "legal": {
      const dash = entity.kind === "proposed-company" ? "1.500 2.500" : undefined;
      return (
        <svg className="badge" viewBox="-12 -12 24 24" aria-hidden="true" fill="none" stroke="var(--ink)">
          <path
            d={legalPath(legalShapeOf(entity.kind), legalSize)}
            strokeWidth={legalWeightOf(entity)}
            strokeDasharray={dash}
          />
        </svg>
      );
    }
  }
}
