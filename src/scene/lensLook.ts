import type { EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import type { CardBox } from "./cardBox.ts";
import type { Mark } from "./mark.ts";
import type { Theme } from "./theme.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Notation } from "../model/view.ts";
import type { Entity } from "../model/entity.ts";

/** How full a card is: how much of the entity finally belongs to the chosen one, or the other way round. */
export interface Gauge {
  /** Fractions 0–1; a band where the figure is a range. */
  readonly low: number;
  readonly high: number;
  /** "6.968%", "4%–6%". */
  readonly text: string;
  /** Said of the card to whoever does not see it: "French State finally owns 6.968%". */
  readonly name: string;
  /** Whether this is the chosen entity itself: its own share of itself, if any. */
  readonly isChosen: boolean;
}

/** A small sign at a company's card for holders that have no card in the picture. */
export interface Tail {
  /** `rolled`: holders outside the stake range; `rest`: what nobody named holds, drawn hatched. */
  readonly type: "rolled" | "rest";
  /** "7 others · 6.4%". */
  readonly text: string;
  /** The tooltip, which names them. */
  readonly title: string;
}

/** What an ownership lens, the stake range and "what if" add to the picture. Code and data that a plain picture never needs, so that it is handed in. */
export interface LensLook {
  /** What the gauges show, for the legend: "How much French State finally owns"; undefined = no gauges. */
  readonly gaugesShow: string | undefined;
  readonly gauges: ReadonlyMap<EntityId, Gauge>;
  readonly tails: ReadonlyMap<EntityId, readonly Tail[]>;
  /** What stands on the line of the level in effect, and gives its width, instead of the share of the capital. */
  readonly links: ReadonlyMap<RelationshipId, { readonly text: string; readonly share: number }>;
  /** What the links show where it is not the capital, for the legend: "Votes that may be cast". */
  readonly linksShow: string | undefined;
  /** What is only imagined, in words, one sentence a stake; empty where all is as it is. */
  readonly imagined: readonly string[];
  readonly drawing: LensDrawing;
}

/** How it is drawn. */
export interface LensDrawing {
  /** Between the ground of the card and what is written on it, around the card's middle. */
  readonly gaugeMarks: (gauge: Gauge, entity: Entity, box: CardBox, look: LensInk) => readonly Mark[];
  /** On top of the card, around its middle. */
  readonly tailMarks: (tails: readonly Tail[], box: CardBox, look: LensInk) => readonly Mark[];
}

export interface LensInk {
  readonly notation: Notation;
  readonly theme: Theme;
  readonly measure: TextWidth;
}
