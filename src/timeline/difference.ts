import type { Phase, RelationshipId } from "../model/relationship.ts";
import type { Snapshot, Tie } from "../model/tie.ts";

/** What two dates do not have in common. */
export interface Difference {
  readonly began: ReadonlySet<RelationshipId>;
  readonly ended: ReadonlySet<RelationshipId>;
  readonly changed: ReadonlySet<RelationshipId>;
}

/** Which relationships are only in the second snapshot, only in the first, or in both with other phases. */
export function difference(before: Snapshot, after: Snapshot): Difference {
  const former = byId(before);
  const present = byId(after);
  return {
    began: idsOf(present, (id) => !former.has(id)),
    ended: idsOf(former, (id) => !present.has(id)),
    changed: idsOf(present, (id, tie) => {
      const formerTie = former.get(id);
      return formerTie !== undefined && !isSame(formerTie, tie);
    }),
  };
}

type TiesById = ReadonlyMap<RelationshipId, Tie>;

function byId(snapshot: Snapshot): TiesById {
  return new Map(snapshot.ties.map((tie) => [tie.relationship.id, tie]));
}

function idsOf(ties: TiesById, isWanted: (id: RelationshipId, tie: Tie) => boolean): ReadonlySet<RelationshipId> {
  return new Set([...ties].filter(([id, tie]) => isWanted(id, tie)).map(([id]) => id));
}

function isSame(one: Tie, other: Tie): boolean {
  return one === other || (arePhasesSame(one.inEffect, other.inEffect) && arePhasesSame(one.planned, other.planned));
}

function arePhasesSame(some: readonly Phase[], others: readonly Phase[]): boolean {
  return some.length === others.length && some.every((phase, i) => phase === others[i]);
}
