import type { EntityId } from "../model/entity.ts";
import type { Outlined } from "./cardBox.ts";
import type { Point } from "./curve.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import type { Way } from "./way.ts";

/** A line with its way from edge to edge, and the arrowhead beyond its end. */
export interface RoutedLine {
  readonly line: Line;
  readonly way: Way;
  readonly head: readonly Point[];
}

/** The ways of the lines of a pair, given from one side to the other, between the boxes of the cards `a` and `b`. */
export type Fan = (
  pair: readonly Line[],
  a: EntityId,
  boxA: Outlined,
  boxB: Outlined,
  around: Around,
) => readonly RoutedLine[];

/** What a pair's lines had better keep off, and stay in. */
export interface Around {
  readonly cards: readonly Box[];
  readonly hulls: readonly Box[];
  readonly frame: Box | undefined;
}
