import type { IsoDate } from "./date.ts";
import type { PartnerType } from "./entity.ts";
import type { RelationshipKind } from "./relationship.ts";

export const details = ["core", "equity", "all"] as const;
/** Entities of tier 1, 1–2, or 1–3. */
export type Detail = (typeof details)[number];

export const themeChoices = ["light", "dark", "auto"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

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
  /** An entity or relationship id. */
  readonly select: string | undefined;
  readonly theme: ThemeChoice;
}
