import { formatDate } from "./format.ts";

/** Words of the bar over a picture that shows only a neighbourhood. */
export const focusWords = {
  focus: "Focus",
  whole: "Whole picture",
  hops: "Hops",
  leave: "Show everything",
  hidden: (name: string) => `${name} is shown although a filter hides it.`,
  alone: (name: string, date: string) => `${name} has no relationship to show on ${formatDate(date)}.`,
} as const;
