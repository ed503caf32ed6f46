import { addMonths, firstDay, type IsoDate } from "../model/date.ts";
import type { Phase } from "../model/relationship.ts";

/** Whether the level was last confirmed more than a year before the date. */
export function isLongUnconfirmed({ lastConfirmed }: Phase, date: IsoDate): boolean {
  return lastConfirmed !== undefined && addMonths(firstDay(lastConfirmed), 12) < date;
}
