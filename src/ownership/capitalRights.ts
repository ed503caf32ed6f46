import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Phase } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { documentIndex } from "../timeline/dossierIndex.ts";
import type { CountedStake } from "./countedStakes.ts";
import type { DirectStake } from "./directStake.ts";

/** A right that follows from another statement: a trust's capital belongs to its beneficiary, treasury shares to the company. */
export interface DerivedRight extends DirectStake {
  readonly because: Tie;
}

/** Stakes whose capital belongs to somebody else than the holder: "rights, not titles" (METHOD.md, 1). */
export function derivedRights(counted: readonly CountedStake[], document: AllianceDocument): readonly DerivedRight[] {
  return counted.flatMap(({ tie, level, holder, company, low, high }) => {
    const owner = isTreasury(tie, level, document) ? company : level.beneficialOwner;
    if (owner === undefined || owner === holder || isBeneficiary(owner, holder, counted)) return [];
    return [{ holder: owner, company, low, high, because: tie }];
  });
}

/** What each party has of the capital: a derived right takes the place of the stake that it follows from. */
export function capitalStakes(
  holdings: readonly (DirectStake & { readonly tie: Tie })[],
  derived: readonly DerivedRight[],
): readonly DirectStake[] {
  const rightOf = new Map(derived.map(({ because, ...right }) => [because, right]));
  return holdings.map(({ tie, holder, company, low, high }) => rightOf.get(tie) ?? { holder, company, low, high });
}

/** Whether the shares are the company's own. The alliance document lists them as a group of shareholders. */
export function isTreasury({ relationship }: Tie, level: Phase, document: AllianceDocument): boolean {
  const { source, target } = relationship;
  if (source === target || level.beneficialOwner === target) return true;
  const holder = documentIndex(document).entities.get(source);
  return holder?.kind === "shareholder-group" && /treasury shares/i.test(holder.name);
}

/** Where the right to what the holder has is a stake of its own, chains run through the holder. */
function isBeneficiary(owner: EntityId, holder: EntityId, counted: readonly CountedStake[]): boolean {
  return counted.some((stake) => stake.holder === owner && stake.company === holder);
}
