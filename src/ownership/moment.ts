import type { IsoDate } from "../model/date.ts";
import type { ControlRule } from "./controlRule.ts";
import { exactly, fractionOf } from "./exactly.ts";
import type { Holding } from "./holdings.ts";
import type { Ownership } from "./ownership.ts";

/** A party and its part of a company, a fraction. */
export interface PartyShare {
  readonly id: string;
  readonly share: number;
}

/** Who holds and who decides in one company on a day. */
export interface Moment {
  readonly date: IsoDate;
  /** By the rule, for certain. */
  readonly deciding: readonly PartyShare[];
  /** All direct holders of a known size by capital, the largest first. */
  readonly holders: readonly PartyShare[];
  /** Direct holders of whom it is not known exactly how much they hold. */
  readonly unsized: ReadonlySet<string>;
  /** Direct holders of whom it is not known since when they hold that much. */
  readonly undated: ReadonlySet<string>;
}

/** The company as the ownership of a day has it. */
export function momentOf({ date, holdings, control }: Ownership, company: string, rule: ControlRule): Moment {
  const direct = holdings.filter((holding) => holding.company === company && holding.holder !== company);
  const verdicts = rule.decidingIn(control, company).filter(({ certainty }) => certainty === "certain");
  return {
    date,
    deciding: verdicts.map(({ holder, share }) => ({ id: holder, share })),
    holders: directShares(direct),
    unsized: holdersWhere(direct, ({ isSized, low, high }) => !isSized || low !== high),
    undated: holdersWhere(direct, ({ tie }) => tie.inEffect[0]?.from === undefined),
  };
}

function directShares(direct: readonly Holding[]): readonly PartyShare[] {
  const shares = new Map<string, bigint>();
  for (const { holder, low } of direct) shares.set(holder, (shares.get(holder) ?? 0n) + exactly(low));
  return [...shares]
    .filter(([, share]) => share > 0n)
    .map(([id, share]) => ({ id, share: fractionOf(share) }))
    .toSorted((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}

function holdersWhere(direct: readonly Holding[], test: (holding: Holding) => boolean): ReadonlySet<string> {
  return new Set(direct.filter(test).map(({ holder }) => holder));
}
