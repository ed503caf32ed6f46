import { Slider } from "@base-ui/react/slider";
import { useCallback, type KeyboardEvent, type ReactNode } from "react";
import { addMonths, dayFromNumber, dayNumber, type IsoDate } from "../model/date.ts";
import { useDerivedPart } from "../store/select.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { formatDate } from "../text/format.ts";
import { timeWords } from "../text/panels.ts";

/** The slider of days: arrows move a day, Page keys a month, Home and End to the ends. */
export function DateSlider(): ReactNode {
  const date = useAtlas((state) => state.view.date);
  const calendar = useDerivedPart((derived) => derived.calendar);
  const byMonth = useCallback(
    (event: KeyboardEvent) => {
      const months = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
      if (months === 0) return;
      event.preventDefault();
      const next = addMonths(atlas.getState().view.date, months);
      goTo(next < calendar.start ? calendar.start : next > calendar.last ? calendar.last : next, true);
    },
    [calendar],
  );
  return (
    <Slider.Root
      className="date-slider"
      value={dayNumber(date)}
      min={dayNumber(calendar.start)}
      max={dayNumber(calendar.last)}
      largeStep={30}
      onValueChange={scrub}
      onValueCommitted={commit}
    >
      <Slider.Control className="date-control">
        <Slider.Track className="date-track">
          <Slider.Indicator className="date-indicator" />
          <Slider.Thumb
            className="thumb"
            aria-label={timeWords.date}
            getAriaValueText={valueText}
            onKeyDown={byMonth}
          />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}

function scrub(day: number): void {
  atlas.getState().setPlaying(false);
  goTo(dayFromNumber(day), true);
}

/** Key presses make one run; letting go of the thumb is an act. */
function commit(day: number, { reason }: { readonly reason: string }): void {
  if (reason !== "keyboard") goTo(dayFromNumber(day), false);
}

function goTo(date: IsoDate, isPassing: boolean): void {
  atlas.getState().changeView({ date }, isPassing);
}

function valueText(_formatted: string, day: number): string {
  return formatDate(dayFromNumber(day));
}
