import { dayNumber, type IsoDate } from "../model/date.ts";
import type { Calendar } from "../pipeline.ts";

/** Where a day stands on the line of all days, in percent. A document may tell of a single day. */
export function placesOn({ start, last }: Pick<Calendar, "start" | "last">): (date: IsoDate) => number {
  const first = dayNumber(start);
  const days = Math.max(1, dayNumber(last) - first);
  return (date) => ((dayNumber(date) - first) / days) * 100;
}

/** How much changes when, as a closed path in a box of 1000 × 24; `shareOf` gives a date's place in percent. */
export function densityPath(
  activity: readonly { readonly month: string; readonly changes: number }[],
  shareOf: (date: IsoDate) => number,
): string {
  const smooth = activity.map((_, i) => spread(activity, i));
  const most = Math.max(1, ...smooth);
  const points = activity.map(({ month }, i) => {
    // The square root keeps the quiet years visible beside 2023.
    const height = 22 * Math.sqrt((smooth[i] ?? 0) / most);
    return `${(shareOf(`${month}-01`) * 10).toFixed(1)},${(24 - height).toFixed(1)}`;
  });
  return `M0,24L${points.join("L")}L1000,24Z`;
}

/** A month's count with those of its neighbours, so that the curve is quiet. */
function spread(activity: readonly { readonly changes: number }[], i: number): number {
  const weights = [1, 2, 4, 6, 7, 6, 4, 2, 1];
  return weights.reduce((sum, weight, j) => sum + weight * (activity[i + j - 4]?.changes ?? 0), 0);
}

/** The years whose first day lies between the two days. */
export function yearsOnLine(start: IsoDate, last: IsoDate): readonly number[] {
  const first = Number(start.slice(0, 4)) + (start.endsWith("-01-01") ? 0 : 1);
  return Array.from({ length: Number(last.slice(0, 4)) - first + 1 }, (_, i) => first + i);
}
