import { addMonths, firstDay, type IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { shortNameOf } from "../model/entity.ts";
import type { Phase } from "../model/relationship.ts";
import type { Source } from "../model/source.ts";
import { sizeInWords } from "../relationships/stakeSize.ts";
import { clockTexts, doubtsOf, figureTexts, remarkTexts, stateWords } from "../text/known.ts";
import { wordOfPlan } from "../text/relationships.ts";
import { documentIndex, sourcesOf } from "./dossierIndex.ts";
import { effectText, type Clock } from "./knownClock.ts";
import { endOfTime, namesLaterDate, splitNote } from "./knownProse.ts";
import { stateOn, type PhaseState, type PlacedPhase } from "./knownState.ts";

/** One level of a relationship as far as it was known on a day. */
export interface KnownPhase {
  readonly phase: Phase;
  readonly state: PhaseState;
  /** "in effect", "agreed", "reported", "cancelled" … */
  readonly statusWord: string;
  /** The capital: "43.4%", "between 5% and 10%", "size not known"; undefined where none is to be expected. */
  readonly figure: string | undefined;
  /** The votes beside it: "no votes", "15% of the votes that can be exercised, capped at 15%". */
  readonly votes: string | undefined;
  readonly votesNote: string | undefined;
  readonly amount: string | undefined;
  /** When it was said: "announced 27 March 1999". */
  readonly announced: string | undefined;
  /** When it was so: "in effect 28 May 1999 – 1 March 2002". */
  readonly effect: string | undefined;
  /** "last confirmed 2 December 2024", where that is more than a year before. */
  readonly confirmed: string | undefined;
  readonly summary: string;
  readonly remarks: readonly string[];
  readonly note: string | undefined;
  readonly doubts: readonly string[];
  readonly sources: readonly Source[];
  /** The dates that the clocks name; a day that lies ahead is there only as announced by then. */
  readonly dates: readonly Clock[];
}

/** What is told of a known phase with hindsight only. */
export interface LaterOfPhase {
  readonly phase: Phase;
  readonly texts: readonly string[];
}

/** The phase as known on the day. */
export function knownPhase(document: AllianceDocument, placed: PlacedPhase, date: IsoDate): KnownPhase {
  const { phase } = placed;
  const state = stateOn(placed, date);
  const announced = announcedClock(placed, date);
  const effect = effectText(placed, state, date);
  const confirmed = confirmedClock(placed, state, date);
  return {
    phase,
    state,
    statusWord: state === "planned" ? wordOfPlan(phase.status) : stateWords[state],
    figure: sizeInWords(phase) ?? (placed.relationship.kind === "stake" ? figureTexts.unknown : undefined),
    votes: votesOf(phase),
    votesNote: splitNote(phase.votingNote, date).known,
    amount: phase.amountText ?? (phase.amountEur === undefined ? undefined : figureTexts.euros(phase.amountEur)),
    announced: announced === undefined ? undefined : clockTexts.said(wordOfPlan(phase.status), announced.date),
    effect: effect.text,
    confirmed: confirmed === undefined ? undefined : clockTexts.lastConfirmed(confirmed.date),
    summary: phase.summary,
    remarks: remarksOf(document, phase),
    note: splitNote(phase.note, date).known,
    doubts: doubtsOf({
      verified: phase.verified,
      sourceCount: phase.sources.length,
      inferred: phase.inferred,
      dateBasis: effect.namesStart ? splitBasis(phase, date).known : undefined,
    }),
    sources: sourcesOf(document, phase.sources),
    dates: [announced, ...effect.dates, confirmed].filter((clock) => clock !== undefined),
  };
}

/** What stands under "What happened after" for a known phase; undefined where there is nothing. */
export function laterOfPhase(document: AllianceDocument, placed: PlacedPhase, date: IsoDate): LaterOfPhase | undefined {
  const { phase } = placed;
  const [now, atLast] = [knownPhase(document, placed, date), knownPhase(document, placed, endOfTime)];
  const told = effectText(placed, now.state, date).dates.map((clock) => clock.date);
  const atEnd = effectText(placed, atLast.state, endOfTime).dates;
  const hasLaterDate = atLast.state !== now.state || atEnd.some((clock) => !told.includes(clock.date));
  const isSaidLater = now.announced === undefined;
  const isConfirmedLater = phase.lastConfirmed !== undefined && firstDay(phase.lastConfirmed) > date;
  const basis = splitBasis(phase, date);
  const texts = [
    isSaidLater ? atLast.announced : undefined,
    hasLaterDate && atLast.effect !== now.effect ? atLast.effect : undefined,
    isConfirmedLater ? atLast.confirmed : undefined,
    splitNote(phase.votingNote, date).later,
    atLast.doubts.find((doubt) => !now.doubts.includes(doubt)) ?? (now.doubts.length > 0 ? basis.later : undefined),
    splitNote(phase.note, date).later,
  ].filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : { phase, texts };
}

function announcedClock({ phase, effective }: PlacedPhase, date: IsoDate): Clock | undefined {
  const isPlanOnly = effective.from === undefined;
  const said = phase.announcedOn ?? (isPlanOnly && phase.fromStatus === undefined ? phase.from : undefined);
  return said !== undefined && firstDay(said) <= date ? { date: said, isPlan: false } : undefined;
}

function confirmedClock({ phase }: PlacedPhase, state: PhaseState, date: IsoDate): Clock | undefined {
  const { lastConfirmed } = phase;
  if (lastConfirmed === undefined || (state !== "in effect" && state !== "agreed" && state !== "planned")) {
    return undefined;
  }
  const isLongAgo = addMonths(firstDay(lastConfirmed), 12) < date;
  return isLongAgo ? { date: lastConfirmed, isPlan: false } : undefined;
}

/** What an unconfirmed date rests on: told with the date, and not before what it tells of. */
function splitBasis({ dateVerified, dateBasis }: Phase, date: IsoDate): { known?: string; later?: string } {
  if (dateVerified !== false) return {};
  if (dateBasis === undefined) return { known: "" };
  return namesLaterDate(dateBasis, date) ? { known: "", later: dateBasis } : { known: dateBasis };
}

function votesOf({ votes, votesBasis, votesCap }: Phase): string | undefined {
  const cap = votesCap === undefined ? undefined : figureTexts.cappedAt(votesCap);
  const share =
    votes === undefined ? undefined : votes === 0 ? figureTexts.noVotes : figureTexts.votes(votes, votesBasis);
  const texts = [share, cap].filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join(", ");
}

function remarksOf(document: AllianceDocument, { beneficialOwner, includedIn }: Phase): readonly string[] {
  const { entities, relationships } = documentIndex(document);
  const owner = beneficialOwner === undefined ? undefined : entities.get(beneficialOwner);
  const containing = includedIn === undefined ? undefined : relationships.get(includedIn);
  const holder = containing === undefined ? undefined : entities.get(containing.source);
  return [
    owner === undefined ? undefined : remarkTexts.beneficialOwner(shortNameOf(owner)),
    holder === undefined ? undefined : remarkTexts.includedIn(shortNameOf(holder)),
  ].filter((text) => text !== undefined);
}
