import type { EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import type { Point } from "./curve.ts";

/** A line of the picture as what it means: for formats that have connections of their own. */
export interface Connection {
  /** Of the line: `<relationship id>:effect` or `<relationship id>:plan`. */
  readonly id: string;
  readonly relationship: RelationshipId;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly isPlan: boolean;
  /** The accessible name of the relationship. */
  readonly name: string;
  /** From the edge of the source's card to the tip at the target's, in the picture's coordinates; more than two points are steps along the axes. */
  readonly points: readonly Point[];
  readonly colour: string;
  /** In px of the picture. */
  readonly width: number;
  /** Dash lengths in px; empty = solid. */
  readonly dash: readonly number[];
  readonly isDouble: boolean;
  /** What stands at the target's end; `bar` stands at the source's. */
  readonly end: "arrow" | "bar" | "diamond" | "none";
}
