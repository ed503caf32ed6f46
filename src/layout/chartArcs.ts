import type { RelationshipId } from "../model/relationship.ts";

/** A holding between two clusters of cards. */
export interface Arc {
  readonly id: RelationshipId;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** Everything that can be reached from a start along arcs; the start itself only if a loop leads back. */
export function reachedFrom(start: string, arcs: readonly Pick<Arc, "from" | "to">[]): ReadonlySet<string> {
  return reachedBy(start, targetsOf(arcs));
}

/**
 * The arcs that have to point against the flow so that nothing goes round in a circle: of the arcs of a loop the
 * heavier keep their direction, the others give way. Outside loops every arc keeps it.
 */
export function againstTheFlow(arcs: readonly Arc[]): ReadonlySet<RelationshipId> {
  const targets = targetsOf(arcs);
  const reached = new Map([...targets.keys()].map((start) => [start, reachedBy(start, targets)]));
  const isInLoop = ({ from, to }: Arc): boolean => reached.get(to)?.has(from) ?? false;
  const kept = targetsOf(arcs.filter((arc) => !isInLoop(arc)));
  const turned = new Set<RelationshipId>();
  for (const arc of arcs.filter(isInLoop).toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    if (reachedBy(arc.to, kept).has(arc.from)) turned.add(arc.id);
    else kept.set(arc.from, [...(kept.get(arc.from) ?? []), arc.to]);
  }
  return turned;
}

function targetsOf(arcs: readonly Pick<Arc, "from" | "to">[]): Map<string, readonly string[]> {
  const targets = new Map<string, readonly string[]>();
  for (const { from, to } of arcs) targets.set(from, [...(targets.get(from) ?? []), to]);
  return targets;
}

function reachedBy(start: string, targets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(targets.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(targets.get(next) ?? []));
  }
  return reached;
}
