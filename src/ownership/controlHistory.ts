import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Phase } from "../model/relationship.ts";
import type { Snapshot } from "../model/tie.ts";
import type { ControlRuleId } from "../model/view.ts";
import { changeDates } from "../timeline/changeDates.ts";
import { snapshotAt, timelineOf } from "../timeline/snapshot.ts";
import { controlRule } from "./control.ts";
import { crowdsOf } from "./crowds.ts";
import { exactly, whole } from "./exactly.ts";
import { momentOf, type Moment, type PartyShare } from "./moment.ts";
import { ownershipOn } from "./ownership.ts";

/** A stretch of days during which who holds and who decides in a company stay the same. */
export interface ControlSpan {
  readonly from: IsoDate;
  /** Exclusive; undefined = still so, as far as known. */
  readonly to: IsoDate | undefined;
  /** Who decides by the rule, for certain; empty = nobody. */
  readonly deciding: readonly PartyShare[];
  /** The largest direct holders by capital, at most three, the largest first. */
  readonly holders: readonly PartyShare[];
}

/** A moment at which a holder's direct share or a verdict passes a threshold. */
export interface Crossing {
  readonly date: IsoDate;
  readonly holder: string;
  readonly threshold: number;
  readonly isUp: boolean;
}

export interface ControlHistory {
  readonly spans: readonly ControlSpan[];
  readonly crossings: readonly Crossing[];
}

/** What a direct share passes by reaching it. A third is no decimal: the least exact figure that is not below it. */
const limits: readonly { readonly threshold: number; readonly figure: bigint }[] = [
  ...[0.05, 0.1, 0.2, 0.25].map((threshold) => ({ threshold, figure: exactly(threshold) })),
  { threshold: 1 / 3, figure: (whole + 2n) / 3n },
  { threshold: 0.5, figure: exactly(0.5) },
];

/**
 * Who controls the company or holds most of it from the document's first day to its last. Only the stakes from which a
 * chain leads to the company are looked at, and only the days on which one of them changes. A stake of which the size or
 * the begin is not known passes no threshold.
 */
export function controlHistory(document: AllianceDocument, company: string, ruleId: ControlRuleId): ControlHistory {
  const rule = controlRule(ruleId);
  const part = stakesAbove(document, company);
  const moments = changesOf(part).map((snapshot) => momentOf(ownershipOn(snapshot, part), company, rule));
  const crowds = crowdsOf(document);
  const crossings = moments.slice(1).flatMap((after, i) => {
    const before = moments[i];
    return before === undefined ? [] : crossingsBetween(before, after, rule.threshold);
  });
  return { spans: spansOf(moments), crossings: crossings.filter(({ holder }) => !crowds.has(holder)) };
}

/**
 * The document with no other relationships than the stakes from which a chain leads to the company at any time: from the
 * holder, and from whom the capital belongs to.
 */
function stakesAbove(document: AllianceDocument, company: string): AllianceDocument {
  const stakes = document.relationships.filter(({ kind }) => kind === "stake");
  const above = new Set([company]);
  for (const id of above) {
    for (const { source, target, phases } of stakes) {
      if (target !== id) continue;
      above.add(source);
      for (const { beneficialOwner } of phases) if (beneficialOwner !== undefined) above.add(beneficialOwner);
    }
  }
  return { ...document, relationships: stakes.filter(({ target }) => above.has(target)) };
}

/** The first day, and each on which a level in effect begins or ends: plans change no figure. */
function changesOf(document: AllianceDocument): readonly Snapshot[] {
  const timeline = timelineOf(document);
  const days = [document.start, ...changeDates(document).filter((day) => day > document.start)];
  const snapshots = days.map((day) => snapshotAt(timeline, day));
  const levels = snapshots.map(({ ties }) => ties.flatMap(({ inEffect }) => inEffect));
  return snapshots.filter((_, i) => i === 0 || !isSame(levels[i] ?? [], levels[i - 1] ?? []));
}

function isSame(some: readonly Phase[], others: readonly Phase[]): boolean {
  return some.length === others.length && some.every((phase, i) => phase === others[i]);
}

function spansOf(moments: readonly Moment[]): readonly ControlSpan[] {
  const all = moments.map(({ date, deciding, holders }, i) => ({
    from: date,
    to: moments[i + 1]?.date,
    deciding,
    holders: holders.slice(0, 3),
  }));
  const firsts = all.filter((span, i) => i === 0 || contentOf(span) !== contentOf(all[i - 1]));
  return firsts.map((span, i) => ({ ...span, to: firsts[i + 1]?.from }));
}

function contentOf(span: ControlSpan | undefined): string {
  return JSON.stringify([span?.deciding, span?.holders]);
}

function crossingsBetween(before: Moment, after: Moment, ruleThreshold: number): readonly Crossing[] {
  const { date } = after;
  const shares = idsOf(before.holders, after.holders).flatMap((holder) => {
    if (before.unsized.has(holder) || after.unsized.has(holder) || after.undated.has(holder)) return [];
    const [was, is] = [exactly(shareOf(before.holders, holder)), exactly(shareOf(after.holders, holder))];
    return limits
      .filter(({ figure }) => was < figure !== is < figure)
      .map(({ threshold }) => ({ date, holder, threshold, isUp: was < is }));
  });
  const verdicts = idsOf(before.deciding, after.deciding)
    .filter((id) => isIn(before.deciding, id) !== isIn(after.deciding, id))
    .filter((id) => isIn(before.holders, id) || !after.undated.has(id))
    .filter((id) => !shares.some(({ holder, threshold }) => holder === id && threshold === ruleThreshold))
    .map((holder) => ({ date, holder, threshold: ruleThreshold, isUp: isIn(after.deciding, holder) }));
  return [...shares, ...verdicts];
}

function idsOf(...parties: readonly (readonly PartyShare[])[]): readonly string[] {
  return [...new Set(parties.flat().map(({ id }) => id))];
}

function isIn(parties: readonly PartyShare[], party: string): boolean {
  return parties.some(({ id }) => id === party);
}

function shareOf(parties: readonly PartyShare[], party: string): number {
  return parties.find(({ id }) => id === party)?.share ?? 0;
}
