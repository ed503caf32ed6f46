import type { AllianceDocument } from "../model/document.ts";
import type { RelationshipId } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { documentIndex } from "../timeline/dossierIndex.ts";
import { countedStakes, type CountedStake } from "./countedStakes.ts";
import { crowdsOf } from "./crowds.ts";
import type { DirectStake } from "./directStake.ts";
import { suspensions } from "./statutes.ts";

/** `suspends`: on the real stakes too; `new`: only with those imagined; `lifted`: no longer with those imagined. */
export type StatuteEffect = { readonly type: "suspends" | "new"; readonly rule: string } | { readonly type: "lifted" };

/** What the statutes do to the votes of each stake, applied once, on the stakes as they are published (METHOD.md, 6). */
export function statuteEffects(
  counted: readonly CountedStake[],
  document: AllianceDocument,
): ReadonlyMap<Tie, StatuteEffect> {
  const now = suspendedIn(counted, document);
  const isImagined = counted.some(({ tie }) => tie.actual !== undefined);
  const really = isImagined ? suspendedIn(countedStakes(counted.map(actualOf)), document) : now;
  return new Map(
    counted.flatMap(({ tie, level }): readonly (readonly [Tie, StatuteEffect])[] => {
      const { id } = tie.relationship;
      const rule = now.get(id);
      if (rule !== undefined) return [[tie, { type: really.has(id) ? "suspends" : "new", rule }]];
      return really.has(id) && level.votes === 0 ? [[tie, { type: "lifted" }]] : [];
    }),
  );
}

function actualOf({ tie }: CountedStake): Tie {
  return tie.actual ?? tie;
}

/**
 * France asks for the votes that a party disposes of (Code de commerce, L.233-3), so that a cap by contract counts;
 * Japan for those that it has.
 */
function suspendedIn(
  counted: readonly CountedStake[],
  document: AllianceDocument,
): ReadonlyMap<RelationshipId, string> {
  const { entities } = documentIndex(document);
  const crowds = crowdsOf(document);
  const countryOf = (id: string): string | undefined => entities.get(id)?.country;
  const had = aboveLoops(counted).map((stake) => votesBefore(stake, counted));
  const disposedOf = had.map(upToCap);
  const rules = [
    ...suspensions(disposedOf, (id) => (countryOf(id) === "FR" ? "FR" : undefined), crowds),
    ...suspensions(had, (id) => (countryOf(id) === "FR" ? undefined : countryOf(id)), crowds),
  ];
  return new Map(rules.map(([{ id }, rule]) => [id, rule]));
}

/**
 * Only who is held by what it holds can lose votes by a statute, so that stakes in companies from which no chain leads
 * to a loop need no look. Left out are those in companies that hold nothing, until none is left.
 */
function aboveLoops(counted: readonly CountedStake[]): readonly CountedStake[] {
  let kept = counted;
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    const holders = new Set(kept.map(({ holder }) => holder));
    kept = kept.filter(({ company }) => holders.has(company));
  }
  return kept;
}

interface StakeBefore extends DirectStake {
  readonly id: RelationshipId;
  readonly cap: number;
}

/**
 * The votes before any statute: those published, else the shares. A published "no votes" is a statute's work where each
 * holds the other, so that the shares count; elsewhere, as with a neutral trust, it is a term of the stake.
 */
function votesBefore(stake: CountedStake, counted: readonly CountedStake[]): StakeBefore {
  const { holder, company, low, high, level, tie } = stake;
  const { id } = tie.relationship;
  const isOfShares = level.votes === undefined || (level.votes === 0 && isMutual(stake, counted));
  const size = isOfShares ? { low, high } : { low: level.votes, high: level.votes };
  return { id, holder, company, ...size, cap: level.votesCap ?? 1 };
}

function upToCap(stake: StakeBefore): StakeBefore {
  return { ...stake, low: Math.min(stake.low, stake.cap), high: Math.min(stake.high, stake.cap) };
}

function isMutual({ holder, company }: CountedStake, counted: readonly CountedStake[]): boolean {
  return counted.some((other) => other.holder === company && other.company === holder);
}
