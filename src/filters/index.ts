import { detail } from "./detail.ts";
import { partnerType } from "./partnerType.ts";
import { planned } from "./planned.ts";
import { relationshipKind } from "./relationshipKind.ts";
import { stake } from "./stake.ts";

/** Every filter there is, in the order of the panel. */
export const filters = [stake, partnerType, relationshipKind, detail, planned] as const;
