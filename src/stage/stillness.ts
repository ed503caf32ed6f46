const query = "(prefers-reduced-motion: reduce)";

/** Whether the person asked for less motion. */
export function wantsStillness(): boolean {
  return matchMedia(query).matches;
}
