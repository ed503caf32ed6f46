import { firstDay, type IsoDate } from "../model/date.ts";
import type { Phase, Relationship } from "../model/relationship.ts";
import { effectiveSpan, isAgreed, plannedSpan, type Span } from "./inEffect.ts";

/** How far a level of a relationship has come on a day. The last three are plans that are over without having begun. */
export type PhaseState = "in effect" | "agreed" | "planned" | "past" | "cancelled" | "superseded" | "lapsed";

/** A phase in its place in time. */
export interface PlacedPhase {
  readonly phase: Phase;
  readonly relationship: Relationship;
  readonly asOf: IsoDate;
  readonly effective: Span;
  readonly planned: Span;
}

/** The phase with the days on which it is in effect and planned. */
export function placePhase(phase: Phase, relationship: Relationship, asOf: IsoDate): PlacedPhase {
  return {
    phase,
    relationship,
    asOf,
    effective: effectiveSpan(phase, relationship, asOf),
    planned: plannedSpan(phase, relationship, asOf),
  };
}

/** Whether the phase was begun or announced by the day. */
export function isKnownPhase({ phase, effective, planned }: PlacedPhase, date: IsoDate): boolean {
  const announced = phase.announcedOn === undefined ? undefined : firstDay(phase.announcedOn);
  return [effective.from, planned.from, announced].some((day) => day !== undefined && day <= date);
}

/** The state of a known phase on the day. */
export function stateOn(placed: PlacedPhase, date: IsoDate): PhaseState {
  const { phase, relationship, effective, planned } = placed;
  if (effective.from !== undefined && effective.from <= date) {
    if (effective.to !== undefined && effective.to <= date) return "past";
    return isAgreed(phase, relationship.kind) ? "agreed" : "in effect";
  }
  const isOver = planned.to !== undefined && planned.to <= date;
  // A plan overtaken on the very day of its announcement has no day of its own; one to be carried out has its start ahead.
  const hadNoDay = planned.from === undefined && effective.from === undefined;
  return isOver || hadNoDay ? endOfPlan(placed) : "planned";
}

/** The day on which a plan was over without having begun. */
export function dayOfPlansEnd({ phase, planned }: PlacedPhase): IsoDate | undefined {
  return planned.to ?? (phase.supersededOn === undefined ? undefined : firstDay(phase.supersededOn));
}

function endOfPlan(placed: PlacedPhase): PhaseState {
  const { phase, relationship, asOf } = placed;
  const end = dayOfPlansEnd(placed);
  const isCancelled = phase.status === "cancelled" && phase.to !== undefined && firstDay(phase.to) === end;
  if (isCancelled) return "cancelled";
  const isFollowed = relationship.phases
    .slice(relationship.phases.indexOf(phase) + 1)
    .map((next) => placePhase(next, relationship, asOf))
    .some((next) => end !== undefined && isKnownPhase(next, end));
  return isFollowed || phase.supersededOn !== undefined ? "superseded" : "lapsed";
}
