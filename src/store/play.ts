import type { Speed } from "./playSlice.ts";

/** Days in a second at speed 1, far from any turning point. */
const daysPerSecond = 180;
/** So many days around a turning point, time goes slower the nearer it is … */
const reach = 60;
/** … down to this part of the pace. */
const slowest = 0.08;
/** A frame that took longer than this, in ms, counts as this long: a tab that slept does not jump. */
const longestFrame = 100;
/** How long an event stays when motion is reduced and play goes from event to event, in ms at speed 1. */
export const stopTime = 1600;

/**
 * Where time has come to after `elapsed` ms from `position`, both in days (fractions of a day add up between frames).
 * `turningPoints` are day numbers in order; near them time goes slower. Never past `end`.
 */
export function advance(
  position: number,
  elapsed: number,
  speed: Speed,
  turningPoints: readonly number[],
  end: number,
): number {
  const distance = Math.min(reach, ...turningPoints.map((day) => Math.abs(day - position)));
  const pace = daysPerSecond * speed * Math.max(slowest, distance / reach);
  return Math.min(end, position + (pace * Math.min(elapsed, longestFrame)) / 1000);
}
