import type { EntityKind } from "../model/entity.ts";
import type { RelationshipKind } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";

/** The colour role of a line; the theme has the colour. */
export type Tone =
  | "ink"
  | "votes"
  | "accent"
  | "imagined"
  | "technology"
  | "supply"
  | "manufacturing"
  | "unit"
  | "venture";

/** How a line looks. Shape carries the kind, so that grey print still tells them apart. */
export interface Stroke {
  readonly tone: Tone;
  /** Dash lengths in px, as in `stroke-dasharray`; empty = solid. */
  readonly dash: readonly number[];
  /** What stands at the target's end. `bar` stands at the builder's, which is the source. */
  readonly end: "arrow" | "bar" | "diamond" | "none";
  /** Two thin lines with a gap: a stake without votes, merger talks. */
  readonly isDouble: boolean;
  /** Line width in px where no stake gives it. */
  readonly width: number;
}

/** The names of the two parties, as the picture shows them. */
export interface PartyNames {
  readonly source: string;
  readonly target: string;
  /** A trust has beneficiaries instead of holders, and is worded so. */
  readonly targetKind?: EntityKind;
}

/** What there is to know about one kind of relationship: the contract of this registry. */
export interface RelationshipKindDefinition {
  readonly id: RelationshipKind;
  /** As the filter and the legend call it: "Business unit". */
  readonly label: string;
  /** What one tie of the kind is called in running text, and several: "technology", "technology ties". */
  readonly noun: { readonly one: string; readonly several: string };
  /** Whether neither party stands above or before the other. */
  readonly isMutual: boolean;
  /** Whether a signed or announced phase that has begun is in effect, worded "agreed" (`CONTRACT.md`, Dates). */
  readonly countsWhenAgreed: boolean;
  /** What it gives the source: a share of the capital (with or without votes), or nothing. */
  readonly confers: "capital" | "nothing";
  /** The line of a level in effect. */
  readonly strokeInEffect: (tie: Tie) => Stroke;
  /** The line of a plan. */
  readonly strokePlanned: Stroke;
  /** The accessible name: the level in effect first, then the plan. */
  readonly nameOf: (tie: Tie, names: PartyNames) => string;
  /** The short figure or word on the line of the level in effect, e.g. "43.4%", "15% · no votes"; undefined = none. */
  readonly labelInEffect: (tie: Tie) => string | undefined;
  /** The same for the plan, e.g. "15% reported", "pledge". */
  readonly labelPlanned: (tie: Tie) => string | undefined;
}
