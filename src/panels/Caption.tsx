import { memo, type ReactNode } from "react";
import type { HistoricEvent } from "../model/document.ts";
import { useDerivedPart } from "../store/select.ts";
import { useAtlas } from "../store/store.ts";
import { formatDate } from "../text/format.ts";
import { timeWords } from "../text/panels.ts";
import { stopAt } from "./stops.ts";

/** The event of the day, or the last one before it. */
export function Caption(): ReactNode {
  const stops = useDerivedPart((derived) => derived.calendar.stops);
  const index = useDerivedPart((derived, state) => stopAt(derived.calendar.stops, state.view.date));
  const isToday = useAtlas((state) => state.view.date === stops[index]?.date);
  const events = stops[index]?.events ?? [];
  const [event] = events.toSorted((a, b) => b.weight - a.weight);
  if (event === undefined) return <div className="caption soft">{timeWords.nothingYet}</div>;
  return <CaptionText event={event} number={index + 1} total={stops.length} isToday={isToday} />;
}

const CaptionText = memo(function CaptionText({
  event,
  number,
  total,
  isToday,
}: {
  readonly event: HistoricEvent;
  readonly number: number;
  readonly total: number;
  readonly isToday: boolean;
}) {
  return (
    <div className={event.weight === 3 ? "caption turning" : "caption"}>
      <p className="caption-title" key={event.id}>
        {event.title}
      </p>
      <p className="caption-text soft">
        {!isToday && <span className="caption-date">{formatDate(event.date)} · </span>}
        {timeWords.position(number, total)}
        <span className="caption-more"> · {event.description}</span>
      </p>
    </div>
  );
});
