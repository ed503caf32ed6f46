import type { EntityId } from "./entity.ts";

/**
 * Entities that belong together on a date: a group of the document, or an entity with its units and the companies
 * that it holds by more than half. The picture draws a hull around it, or folds it into one card.
 */
export interface Family {
  /** The group's id in the document, or the id of the entity at the head. */
  readonly id: string;
  readonly label: string;
  /** The entity whose family it is; a group of the document may have none. */
  readonly head: EntityId | undefined;
  /** Everyone in it on the date, the head too. */
  readonly members: readonly EntityId[];
}
