import { group } from "d3";
import type { Criteria } from "../filters/criteria.ts";
import { keepsEntity, withoutFilter } from "../filters/criteria.ts";
import { passingTies } from "../filters/network.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import { nameIn } from "../relationships/nameOfTie.ts";
import { sizeOnLine, stakeRange } from "../relationships/stakeSize.ts";
import type { Tail } from "../scene/lensLook.ts";
import { lensTexts } from "../text/lens.ts";

/** By company, the holders whom nothing but the stake range hides, together: what is shown and this stay the same total. */
export function rolledUp(
  snapshot: Snapshot,
  document: AllianceDocument,
  criteria: Criteria,
  isInRange: (tie: Tie) => boolean,
): ReadonlyMap<EntityId, Tail> {
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  const isKept = (id: EntityId): boolean => {
    const entity = entities.get(id);
    return entity !== undefined && keepsEntity(entity, criteria);
  };
  const hidden = group(
    passingTies(snapshot, withoutFilter(criteria, "stake")).filter(
      (tie) => tie.inEffect.length > 0 && !isInRange(tie) && isKept(tie.relationship.source),
    ),
    ({ relationship }) => relationship.target,
  );
  return new Map([...hidden].map(([company, ties]) => [company, tailOf(ties, (id) => nameIn(entities, id))]));
}

function tailOf(ties: readonly Tie[], nameOf: (id: EntityId) => string): Tail {
  const levels = ties.flatMap(({ relationship, inEffect: [level] }) =>
    level === undefined ? [] : [{ relationship, level }],
  );
  // A stake that another one contains is no part of the total.
  const counted = levels.filter(({ level }) => level.includedIn === undefined).map(({ level }) => stakeRange(level));
  const low = sumOf(counted.map((range) => range?.[0] ?? 0));
  const high = Math.min(1, sumOf(counted.map((range) => range?.[1] ?? 0)));
  const share = high - low < 1e-9 ? lensTexts.share(low) : lensTexts.between(low, high);
  return {
    type: "rolled",
    text: lensTexts.others(ties.length, share),
    title: lensTexts.othersTitle(
      levels.map(({ relationship, level }) => lensTexts.namedShare(nameOf(relationship.source), sizeOnLine(level))),
    ),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
