import fc from "fast-check";
import { addDays, dayNumber } from "../../src/model/date.ts";
import type { AllianceDocument } from "../../src/model/document.ts";

/** Any day from the document's first to a year after its last known one. */
export function anyDayOfDocument({ start, asOf }: AllianceDocument): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: dayNumber(asOf) - dayNumber(start) + 365 }).map((days) => addDays(start, days));
}
