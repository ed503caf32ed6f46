import type { RelationshipId } from "../model/relationship.ts";
import type { Place, Places } from "./place.ts";

/** An org chart, laid out: holders before held, groups before their units. */
export interface Chart {
  /** The middle of every card. */
  readonly places: Places;
  /** The way of each holding in steps, from the edge of the holder's card to the edge of the held's. */
  readonly ways: ReadonlyMap<RelationshipId, readonly Place[]>;
}
