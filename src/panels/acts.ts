import type { IsoDate } from "../model/date.ts";
import { calendarOf } from "../pipeline.ts";
import { atlas } from "../store/store.ts";

/** Goes to a day, or to the nearest end of the document's time; time stops running. */
export function goToDate(date: IsoDate): void {
  const { document, setPlaying, changeView } = atlas.getState();
  if (document === undefined) return;
  const { start, last } = calendarOf(document);
  setPlaying(false);
  changeView({ date: date < start ? start : date > last ? last : date });
}

/** Selects an entity or relationship and brings it into view. */
export function goToId(id: string): void {
  const { select, bringIntoView } = atlas.getState();
  select(id);
  bringIntoView(id);
}
