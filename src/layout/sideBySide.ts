import type { EntityId } from "../model/entity.ts";
import type { Holding } from "./chartInput.ts";

interface MutualPair {
  /** The end that holds more of the other comes first. */
  readonly ends: readonly [EntityId, EntityId];
  readonly weight: number;
}

/**
 * Who stands side by side because they hold each other: rows of two or more, from the strongest pair to the weakest.
 * Everyone has at most one neighbour on each side, and no row closes to a ring.
 */
export function sideBySide(holdings: readonly Holding[]): readonly (readonly EntityId[])[] {
  const rowOf = new Map<EntityId, { members: readonly EntityId[]; readonly strongest: MutualPair }>();
  for (const pair of mutualPairs(holdings)) {
    const [one, other] = pair.ends.map((id) => rowOf.get(id));
    const left = endingWith(pair.ends[0], one?.members);
    const right = endingWith(pair.ends[1], other?.members)?.toReversed();
    if (left === undefined || right === undefined || left.includes(pair.ends[1])) continue;
    const row = { members: [...left, ...right], strongest: strongerOf(one?.strongest, other?.strongest) ?? pair };
    for (const id of row.members) rowOf.set(id, row);
  }
  return [...new Set(rowOf.values())].map(({ members, strongest: { ends } }) =>
    members.indexOf(ends[0]) < members.indexOf(ends[1]) ? members : members.toReversed(),
  );
}

/** Pairs that hold each other, the strongest first. */
function mutualPairs(holdings: readonly Holding[]): readonly MutualPair[] {
  const weights = new Map<EntityId, Map<EntityId, number>>();
  for (const { source, target, weight } of holdings) {
    const held = weights.get(source) ?? new Map<EntityId, number>();
    weights.set(source, held.set(target, Math.max(weight, held.get(target) ?? 0)));
  }
  const pairs = [...weights].flatMap(([a, held]) =>
    [...held].flatMap(([b, weight]): readonly MutualPair[] => {
      const back = weights.get(b)?.get(a);
      const isSaidOnce = back !== undefined && (weight > back || (weight === back && a < b));
      return isSaidOnce ? [{ ends: [a, b], weight }] : [];
    }),
  );
  return pairs.toSorted((p, q) => q.weight - p.weight || (p.ends.join("\n") < q.ends.join("\n") ? -1 : 1));
}

/** The row turned so that it ends with the id; undefined if the id stands in its midst. */
function endingWith(id: EntityId, row: readonly EntityId[] = [id]): readonly EntityId[] | undefined {
  if (row.at(-1) === id) return row;
  return row[0] === id ? row.toReversed() : undefined;
}

function strongerOf(a: MutualPair | undefined, b: MutualPair | undefined): MutualPair | undefined {
  return a === undefined || b === undefined ? (a ?? b) : b.weight > a.weight ? b : a;
}
