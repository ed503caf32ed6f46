import { shortNameOf, type Entity, type EntityId } from "../model/entity.ts";
import type { Phase } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { countInWords, relationshipText as text } from "../text/relationships.ts";
import { definitionOf } from "./index.ts";
import { sizeInWords } from "./stakeSize.ts";

/** So many parts of a bundle are named one by one. */
const mostNamed = 4;

/**
 * The accessible name of a tie between entities of the document. An entity that is missing there goes by its id. A tie
 * that stands for another at a folded card is named as that other, by its real parties; one that stands for several says
 * how many, their total where there is one, and then each.
 */
export function nameOfTie(tie: Tie, entities: ReadonlyMap<EntityId, Entity>): string {
  const [first, ...others] = tie.parts ?? [];
  if (first === undefined) return ownName(tie, entities);
  return others.length === 0 ? nameOfTie(first, entities) : nameOfBundle(tie, [first, ...others], entities);
}

function ownName(tie: Tie, entities: ReadonlyMap<EntityId, Entity>): string {
  const { source, target, kind } = tie.relationship;
  const held = entities.get(target);
  return definitionOf(kind).nameOf(tie, {
    source: nameIn(entities, source),
    target: nameIn(entities, target),
    ...(held === undefined ? {} : { targetKind: held.kind }),
  });
}

function nameOfBundle(tie: Tie, parts: readonly Tie[], entities: ReadonlyMap<EntityId, Entity>): string {
  const { source, target } = tie.relationship;
  const ends = [nameIn(entities, source), nameIn(entities, target)] as const;
  const level = clauseOf(tie, tie.inEffect[0], parts.filter(({ inEffect }) => inEffect.length > 0).length);
  const plan = clauseOf(tie, tie.planned[0], parts.filter(({ planned }) => planned.length > 0).length);
  const plans = plan === undefined ? undefined : text.bundle.planned(plan);
  const named = parts.slice(0, mostNamed).map((part) => nameOfTie(part, entities));
  const more = parts.length - named.length;
  return text.bundle.list([
    level === undefined
      ? text.bundle.plansBetween(...ends, plans ?? "")
      : text.bundle.between(...ends, plans === undefined ? level : text.bundle.and(level, plans)),
    ...named,
    ...(more === 0 ? [] : [text.bundle.more(more)]),
  ]);
}

/** "2 stakes, 45% in total". */
function clauseOf({ relationship }: Tie, phase: Phase | undefined, count: number): string | undefined {
  if (phase === undefined) return undefined;
  const { confers, noun } = definitionOf(relationship.kind);
  const total = confers === "capital" && count > 1 ? sizeInWords(phase) : undefined;
  const counted = countInWords(count, noun);
  return total === undefined ? counted : text.bundle.inTotal(counted, total);
}

/** The name that the picture gives to an entity; its id where nobody describes it. */
export function nameIn(entities: ReadonlyMap<EntityId, Entity>, id: EntityId): string {
  const entity = entities.get(id);
  return entity === undefined ? id : shortNameOf(entity);
}
