/** What the picture says of an entity or relationship to whoever does not see it. */
export interface Handle {
  readonly type: "entity" | "relationship";
  readonly id: string;
  /** The accessible name. */
  readonly name: string;
  /** What is worth hearing after the name. */
  readonly description?: string;
  readonly isSelected: boolean;
}

interface MarkBase {
  /** Unique among its siblings: the key by which a painter finds it again. */
  readonly id: string;
  /** The tooltip on screen, `<title>` in a file. */
  readonly title?: string;
  readonly className?: string;
  readonly opacity?: number;
}

interface Painted extends MarkBase {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Dash lengths in px; empty or missing = solid. */
  readonly dash?: readonly number[];
}

export interface CircleMark extends Painted {
  readonly type: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface RectMark extends Painted {
  readonly type: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly corner: number;
}

export interface PathMark extends Painted {
  readonly type: "path";
  readonly d: string;
}

export interface TextMark extends MarkBase {
  readonly type: "text";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly anchor: "start" | "middle" | "end";
  /** The colour of the halo that keeps the text readable on lines. */
  readonly halo?: string;
  readonly spacing?: number;
  /** The relationship that a label in another layer belongs to. */
  readonly of?: string;
  /** Where the text leads to, in the files whose readers can follow it. */
  readonly link?: string;
}

export interface GroupMark extends MarkBase {
  readonly type: "group";
  readonly x?: number;
  readonly y?: number;
  /** How many times its own size all in it is drawn, around its origin. */
  readonly scale?: number;
  readonly marks: readonly Mark[];
  readonly handle?: Handle;
  /** The family that a click on it folds or unfolds. */
  readonly fold?: string;
  /** Decoration only: left out of the accessibility tree. */
  readonly isDecoration?: boolean;
}

export type Mark = CircleMark | RectMark | PathMark | TextMark | GroupMark;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The whole picture in paint order, in the coordinates of the layout. */
export interface Scene {
  readonly marks: readonly Mark[];
  readonly bounds: Box;
  readonly paper: string;
  /** How many lines have a figure or word that found no room. */
  readonly hiddenLabels: number;
}
