import { firstDay, lastDay, type IsoDate, type PartialDate } from "../model/date.ts";
import type { Phase, Relationship, RelationshipKind } from "../model/relationship.ts";
import { definitionOf } from "../relationships/index.ts";

/** The days on which something is so: from the first, up to and without the last. No `from` = never; no `to` = as far as known. */
export interface Span {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

const never: Span = {};

/** The days on which a phase is in effect, agreed ones included, as `CONTRACT.md` ("Dates") defines it. */
export function effectiveSpan(phase: Phase, relationship: Relationship, asOf: IsoDate): Span {
  const isHeld = phase.status === "completed" || phase.status === "ended";
  if (!isHeld && !isAgreed(phase, relationship.kind)) return never;
  const from = beginDay(phase, relationship);
  if (from === undefined || phase.fromStatus === "planned" || from > asOf) return never;
  return spanOf(from, endDay(phase, relationship));
}

/** The days on which a phase is planned: said, but not yet true, and not given up or overtaken. */
export function plannedSpan(phase: Phase, relationship: Relationship, asOf: IsoDate): Span {
  if (phase.status === "ended") return never;
  const begins = effectiveSpan(phase, relationship, asOf).from;
  const overtaken = phase.supersededOn === undefined ? undefined : firstDay(phase.supersededOn);
  if (phase.status === "completed") {
    if (phase.inferred === true || phase.announcedOn === undefined || phase.from === undefined) return never;
    return spanOf(firstDay(phase.announcedOn), earliest(begins, overtaken));
  }
  const said = phase.announcedOn ?? phase.from ?? phase.sinceAtLeast;
  if (said === undefined) return never;
  const from = firstDay(said);
  const displaced = displacementDay(phase, relationship, asOf, from);
  return spanOf(from, earliest(begins, overtaken, endDay(phase, relationship), displaced));
}

/** Whether a phase counts as in effect although it is only signed or announced: it is worded "agreed". */
export function isAgreed(phase: Phase, kind: RelationshipKind): boolean {
  const isPromised = phase.status === "announced" || phase.status === "signed";
  return isPromised && phase.fromStatus !== "planned" && definitionOf(kind).countsWhenAgreed;
}

/** The day from which a phase counts: a coarse one announced before its period has certainly begun only at its end. */
function beginDay(phase: Phase, relationship: Relationship): IsoDate | undefined {
  const { from, sinceAtLeast } = phase;
  if (from === undefined) return sinceAtLeast === undefined ? undefined : firstDay(sinceAtLeast);
  const announcedOn = phase.announcedOn ?? announcedByPlanBefore(phase, relationship);
  if (announcedOn === undefined) return firstDay(from);
  const announced = firstDay(announcedOn);
  if (announced < firstDay(from)) return lastDay(from);
  return announced <= lastDay(from) ? announced : firstDay(from);
}

/** A phase without an announcement of its own was announced by the plan that ended in it, if there is one. */
function announcedByPlanBefore(phase: Phase, { phases }: Relationship): PartialDate | undefined {
  const before = phases.slice(0, phases.indexOf(phase));
  return before.findLast(({ status, to }) => to === phase.from && status !== "completed" && status !== "ended")
    ?.announcedOn;
}

/** The day on which a phase is over. A coarse one moves with the beginning of the phase that follows in that period. */
function endDay(phase: Phase, relationship: Relationship): IsoDate | undefined {
  const { to, toStatus } = phase;
  if (to === undefined || toStatus === "planned") return undefined;
  const next = relationship.phases.slice(relationship.phases.indexOf(phase) + 1).find(({ from }) => from === to);
  return (next === undefined ? undefined : beginDay(next, relationship)) ?? firstDay(to);
}

/** The first day, from the plan's announcement on, on which a phase further down the list takes effect. */
function displacementDay(plan: Phase, relationship: Relationship, asOf: IsoDate, said: IsoDate): IsoDate | undefined {
  const later = relationship.phases.slice(relationship.phases.indexOf(plan) + 1);
  const days = later.map((phase) => effectiveSpan(phase, relationship, asOf).from);
  return earliest(...days.filter((day) => day !== undefined && day >= said));
}

function spanOf(from: IsoDate, to: IsoDate | undefined): Span {
  if (to === undefined) return { from };
  return from < to ? { from, to } : never;
}

function earliest(...days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}
