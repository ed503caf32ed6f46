import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Snapshot, Tie } from "../model/tie.ts";
import { derivedRights, isTreasury, type DerivedRight } from "./capitalRights.ts";
import { countedStakes, declaredTies, type CountedStake } from "./countedStakes.ts";
import type { DirectStake } from "./directStake.ts";
import { statuteEffects } from "./statuteEffects.ts";
import { voteFigures, type VoteFigures } from "./voteFigures.ts";
import { votesChangedAfter } from "./votesChanged.ts";

/** One party's direct stake in one company on one date. */
export interface Holding extends DirectStake, VoteFigures {
  /** False where the size is not known: then `low` is 0 and `high` 1. */
  readonly isSized: boolean;
  readonly tie: Tie;
}

/** All direct stakes that count on a date: in effect, with plans, declared indirect and included ones left out. */
export interface Holdings {
  readonly date: IsoDate;
  readonly document: AllianceDocument;
  readonly holdings: readonly Holding[];
  /** Stakes that another one contains already, or that are declared as indirect: shown, never added. */
  readonly declared: readonly Tie[];
  /** Each stands in the capital in place of the stake `because` of which it is so. */
  readonly derived: readonly DerivedRight[];
}

/** Reads the stakes that count out of what is so on the date. Plans never count. */
export function holdingsOf(snapshot: Snapshot, document: AllianceDocument): Holdings {
  const counted = countedStakes(snapshot.ties);
  const statutes = statuteEffects(counted, document);
  const holdingOf = ({ tie, level, isSized, ...stake }: CountedStake): Holding => ({
    ...stake,
    isSized,
    tie,
    ...voteFigures(level, stake, {
      isTreasury: isTreasury(tie, level, document),
      statute: statutes.get(tie),
      isOlderThan: () => votesChangedAfter(tie, snapshot.date, document),
    }),
  });
  return {
    date: snapshot.date,
    document,
    holdings: counted.map(holdingOf),
    declared: declaredTies(snapshot.ties),
    derived: derivedRights(counted, document),
  };
}
