import type { Entity, EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import type { Notation } from "../model/view.ts";
import type { CardBox } from "./cardBox.ts";
import type { Hull } from "./hulls.ts";
import type { Line } from "./lines.ts";
import type { Box, Mark } from "./mark.ts";
import type { RoutedLine } from "./routedLine.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";
import type { Zoom } from "./zoom.ts";

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
  /** "7 others · 6.4%"; "Not disclosed 56.6%". */
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
  /** The lines of a tie, of which the one in effect says what the lens shows. The same objects for the same input. */
  readonly linesInLens: (lines: readonly Line[], tie: Tie, look: LensLook, notation: Notation) => readonly Line[];
  /** The name of a tie with what its line shows. */
  readonly nameInLens: (name: string, tie: Tie, look: LensLook) => string;
  /** Where figures and tails stand at the cards: away from line ends, names and other cards. */
  readonly signsIn: (
    input: SignInput,
    ground: SignGround,
    memory: SignMemory,
  ) => ReadonlyMap<EntityId, readonly CardSign[]>;
  /** What the lens adds to a card; undefined = nothing. */
  readonly cardInLens: (
    entity: Entity,
    box: CardBox,
    signs: readonly CardSign[] | undefined,
    input: LensInk,
  ) => CardInLens | undefined;
}

interface InLens {
  readonly lens?: LensLook | undefined;
}

/** What decides which signs there are, and how large. */
export interface SignInput extends InLens {
  readonly zoom: Zoom;
  readonly measure: TextWidth;
  readonly pinned: Pick<ReadonlySet<EntityId>, "has">;
  /** In a file there are no pins. */
  readonly file?: object | undefined;
}

/** What signs stand among. */
export interface SignGround {
  readonly cards: ReadonlyMap<EntityId, CardBox>;
  readonly hulls: readonly Hull[];
  readonly tags: ReadonlyMap<EntityId, Box>;
  readonly routed: readonly RoutedLine[];
}

/** What a card in a lens is drawn with. */
export interface LensInk extends InLens {
  readonly notation: Notation;
  readonly theme: Theme;
}

/** A small text at the edge of a card: how full it is, or one of its tails. */
export interface CardSign {
  readonly type: "figure" | Tail["type"];
  readonly text: string;
  readonly title: string;
  readonly box: Box;
  /** Of the text, in px. */
  readonly size: number;
}

/** Where the signs of each card stood last. */
export type SignMemory = Map<EntityId, readonly CardSign[]>;

interface CardInLens {
  /** All that decides what it looks like, beside the card and the theme. */
  readonly key: readonly unknown[];
  /** The card's marks, around its middle, with those of the lens among them. */
  readonly marksOn: (card: readonly Mark[]) => readonly Mark[];
  /** What is worth hearing of it. */
  readonly says: string;
}
