import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Relationship } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { documentIndex, lifeOf } from "../timeline/dossierIndex.ts";
import type { PlacedPhase } from "../timeline/knownState.ts";
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
    .flatMap((other) => lifeOf(document, other).phases.flatMap((placed) => changesOfVotes(placed, document)))
    .filter((day) => stated < day && day <= date)
    .toSorted()[0];
}

function otherHoldings({ id, target }: Relationship, document: AllianceDocument): readonly Relationship[] {
  const ties = documentIndex(document).ties.get(target) ?? [];
  return ties.filter((other) => other.kind === "stake" && other.target === target && other.id !== id);
}

/** Treasury shares never vote, so that nobody's votes change with them. */
function changesOfVotes({ phase, relationship, effective }: PlacedPhase, document: AllianceDocument): IsoDate[] {
  const isSilent =
    phase.votes === undefined || isTreasury({ relationship, inEffect: [], planned: [] }, phase, document);
  return isSilent ? [] : [effective.from, effective.to].filter((day) => day !== undefined);
}
