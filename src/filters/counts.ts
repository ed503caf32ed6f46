import type { AllianceDocument } from "../model/document.ts";
import type { PartnerType } from "../model/entity.ts";
import type { RelationshipKind } from "../model/relationship.ts";
import type { Snapshot } from "../model/tie.ts";
import { details, type Detail } from "../model/view.ts";
import { withoutFilter, type Criteria } from "./criteria.ts";
import { endsOf, passingTies, tiesKept } from "./network.ts";
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
  // Filters of entities do not touch ties: what passes is the same for all of them.
  const passing = passingTies(snapshot, criteria);
  const atDetail = (detail: Detail): number => endsOf(tiesKept(passing, document, { ...criteria, detail })).size;
  const ofAnyPartner = endsOf(tiesKept(passing, document, withoutFilter(criteria, "partner")));
  const withTie = document.entities.filter(({ id }) => ofAnyPartner.has(id));
  const ofAnyKind = tiesKept(passingTies(snapshot, withoutFilter(criteria, "kind")), document, criteria);
  const withPlans = tiesKept(passingTies(snapshot, withoutFilter(criteria, "planned")), document, criteria);
  const shown = tiesKept(passing, document, criteria);
  return {
    partner: tally(withTie.flatMap(({ partnerType }) => partnerType ?? [])),
    kind: tally(ofAnyKind.map(({ relationship }) => relationship.kind)),
    detail: new Map(details.map((detail) => [detail, atDetail(detail)])),
    planned: withPlans.filter(({ planned }) => planned.length > 0).length,
    unsizedStakes: shown.filter((tie) => tie.relationship.kind === "stake" && figureOf(tie) === undefined).length,
  };
}

function tally<Member>(members: readonly Member[]): ReadonlyMap<Member, number> {
  const counts = new Map<Member, number>();
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}
