import fc from "fast-check";
import type { AllianceDocument } from "../../src/model/document.ts";
import { entityKinds, partnerTypes, type Entity } from "../../src/model/entity.ts";
import { relationshipKinds, statuses, type Phase } from "../../src/model/relationship.ts";
import type { Snapshot, Tie } from "../../src/model/tie.ts";
import { blankView, details, type View } from "../../src/model/view.ts";
import { documentOf, phaseOf, relationshipOf } from "../timeline/samples.ts";

/** A view that leaves everything in. */
export const openView: View = { ...blankView, date: "2023-01-26", detail: "all" };

export function entityOf(fields: Partial<Entity>): Entity {
  return { id: "entity", name: "Entity", kind: "company", tier: 1, sources: [], ...fields };
}

/** A tie `a--b`, or several with `a--b--kind`, from its ends and phases. */
export function tieOf(ends: string, fields: Partial<Tie> = {}, kind: Tie["relationship"]["kind"] = "stake"): Tie {
  const [source = "", target = ""] = ends.split("--");
  const relationship = relationshipOf({ id: `${ends}--${kind}`, source, target, kind });
  return deepFrozen({ relationship, inEffect: [], planned: [], ...fields });
}

/** A tie in effect, with a stake of a size. */
export function held(ends: string, stake?: number): Tie {
  return tieOf(ends, { inEffect: [phaseOf(stake === undefined ? {} : { stake })] });
}

export function documentWith(entities: readonly Partial<Entity>[]): AllianceDocument {
  return deepFrozen(documentOf({ entities: entities.map((fields) => entityOf(fields)) }));
}

export function snapshotOf(ties: readonly Tie[]): Snapshot {
  return deepFrozen({ date: openView.date, ties });
}

/** A percentage with two decimals, as a fraction made the way a file or an address is read. */
const anyStake = fc.oneof(
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100 / 100),
);

/** For each filter, criteria as a person can set them. */
const anyCriterion = {
  stake: fc.tuple(anyStake, anyStake).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
  partner: fc.option(fc.subarray([...partnerTypes]), { nil: undefined }),
  kind: fc.option(fc.subarray([...relationshipKinds]), { nil: undefined }),
  detail: fc.constantFrom(...details),
  planned: fc.boolean(),
} as const;

export const anyView: fc.Arbitrary<View> = fc
  .record(anyCriterion)
  .map((criteria) => deepFrozen({ ...openView, ...criteria }));

const anyLevels: fc.Arbitrary<readonly Phase[]> = fc.array(
  fc
    .record({ status: fc.constantFrom(...statuses), stake: anyStake, stakeMin: anyStake }, { requiredKeys: ["status"] })
    .map(phaseOf),
  { maxLength: 2 },
);

const ids = ["a", "b", "c", "d", "e", "f"];

export const anyEntity: fc.Arbitrary<Entity> = fc
  .record({
    tier: fc.constantFrom(1, 2, 3),
    kind: fc.constantFrom(...entityKinds),
    partnerType: fc.option(fc.constantFrom(...partnerTypes), { nil: undefined }),
  })
  .map(({ partnerType, ...fields }) => entityOf(partnerType === undefined ? fields : { ...fields, partnerType }));

export const anyTie: fc.Arbitrary<Tie> = fc
  .record({
    source: fc.constantFrom(...ids),
    target: fc.constantFrom(...ids),
    kind: fc.constantFrom(...relationshipKinds),
    inEffect: anyLevels,
    planned: anyLevels,
  })
  .filter(({ inEffect, planned }) => inEffect.length + planned.length > 0)
  .map(({ source, target, kind, inEffect, planned }) => tieOf(`${source}--${target}`, { inEffect, planned }, kind));

/** Six entities and some ties between them, frozen to their depth. */
export const anyScene: fc.Arbitrary<{ readonly document: AllianceDocument; readonly snapshot: Snapshot }> = fc
  .record({
    entities: fc.tuple(...ids.map((id) => anyEntity.map((entity) => ({ ...entity, id })))),
    ties: fc.array(anyTie, { maxLength: 10 }),
  })
  .map(({ entities, ties }) => ({ document: documentWith(entities), snapshot: snapshotOf(ties) }));

function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
