import { partnerTypes, type PartnerType } from "../model/entity.ts";
import type { Filter } from "./filter.ts";
import { readListed, writeListed } from "./listed.ts";

/** Keeps outsiders of some partner types. An entity without a partner type belongs to the alliance and always stays. */
export const partnerType: Filter<"partner", readonly PartnerType[] | undefined> = {
  id: "partner",
  stage: "view",
  initial: undefined,
  read: (text) => readListed(text, partnerTypes),
  write: writeListed,
  keepsEntity: (entity, shown) =>
    shown === undefined || entity.partnerType === undefined || shown.includes(entity.partnerType),
};
