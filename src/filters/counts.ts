import type { AllianceDocument } from "../model/document.ts";
import type { PartnerType } from "../model/entity.ts";
import type { RelationshipKind } from "../model/relationship.ts";
import type { Snapshot } from "../model/tie.ts";
import { details, type Detail } from "../model/view.ts";
import { withoutFilter, type Criteria } from "./criteria.ts";
import type { Network } from "./filter.ts";
import { networkOf } from "./network.ts";
import { figureOf } from "./stake.ts";

/** How much of each member of a filter the other filters leave. Who is selected or searched for does not count. */
export interface Counts {
  /** Entities; a type without any is missing. */
  readonly partner: ReadonlyMap<PartnerType, number>;
  /** Relationships; a kind without any is missing. */
  readonly kind: ReadonlyMap<RelationshipKind, number>;
  /** Entities shown at each level. */
  readonly detail: ReadonlyMap<Detail, number>;
  /** Relationships with a plan. */
  readonly planned: number;
  /** Stakes shown that have no figure, which the stake range therefore cannot test. */
  readonly unsizedStakes: number;
}

/** Counts what each member of each filter would show with the others as they are set. */
export function countsOf(snapshot: Snapshot, document: AllianceDocument, criteria: Criteria): Counts {
  const leftBy = (set: Criteria): Network => networkOf(snapshot, document, { ...set, select: undefined }, nobody);
  const ofAnyPartner = leftBy(withoutFilter(criteria, "partner"));
  const ofAnyKind = leftBy(withoutFilter(criteria, "kind"));
  const withPlans = leftBy(withoutFilter(criteria, "planned"));
  const shown = leftBy(criteria);
  return {
    partner: tally(ofAnyPartner.entities.flatMap(({ partnerType }) => partnerType ?? [])),
    kind: tally(ofAnyKind.ties.map(({ relationship }) => relationship.kind)),
    detail: new Map(details.map((detail) => [detail, leftBy({ ...criteria, detail }).entities.length])),
    planned: withPlans.ties.filter(({ planned }) => planned.length > 0).length,
    unsizedStakes: shown.ties.filter((tie) => tie.relationship.kind === "stake" && figureOf(tie) === undefined).length,
  };
}

const nobody: ReadonlySet<string> = new Set();

function tally<Member>(members: readonly Member[]): ReadonlyMap<Member, number> {
  const counts = new Map<Member, number>();
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}
