import type { EntityId } from "../model/entity.ts";
import type { Hops } from "../model/view.ts";
import type { Network } from "./filter.ts";
import { networkWithin } from "./selectionOnly.ts";

/**
 * Who is at most `hops` ties away from the entity in focus, then, one after the other, the neighbours of those in
 * `unfold` who are in it by then, and all ties between them. The very network where there is no focus, where the focus
 * is not in it (an empty picture would explain nothing; `hopsFrom` is empty then), or where nobody falls away.
 */
export function neighbourhoodOf(
  network: Network,
  focus: EntityId | undefined,
  hops: Hops,
  unfold: readonly EntityId[],
): Network {
  if (focus === undefined) return network;
  const distances = hopsFrom(network, focus);
  if (distances.size === 0) return network;
  const near = new Set([...distances].filter(([, distance]) => distance <= hops).map(([id]) => id));
  const neighbours = neighboursIn(network);
  for (const id of unfold) if (near.has(id)) for (const neighbour of neighbours.get(id) ?? []) near.add(neighbour);
  if (network.entities.every(({ id }) => near.has(id))) return network;
  return networkWithin(network, near);
}

/** How many ties away everyone is whom ties of any kind connect with the focus, itself 0. Empty when it is not in the network. */
export function hopsFrom(network: Network, focus: EntityId): ReadonlyMap<EntityId, number> {
  const distances = new Map<EntityId, number>();
  if (!network.entities.some(({ id }) => id === focus)) return distances;
  const neighbours = neighboursIn(network);
  distances.set(focus, 0);
  for (const [id, distance] of distances) {
    for (const neighbour of neighbours.get(id) ?? []) {
      if (!distances.has(neighbour)) distances.set(neighbour, distance + 1);
    }
  }
  return distances;
}

function neighboursIn({ ties }: Network): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const neighbours = new Map<EntityId, Set<EntityId>>();
  const add = (id: EntityId, neighbour: EntityId): void => {
    neighbours.set(id, (neighbours.get(id) ?? new Set()).add(neighbour));
  };
  for (const { relationship } of ties) {
    add(relationship.source, relationship.target);
    add(relationship.target, relationship.source);
  }
  return neighbours;
}
