/** The two ends of a range, the smaller first. */
export type Ends = readonly [least: number, most: number];

/** Where a track lies on the page, in px. */
export interface Track {
  readonly left: number;
  readonly width: number;
}

/** The value as a share of the way from end to end. */
export function shareOf(value: number, [least, most]: Ends): number {
  return most === least ? 0 : (value - least) / (most - least);
}

/** Where on the page the value stands, in px. */
export function placeOf(value: number, ends: Ends, { left, width }: Track): number {
  return left + width * shareOf(value, ends);
}

/** The whole number that stands nearest to the place, between the ends. */
export function valueAt(x: number, ends: Ends, { left, width }: Track): number {
  const [least, most] = ends;
  if (width === 0) return least;
  return within(Math.round(least + ((x - left) / width) * (most - least)), ends);
}

/** The value, or the end that is nearest to it. */
export function within(value: number, [least, most]: Ends): number {
  return Math.min(most, Math.max(least, value));
}
