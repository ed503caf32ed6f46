import type { PartialDate } from "./date.ts";
import type { SourceId } from "./source.ts";

export type EntityId = string;

export const entityKinds = [
  "company",
  "business-unit",
  "joint-venture",
  "government",
  "investor",
  "trust",
  "shareholder-group",
  "proposed-company",
] as const;
export type EntityKind = (typeof entityKinds)[number];

export const partnerTypes = [
  "automaker",
  "technology",
  "energy",
  "finance",
  "battery-materials",
  "mobility-logistics",
  "government",
  "supplier",
  "industrial",
  "other",
] as const;
export type PartnerType = (typeof partnerTypes)[number];

/** 1 = the cast of the story, 2 = the equity web, 3 = wider partners. */
export type Tier = 1 | 2 | 3;

/** A party that can hold, be held or cooperate. Only outsiders have a partner type. */
export interface Entity {
  readonly id: EntityId;
  readonly name: string;
  readonly shortName?: string;
  readonly otherNames?: readonly string[];
  readonly kind: EntityKind;
  readonly partnerType?: PartnerType;
  readonly tier: Tier;
  readonly country?: string;
  readonly countryText?: string;
  readonly hq?: string;
  readonly industry?: string;
  readonly listed?: boolean;
  readonly ticker?: string;
  readonly founded?: PartialDate;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly note?: string;
  readonly timeline?: readonly EntityMoment[];
  readonly profileVerified?: boolean;
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly sources: readonly SourceId[];
}

export interface EntityMoment {
  readonly date: PartialDate;
  readonly event: string;
  readonly sources: readonly SourceId[];
}

/** The name that fits on a card. */
export function shortNameOf(entity: Entity): string {
  return entity.shortName ?? entity.name;
}

/** Whether the entity is one of the alliance's own companies. */
export function isAllianceMember(entity: Entity): boolean {
  return entity.tier === 1 && entity.kind === "company" && entity.partnerType === undefined;
}
