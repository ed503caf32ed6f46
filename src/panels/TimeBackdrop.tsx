import { memo, type CSSProperties, type ReactNode } from "react";
import type { Calendar } from "../pipeline.ts";
import { useDerivedPart } from "../store/select.ts";
import { densityPath, placesOn, yearsOnLine } from "./timeLine.ts";

const tickHeights = { 1: 5, 2: 8, 3: 13 } as const;

/** What lies behind the slider and moves only when another document comes: density, ticks, years, and what is not yet known. */
export function TimeBackdrop(): ReactNode {
  const calendar = useDerivedPart((derived) => derived.calendar);
  const asOf = useDerivedPart((_derived, state) => state.document?.asOf ?? calendar.last);
  return <Backdrop calendar={calendar} asOf={asOf} />;
}

const Backdrop = memo(function Backdrop({ calendar, asOf }: { readonly calendar: Calendar; readonly asOf: string }) {
  const share = placesOn(calendar);
  const at = (date: string): CSSProperties => ({ left: `${share(date)}%` });
  return (
    <div className="backdrop" aria-hidden="true">
      <svg className="density" viewBox="0 0 1000 24" preserveAspectRatio="none">
        <path d={densityPath(calendar.activity, share)} />
      </svg>
      <svg className="ticks" viewBox="0 0 1000 14" preserveAspectRatio="none">
        {calendar.stops.map(({ date, events }) => {
          const weight = events.reduce<1 | 2 | 3>((most, event) => (event.weight > most ? event.weight : most), 1);
          return (
            <path
              key={date}
              className={`tick-${weight}`}
              d={`M${(share(date) * 10).toFixed(1)} 0v${tickHeights[weight]}`}
            />
          );
        })}
      </svg>
      {yearsOnLine(calendar.start, calendar.last).map((year) => (
        <span key={year} className={year % 5 === 0 ? "year" : "year minor"} style={at(`${year}-01-01`)}>
          {year}
        </span>
      ))}
      <div className="unknown" style={at(asOf)} />
    </div>
  );
});
