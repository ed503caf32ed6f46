import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Phase, Relationship } from "../model/relationship.ts";
import { effectiveSpan, plannedSpan, type Span } from "./inEffect.ts";

/** One level of a stake over time, for a step chart. */
export interface StakeStep {
  readonly from: IsoDate;
  /** Exclusive; undefined = still so, as far as known. */
  readonly to: IsoDate | undefined;
  /** A fraction; undefined = of unknown size, or known as a range only. */
  readonly stake: number | undefined;
  /** A fraction; undefined is not the same as equal. */
  readonly votes: number | undefined;
  readonly planned: boolean;
}

/** The steps of the relationship over all time, hindsight included, in order of time. Empty where it gives no capital. */
export function stakeSteps({ asOf }: AllianceDocument, relationship: Relationship): readonly StakeStep[] {
  const { kind, phases } = relationship;
  if (kind !== "stake" && phases.every(({ stake }) => stake === undefined)) return [];
  return phases
    .flatMap((phase) => [
      ...stepOf(phase, effectiveSpan(phase, relationship, asOf), false),
      ...stepOf(phase, plannedSpan(phase, relationship, asOf), true),
    ])
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : Number(a.planned) - Number(b.planned)));
}

function stepOf({ stake, votes }: Phase, { from, to }: Span, planned: boolean): readonly StakeStep[] {
  return from === undefined ? [] : [{ from, to, stake, votes, planned }];
}
