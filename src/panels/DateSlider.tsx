import type { ReactNode } from "react";
import { addMonths, dayFromNumber, dayNumber } from "../model/date.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { formatDate } from "../text/format.ts";
import { timeWords } from "../text/panels.ts";
import { RangeInput } from "./RangeInput.tsx";
import { shareOf, type Ends } from "./rangePlace.ts";

/** The slider of days: arrows move a day, Page keys a month, Home and End to the ends. */
export function DateSlider(): ReactNode {
  const date = useAtlas((state) => state.view.date);
  const first = useDerivedPart((derived) => dayNumber(derived.calendar.start));
  const last = useDerivedPart((derived) => dayNumber(derived.calendar.last));
  const ends: Ends = [first, last];
  const day = dayNumber(date);
  return (
    <div className="range date-slider">
      <div className="range-track">
        <span className="range-fill" style={{ width: `${shareOf(day, ends) * 100}%` }} />
      </div>
      <RangeInput
        label={timeWords.date}
        value={day}
        valueText={formatDate(date)}
        ends={ends}
        leap={byMonth}
        change={scrub}
      />
    </div>
  );
}

function byMonth(day: number, direction: 1 | -1): number {
  return dayNumber(addMonths(dayFromNumber(day), direction));
}

function scrub(day: number, isPassing: boolean): void {
  const { setPlaying, changeView } = atlas.getState();
  setPlaying(false);
  changeView({ date: dayFromNumber(day) }, isPassing);
}
