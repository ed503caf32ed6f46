import type { EntityId } from "../model/entity.ts";
import type { Network } from "./filter.ts";
import type { FoldedNetwork } from "./folding.ts";

/**
 * What a network shows of a selection: the selected entities and the ends of the selected relationships, with all ties
 * among them. Who is hidden in a folded family's card is shown by that card.
 */
export function selectionOnly(network: FoldedNetwork, select: readonly string[]): FoldedNetwork {
  const selected = new Set(select);
  const wanted = new Set<EntityId>(select.map((id) => network.hiddenIn.get(id) ?? id));
  for (const { relationship, parts = [] } of network.ties) {
    const ids = [relationship.id, ...parts.map((part) => part.relationship.id)];
    if (ids.some((id) => selected.has(id))) wanted.add(relationship.source).add(relationship.target);
  }
  return networkWithin(network, wanted);
}

/** A network of only the entities with these ids, and all ties among them; whatever else it knows stays. */
export function networkWithin<Any extends Network>(network: Any, ids: Pick<ReadonlySet<EntityId>, "has">): Any {
  return {
    ...network,
    entities: network.entities.filter(({ id }) => ids.has(id)),
    ties: network.ties.filter(({ relationship: { source, target } }) => ids.has(source) && ids.has(target)),
    shownAnyway: new Set([...network.shownAnyway].filter((id) => ids.has(id))),
  };
}
