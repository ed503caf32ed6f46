import type { IsoDate } from "./date.ts";
import type { EntityId, PartnerType } from "./entity.ts";
import type { RelationshipId, RelationshipKind } from "./relationship.ts";

export const details = ["core", "equity", "all"] as const;
/** Entities of tier 1, 1–2, or 1–3. */
export type Detail = (typeof details)[number];

export const layouts = ["force", "chart"] as const;
/** A network of springs, or holders above held. */
export type Layout = (typeof layouts)[number];

export const directions = ["down", "right"] as const;
/** Where the held stand in the org chart, as seen from their holders. */
export type Direction = (typeof directions)[number];

export const notations = ["atlas", "legal", "bovs"] as const;
/** The app's own signs, those of legal structure charts, or those of the Beneficial Ownership Visualisation System. */
export type Notation = (typeof notations)[number];

export const hopCounts = [1, 2, 3] as const;
/** How many ties away from the entity in focus the picture reaches. */
export type Hops = (typeof hopCounts)[number];

export const themeChoices = ["light", "dark", "auto"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const lenses = ["capital", "votes", "integrated"] as const;
/** Which layer of ownership the picture shows: direct shares of the capital, votes that may be cast, or what is finally owned. */
export type Lens = (typeof lenses)[number];

export const sides = ["owned", "owners"] as const;
/** Which way the integrated lens looks: at what the chosen entity finally owns, or at who finally owns it. */
export type Side = (typeof sides)[number];

export const bases = ["direct", "integrated"] as const;
/** What the stake range tests: a holder's direct stake in a company, or all that it finally owns of it. */
export type Basis = (typeof bases)[number];

export const controlRules = [
  "majority",
  "french-presumption",
  "over-25",
  "at-least-25",
  "ofac-50",
  "weakest-link",
] as const;
/** By which named rule somebody is said to decide. */
export type ControlRuleId = (typeof controlRules)[number];

/** A stake as it is not: a holding set to another level, and who gives or takes the difference. */
export interface WhatIf {
  readonly relationship: RelationshipId;
  /** The share of the capital to imagine, a fraction 0–1. */
  readonly stake: number;
  /** The unnamed rest first, all other holders pro rata, or the holder of one other stake in the same company. */
  readonly against: "rest" | "pro-rata" | { readonly seller: RelationshipId };
}

/** What a person chose to look at: all of it can stand in the address. */
export interface View {
  readonly date: IsoDate;
  /** Lower and upper bound of the stakes shown, fractions 0–1, inclusive. */
  readonly stake: readonly [number, number];
  /** Partner types shown; undefined = all. */
  readonly partner: readonly PartnerType[] | undefined;
  /** Relationship kinds shown; undefined = all. */
  readonly kind: readonly RelationshipKind[] | undefined;
  readonly detail: Detail;
  readonly planned: boolean;
  /** Ids of entities and relationships, the one selected last at the end. */
  readonly select: readonly string[];
  readonly theme: ThemeChoice;
  readonly layout: Layout;
  readonly direction: Direction;
  readonly notation: Notation;
  /** Ids of the folded families. */
  readonly fold: readonly string[];
  /** Only the neighbourhood of this entity is shown; undefined = everything. */
  readonly focus: EntityId | undefined;
  readonly hops: Hops;
  /** Entities whose own neighbours are shown too, beyond the hops. */
  readonly unfold: readonly EntityId[];
  /** The two entities whose connections are lit. */
  readonly path: readonly [EntityId, EntityId] | undefined;
  /** Which ties a path may take. */
  readonly through: "ownership" | "anything";
  readonly lens: Lens;
  /** Whose final ownership the integrated lens shows; undefined = nobody is picked yet. */
  readonly of: EntityId | undefined;
  readonly side: Side;
  readonly basis: Basis;
  readonly rule: ControlRuleId;
  /** At most one for each relationship; done one after the other. */
  readonly whatif: readonly WhatIf[];
}

/** Before a document gives an opening: everything is shown. */
export const blankView: View = {
  date: "2000-01-01",
  stake: [0, 1],
  partner: undefined,
  kind: undefined,
  detail: "core",
  planned: true,
  select: [],
  theme: "auto",
  layout: "force",
  direction: "down",
  notation: "atlas",
  fold: [],
  focus: undefined,
  hops: 1,
  unfold: [],
  path: undefined,
  through: "ownership",
  lens: "capital",
  of: undefined,
  side: "owned",
  basis: "direct",
  rule: "majority",
  whatif: [],
};
