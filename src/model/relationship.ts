import type { PartialDate } from "./date.ts";
import type { EntityId } from "./entity.ts";
import type { SourceId } from "./source.ts";

export type RelationshipId = string;

export const relationshipKinds = [
  "stake",
  "commitment",
  "joint-venture",
  "business-unit",
  "technology",
  "supply",
  "manufacturing",
  "merger-talks",
] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

export const statuses = ["reported", "proposed", "announced", "signed", "completed", "cancelled", "ended"] as const;
export type Status = (typeof statuses)[number];

export const votesBases = ["exercisable", "theoretical", "withoutTreasury", "unstated"] as const;
export type VotesBasis = (typeof votesBases)[number];

/** One level of a relationship, with its own dates, status and sources. Shares are fractions 0–1. */
export interface Phase {
  readonly status: Status;
  readonly stake?: number;
  readonly stakeMin?: number;
  readonly stakeMax?: number;
  readonly votes?: number;
  readonly votesBasis?: VotesBasis;
  readonly votesCap?: number;
  readonly votingNote?: string;
  readonly amountEur?: number;
  readonly amountText?: string;
  readonly from?: PartialDate;
  readonly sinceAtLeast?: PartialDate;
  /** Exclusive: on this day the phase is over. */
  readonly to?: PartialDate;
  readonly fromStatus?: "planned";
  readonly toStatus?: "planned";
  readonly announcedOn?: PartialDate;
  readonly supersededOn?: PartialDate;
  readonly lastConfirmed?: PartialDate;
  readonly beneficialOwner?: EntityId;
  readonly includedIn?: RelationshipId;
  readonly summary: string;
  readonly note?: string;
  readonly inferred?: boolean;
  readonly verified: boolean;
  readonly dateVerified?: boolean;
  readonly dateBasis?: string;
  readonly sources: readonly SourceId[];
}

/** A tie from source to target: holder to held, group to unit, supplier to supplied, partner to partner. */
export interface Relationship {
  readonly id: RelationshipId;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly kind: RelationshipKind;
  readonly note?: string;
  readonly phases: readonly Phase[];
}
