import type { IsoDate } from "../model/date.ts";
import type { Phase, Relationship } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { effectiveSpan, plannedSpan, type Span } from "./inEffect.ts";

/** A stretch of days during which a tie stays as it is. */
export interface Episode {
  readonly from: IsoDate;
  /** Exclusive; undefined = still so, as far as known. */
  readonly to: IsoDate | undefined;
  readonly tie: Tie;
}

interface DatedPhase {
  readonly phase: Phase;
  readonly position: number;
  readonly span: Span & { readonly from: IsoDate };
}

/** The life of a relationship: its episodes in order of time, never two at once, with gaps where there is nothing to say. */
export function episodesOf(relationship: Relationship, asOf: IsoDate): readonly Episode[] {
  const held = dated(relationship, (phase) => effectiveSpan(phase, relationship, asOf));
  const planned = dated(relationship, (phase) => plannedSpan(phase, relationship, asOf));
  const edges = [...held, ...planned].flatMap(({ span }) => (span.to === undefined ? span.from : [span.from, span.to]));
  const days = [...new Set(edges)].toSorted();
  return days.flatMap((from, i) => {
    const tie = { relationship, inEffect: phasesOn(from, held), planned: phasesOn(from, planned) };
    return tie.inEffect.length + tie.planned.length === 0 ? [] : [{ from, to: days[i + 1], tie }];
  });
}

/** The phases that have a first day, the latest first; of two with the same day, the later in the list. */
function dated({ phases }: Relationship, spanOf: (phase: Phase) => Span): readonly DatedPhase[] {
  return phases
    .flatMap((phase, position) => {
      const { from, ...rest } = spanOf(phase);
      return from === undefined ? [] : [{ phase, position, span: { from, ...rest } }];
    })
    .toSorted((a, b) => (a.span.from < b.span.from ? 1 : a.span.from > b.span.from ? -1 : b.position - a.position));
}

function phasesOn(date: IsoDate, phases: readonly DatedPhase[]): readonly Phase[] {
  return phases
    .filter(({ span }) => span.from <= date && (span.to === undefined || date < span.to))
    .map(({ phase }) => phase);
}
