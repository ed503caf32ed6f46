import type { EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import type { Direction } from "../model/view.ts";
import type { Holding } from "./chartInput.ts";
import type { CardSize, Place } from "./place.ts";

export type Side = "NORTH" | "EAST" | "SOUTH" | "WEST";

/** Where lines meet a block. Without a place the layout chooses one on that side. */
export interface Port {
  readonly id: string;
  readonly side: Side;
  readonly place: Place | undefined;
}

/** How one end of a holding reaches its card: the port, and the points from there, seen from the port. */
export interface Joint {
  readonly port: string;
  readonly toCard: readonly Place[];
}

/**
 * A node of the layered layout: a card, or several that move as one. All places are seen from its upper left corner.
 * Everything is built as if the chart ran down; in a chart that runs right, x and y are exchanged at the end.
 */
export interface ChartBlock extends CardSize {
  readonly id: string;
  /** The middles of its cards. */
  readonly members: ReadonlyMap<EntityId, Place>;
  readonly ports: readonly Port[];
  readonly joints: ReadonlyMap<RelationshipId, Joint>;
  /** Holdings between its own cards, from the holder to the held. */
  readonly inside: ReadonlyMap<RelationshipId, readonly Place[]>;
}

/** One end of a holding that leaves a block. */
export interface End {
  readonly holding: Holding;
  /** The card at this end. */
  readonly member: EntityId;
  readonly other: EntityId;
  readonly isHeld: boolean;
  /** Whether the card at the other end comes before this one. */
  readonly goesUp: boolean;
}

/** A place in a chart that runs in the direction, from one in a chart that runs down, and the other way round. */
export function turnedPlace({ x, y }: Place, direction: Direction): Place {
  return direction === "down" ? { x, y } : { x: y, y: x };
}

export function turnedSize({ width, height }: CardSize, direction: Direction): CardSize {
  return direction === "down" ? { width, height } : { width: height, height: width };
}

const turnedSides: Readonly<Record<Side, Side>> = { NORTH: "WEST", WEST: "NORTH", SOUTH: "EAST", EAST: "SOUTH" };

/** A block that was built as it looks on the page, made ready for a chart that runs down. */
export function turnedBlock(block: ChartBlock, direction: Direction): ChartBlock {
  if (direction === "down") return block;
  const turned = (place: Place): Place => turnedPlace(place, direction);
  return {
    id: block.id,
    ...turnedSize(block, direction),
    members: new Map([...block.members].map(([id, place]) => [id, turned(place)])),
    ports: block.ports.map(({ id, side, place }) => {
      return { id, side: turnedSides[side], place: place === undefined ? undefined : turned(place) };
    }),
    joints: new Map([...block.joints].map(([id, { port, toCard }]) => [id, { port, toCard: toCard.map(turned) }])),
    inside: new Map([...block.inside].map(([id, way]) => [id, way.map(turned)])),
  };
}
