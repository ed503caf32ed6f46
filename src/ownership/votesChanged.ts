import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Phase, Relationship } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { documentIndex, lifeOf } from "../timeline/dossierIndex.ts";
import { isTreasury } from "./capitalRights.ts";

/**
 * The first day, after the tie's level began and up to the date, on which the votes of another holder of the company
 * changed: a share of the votes that was stated before is a share of another total.
 */
export function votesChangedAfter(tie: Tie, date: IsoDate, document: AllianceDocument): IsoDate | undefined {
  const { relationship, inEffect } = tie.actual ?? tie;
  const stated = lifeOf(document, relationship).phases.find(({ phase }) => phase === inEffect[0])?.effective.from;
  if (stated === undefined) return undefined;
  return otherHoldings(relationship, document)
    .flatMap((other) => changesOfVotes(other, document))
    .filter((day) => stated < day && day <= date)
    .toSorted()[0];
}

function otherHoldings({ id, target }: Relationship, document: AllianceDocument): readonly Relationship[] {
  const ties = documentIndex(document).ties.get(target) ?? [];
  return ties.filter((other) => other.kind === "stake" && other.target === target && other.id !== id);
}

/**
 * The days on which the votes of the holding became others. A level that begins with the votes of the one before changes
 * none; treasury shares never vote, so that nobody's votes change with them.
 */
function changesOfVotes(relationship: Relationship, document: AllianceDocument): readonly IsoDate[] {
  const tie = { relationship, inEffect: [], planned: [] };
  const stated = lifeOf(document, relationship).phases.filter(
    ({ phase }) => phase.votes !== undefined && !isTreasury(tie, phase, document),
  );
  const isHandedOver = (day: IsoDate): boolean =>
    stated.some(
      ({ phase, effective: { to } }) =>
        to === day && stated.some((next) => next.effective.from === day && hasSameVotes(next.phase, phase)),
    );
  return stated
    .flatMap(({ effective: { from, to } }) => [from, to])
    .filter((day) => day !== undefined)
    .filter((day) => !isHandedOver(day));
}

function hasSameVotes(a: Phase, b: Phase): boolean {
  return a.votes === b.votes && a.votesBasis === b.votesBasis;
}
