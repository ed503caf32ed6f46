import { firstDay, lastDay, precisionOf, type IsoDate, type PartialDate } from "../model/date.ts";
import { clockTexts, stateWords } from "../text/known.ts";
import { isAgreed } from "./inEffect.ts";
import { dayOfPlansEnd, type PhaseState, type PlacedPhase } from "./knownState.ts";

/** A date that a text names; a plan's may lie ahead. */
export interface Clock {
  readonly date: PartialDate;
  readonly isPlan: boolean;
}

/** The clock that tells when something was so. */
export interface EffectText {
  readonly text: string | undefined;
  readonly dates: readonly Clock[];
  /** Whether the text names the start, so that a doubt about it has something to stand by. */
  readonly namesStart: boolean;
}

/** When the phase was in effect, or is to be, in those dates that were known on the day. */
export function effectText(placed: PlacedPhase, state: PhaseState, date: IsoDate): EffectText {
  switch (state) {
    case "planned":
      return plannedText(placed, date);
    case "past":
      return pastText(placed);
    case "in effect":
    case "agreed":
      return openText(placed, stateWords[state], date);
    case "cancelled":
    case "superseded":
    case "lapsed": {
      const end = dayOfPlansEnd(placed);
      if (end === undefined) return nothing;
      return { text: clockTexts.over(stateWords[state], end), dates: [happened(end)], namesStart: false };
    }
  }
}

const nothing: EffectText = { text: undefined, dates: [], namesStart: false };

/** A start ahead is told only where it was announced as such: as a plan, or as a period that had not begun. */
function plannedText({ phase, asOf }: PlacedPhase, date: IsoDate): EffectText {
  const { from, announcedOn, fromStatus } = phase;
  if (from === undefined) return nothing;
  const isAhead = announcedOn !== undefined && firstDay(announcedOn) < firstDay(from);
  const isAnnounced = fromStatus === "planned" || firstDay(from) > asOf || (isAhead && precisionOf(from) !== "day");
  if (!isAnnounced) return nothing;
  const text = lastDay(from) < date ? clockTexts.plannedPassed(from) : clockTexts.planned(from);
  return { text, dates: [{ date: from, isPlan: true }], namesStart: true };
}

function openText({ phase, asOf }: PlacedPhase, word: string, date: IsoDate): EffectText {
  const { from, sinceAtLeast, to, toStatus } = phase;
  const start = from ?? sinceAtLeast;
  if (start === undefined) return nothing;
  const since =
    from === undefined
      ? clockTexts.atLeastSince(word, start)
      : precisionOf(from) !== "day" && date <= lastDay(from)
        ? clockTexts.inTheCourseOf(from)
        : clockTexts.since(word, from);
  // Nothing says when the end was announced; the document knows of it on its last day.
  const end = to !== undefined && toStatus === "planned" && (date >= asOf || date >= firstDay(to)) ? to : undefined;
  if (end === undefined) return { text: since, dates: [happened(start)], namesStart: true };
  const dates = [happened(start), { date: end, isPlan: true }];
  return { text: `${since}; ${clockTexts.dueToEnd(end)}`, dates, namesStart: true };
}

function pastText({ phase, relationship, effective }: PlacedPhase): EffectText {
  const { from, sinceAtLeast } = phase;
  const [start, end] = [from ?? sinceAtLeast, phase.to ?? effective.to];
  if (start === undefined || end === undefined) return nothing;
  const text = from === undefined ? clockTexts.betweenAtLeast : clockTexts.between;
  const word = stateWords[isAgreed(phase, relationship.kind) ? "agreed" : "in effect"];
  return { text: text(word, start, end), dates: [happened(start), happened(end)], namesStart: true };
}

function happened(date: PartialDate): Clock {
  return { date, isPlan: false };
}
