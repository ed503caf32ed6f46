import type { EntityId } from "../model/entity.ts";
import type { RelationshipKind } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import type { View } from "../model/view.ts";
import { stakeRange } from "../relationships/stakeSize.ts";

/** One tie on the way from one entity to the next. */
export interface Step {
  readonly tie: Tie;
  readonly from: EntityId;
  readonly to: EntityId;
  /** Whether the step goes from the tie's source to its target. */
  readonly isForward: boolean;
}

/** A way from one entity to another that meets nobody twice. */
export interface Path {
  readonly steps: readonly Step[];
}

/** A longer way explains nothing any more. */
const mostSteps = 6;

/** So many steps are tried, a matter of milliseconds: a dense network has more ways than anyone could list. */
const mostTries = 200_000;

/** What a share or the command of a company goes by. A joint venture without a figure is run by its parents. */
const ownership: ReadonlySet<RelationshipKind> = new Set(["stake", "business-unit", "joint-venture"]);

/**
 * The ways from one entity to another of at most six steps, in whatever direction the ties point: the shortest first, of
 * these those without a mere plan, then by the smallest stake on the way, largest first, then by the ids of the ties.
 * Through ownership: stakes, business units and joint ventures. `isCut` = there are more than are listed. Breadth first
 * by length; a way is given up as soon as the rest of its steps cannot reach the goal.
 */
export function pathsBetween(
  ties: readonly Tie[],
  from: EntityId,
  to: EntityId,
  through: View["through"],
  limit = 12,
): { readonly paths: readonly Path[]; readonly isCut: boolean } {
  const roads = roadsOf(
    through === "anything" ? ties : ties.filter(({ relationship }) => ownership.has(relationship.kind)),
  );
  const search = { from, to, roads, left: stepsLeft(from, to, roads), tries: 0 };
  const found: Path[] = [];
  const shortest = from === to ? undefined : search.left.get(from);
  for (let length = shortest ?? Infinity; length <= mostSteps && found.length <= limit; length++) {
    found.push(...inOrder(pathsOfLength(length, search)));
  }
  return { paths: found.slice(0, limit), isCut: found.length > limit || search.tries > mostTries };
}

/** Whether the step rests on nothing but a plan. */
function isPlanned({ tie }: Step): boolean {
  return tie.inEffect.length === 0;
}

type Roads = ReadonlyMap<EntityId, readonly Step[]>;

function roadsOf(ties: readonly Tie[]): Roads {
  const roads = new Map<EntityId, Step[]>();
  const add = (step: Step): void => {
    const steps = roads.get(step.from);
    if (steps === undefined) roads.set(step.from, [step]);
    else steps.push(step);
  };
  for (const tie of ties) {
    const { source, target } = tie.relationship;
    if (source === target) continue;
    add({ tie, from: source, to: target, isForward: true });
    add({ tie, from: target, to: source, isForward: false });
  }
  return roads;
}

interface Search {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly roads: Roads;
  /** How many steps everyone is from the goal, at least. */
  readonly left: ReadonlyMap<EntityId, number>;
  tries: number;
}

/** Steps to the goal by ways that do not come back to the start. */
function stepsLeft(start: EntityId, goal: EntityId, roads: Roads): ReadonlyMap<EntityId, number> {
  const left = new Map([[goal, 0]]);
  for (const [id, steps] of left) {
    if (id === start) continue;
    for (const { to } of roads.get(id) ?? []) if (!left.has(to)) left.set(to, steps + 1);
  }
  return left;
}

function pathsOfLength(length: number, search: Search): readonly Path[] {
  const { from: start, to: goal, roads, left } = search;
  const paths: Path[] = [];
  const met = new Set([start]);
  const way: Step[] = [];
  const goOn = (at: EntityId): void => {
    const remaining = length - way.length - 1;
    for (const step of roads.get(at) ?? []) {
      const { to } = step;
      if ((to === goal) !== (remaining === 0) || (left.get(to) ?? Infinity) > remaining || met.has(to)) continue;
      if (++search.tries > mostTries) return;
      way.push(step);
      met.add(to);
      if (to === goal) paths.push({ steps: [...way] });
      else goOn(to);
      met.delete(to);
      way.pop();
    }
  };
  goOn(start);
  return paths;
}

function inOrder(paths: readonly Path[]): readonly Path[] {
  return paths
    .map((path) => ({
      path,
      isPlan: path.steps.some(isPlanned),
      weight: Math.min(...path.steps.map(weightOf)),
      key: path.steps.map(({ tie }) => tie.relationship.id).join("\n"),
    }))
    .toSorted(
      (a, b) =>
        Number(a.isPlan) - Number(b.isPlan) || b.weight - a.weight || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    )
    .map(({ path }) => path);
}

/** How strong a link the tie is: its stake, 1 for a unit, nothing for a share of unknown size, less for mere cooperation. */
function weightOf({ tie: { relationship, inEffect, planned } }: Step): number {
  if (!ownership.has(relationship.kind)) return -1;
  if (relationship.kind === "business-unit") return 1;
  const phase = inEffect[0] ?? planned[0];
  return phase === undefined ? 0 : (stakeRange(phase)?.[0] ?? 0);
}
