import type { Phase } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { stakeRange } from "../relationships/stakeSize.ts";
import type { DirectStake } from "./directStake.ts";

/** A stake in effect that counts, and the level that it is read from. */
export interface CountedStake extends DirectStake {
  readonly isSized: boolean;
  readonly tie: Tie;
  readonly level: Phase;
}

/** The stakes in effect, each at the level begun last; one whose size is not known lies between nothing and all. */
export function countedStakes(ties: readonly Tie[]): readonly CountedStake[] {
  return ties.flatMap((tie) => {
    const level = levelOf(tie);
    if (level === undefined || level.includedIn !== undefined) return [];
    const { source: holder, target: company } = tie.relationship;
    const size = stakeRange(level);
    const [low, high] = size ?? [0, 1];
    return [{ holder, company, low, high, isSized: size !== undefined, tie, level }];
  });
}

/** The stakes in effect that the percentage of another one contains already. */
export function declaredTies(ties: readonly Tie[]): readonly Tie[] {
  return ties.filter((tie) => levelOf(tie)?.includedIn !== undefined);
}

function levelOf({ relationship, inEffect: [level] }: Tie): Phase | undefined {
  return relationship.kind === "stake" ? level : undefined;
}
