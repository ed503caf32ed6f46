import type { IsoDate } from "../model/date.ts";
import type { Calendar } from "../pipeline.ts";

type Stops = Calendar["stops"];

/** The place of the last stop on or before the day; −1 = none yet. */
export function stopAt(stops: Stops, date: IsoDate): number {
  return stops.findLastIndex((stop) => stop.date <= date);
}

/** The day of the last stop before the day. */
export function previousStop(stops: Stops, date: IsoDate): IsoDate | undefined {
  return stops.findLast((stop) => stop.date < date)?.date;
}

/** The day of the first stop after the day. */
export function nextStop(stops: Stops, date: IsoDate): IsoDate | undefined {
  return stops.find((stop) => stop.date > date)?.date;
}
