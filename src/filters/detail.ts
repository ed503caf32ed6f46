import type { Tier } from "../model/entity.ts";
import { details, type Detail } from "../model/view.ts";
import type { Filter } from "./filter.ts";

const outermostTier: Readonly<Record<Detail, Tier>> = { core: 1, equity: 2, all: 3 };

/** Keeps entities up to a tier. It leaves everything in at "all"; an address that does not name it means "core" (`CONTRACT.md`). */
export const detail: Filter<"detail", Detail> = {
  id: "detail",
  stage: "view",
  initial: "all",
  read: (text) => {
    const criterion = details.find((level) => level === text);
    return criterion === undefined ? undefined : { criterion };
  },
  write: (level) => (level === "core" ? undefined : level),
  keepsEntity: (entity, level) => entity.tier <= outermostTier[level],
};
