import { firstDay, lastDay, type PartialDate } from "../model/date.ts";

/** Whether `to` lies wholly before `from`: 2023 to 2023-03 is not reversed, 2023-06 to 2023-03 is. */
export function isReversed(from: PartialDate, to: PartialDate): boolean {
  return lastDay(to) < firstDay(from);
}
