import type { EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import { againstTheFlow, reachedFrom, type Arc } from "./chartArcs.ts";
import type { ChartInput, Holding } from "./chartInput.ts";
import { sideBySide } from "./sideBySide.ts";

/** Cards that the layered layout moves as one. */
export type Cluster =
  | { readonly type: "card" | "row"; readonly id: string; readonly members: readonly EntityId[] }
  | {
      readonly type: "list";
      readonly id: string;
      readonly members: readonly EntityId[];
      /** Whose rails they hang on, the left one first: one or two, or none for a column that nobody holds. */
      readonly parents: readonly EntityId[];
      /** Whether a hull with a name is drawn around them. */
      readonly hasHull: boolean;
    };

export interface Clusters {
  readonly clusters: readonly Cluster[];
  readonly clusterOf: ReadonlyMap<EntityId, Cluster>;
  /** Holdings between clusters that point against the flow, because a loop goes through them. */
  readonly turned: ReadonlySet<RelationshipId>;
  /** Entities that neither hold nor are held. */
  readonly unheld: readonly EntityId[];
}

/**
 * So many have to hang together before a list is worth it, by the number of its rails. Where the chart runs right, its
 * layers are upright lists already, and a rail on their far side would only go a long way round.
 */
const fewestInList = { down: [Infinity, 3, 2], right: [Infinity, 3] } as const;

/** Who stands side by side, who hangs in a list, who stands alone, and who stands apart. */
export function clustersOf({ ids, holdings, columns, direction }: ChartInput): Clusters {
  const clusters: Cluster[] = [];
  const clusterOf = new Map<EntityId, Cluster>();
  const add = (cluster: Cluster): void => {
    clusters.push(cluster);
    for (const id of cluster.members) clusterOf.set(id, cluster);
  };
  const arcs = (): readonly Arc[] => arcsBetween(holdings, (id) => clusterOf.get(id)?.id ?? idOf("card", [id]));

  const present = new Set(ids);
  for (const column of columns) {
    const members = [...new Set(column)].filter((id) => present.has(id) && !clusterOf.has(id));
    if (members.length < 2 || leadToEachOther(members, arcs())) continue;
    add({ type: "list", id: idOf("column", members), members, parents: mainHolder(members, holdings), hasHull: true });
  }
  const free = holdings.filter(({ source, target }) => !clusterOf.has(source) && !clusterOf.has(target));
  for (const members of sideBySide(free)) add({ type: "row", id: idOf("row", members), members });
  for (const { parents, members } of alikeHeld(holdings, (id) => !clusterOf.has(id))) {
    if (members.length < (fewestInList[direction][parents.length] ?? Infinity)) continue;
    const row = clusterOf.get(parents[0] ?? "")?.members ?? [];
    const rails = parents.toSorted((a, b) => row.indexOf(a) - row.indexOf(b));
    add({ type: "list", id: idOf("list", members), members, parents: rails, hasHull: false });
  }
  const tied = new Set(holdings.flatMap(({ source, target }) => [source, target]));
  const rest = ids.filter((id) => !clusterOf.has(id));
  for (const id of rest.filter((one) => tied.has(one))) add({ type: "card", id: idOf("card", [id]), members: [id] });
  return { clusters, clusterOf, turned: againstTheFlow(arcs()), unheld: rest.filter((id) => !tied.has(id)) };
}

function idOf(type: string, members: readonly EntityId[]): string {
  return `${type}:${members.join("+")}`;
}

function arcsBetween(holdings: readonly Holding[], clusterIdOf: (id: EntityId) => string): readonly Arc[] {
  return holdings.flatMap(({ id, source, target, weight }) => {
    const [from, to] = [clusterIdOf(source), clusterIdOf(target)];
    return from === to ? [] : [{ id, from, to, weight }];
  });
}

/** Whether one of the cards holds another, if only through others: drawn as one they would make a loop where there is none. */
function leadToEachOther(members: readonly EntityId[], arcs: readonly Arc[]): boolean {
  const own = members.map((id) => idOf("card", [id]));
  return own.some((start) => {
    const reached = reachedFrom(start, arcs);
    return own.some((end) => end !== start && reached.has(end));
  });
}

/** Who holds most of the cards; of equals the first by id. */
function mainHolder(members: readonly EntityId[], holdings: readonly Holding[]): readonly EntityId[] {
  const own = new Set(members);
  const heldBy = new Map<EntityId, Set<EntityId>>();
  for (const { source, target } of holdings) {
    if (own.has(target) && !own.has(source)) heldBy.set(source, (heldBy.get(source) ?? new Set()).add(target));
  }
  const byCount = [...heldBy].toSorted(([a, p], [b, q]) => q.size - p.size || (a < b ? -1 : 1));
  return byCount.slice(0, 1).map(([id]) => id);
}

/** Those that hold nothing, together with everyone who is held by exactly the same holders. */
function alikeHeld(
  holdings: readonly Holding[],
  isFree: (id: EntityId) => boolean,
): readonly { readonly parents: readonly EntityId[]; readonly members: readonly EntityId[] }[] {
  const holders = new Set(holdings.map(({ source }) => source));
  const heldBy = new Map<EntityId, Set<EntityId>>();
  for (const { source, target } of holdings) heldBy.set(target, (heldBy.get(target) ?? new Set()).add(source));
  const lists = new Map<string, { readonly parents: readonly EntityId[]; readonly members: EntityId[] }>();
  for (const [id, own] of [...heldBy].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (holders.has(id) || !isFree(id)) continue;
    const parents = [...own].toSorted();
    const key = parents.join("\n");
    const list = lists.get(key) ?? { parents, members: [] };
    list.members.push(id);
    lists.set(key, list);
  }
  return [...lists].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}
