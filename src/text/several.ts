import { formatCount } from "./format.ts";

/** Words for a selection of several. */
export const severalWords = {
  kind: "Selection",
  title: (count: number) => `${formatCount(count)} selected`,
  remove: (name: string) => `${name}: take out of the selection`,
  tie: (source: string, target: string) => `${source} → ${target}`,
  free: "Free",
  clear: "Clear",
} as const;
