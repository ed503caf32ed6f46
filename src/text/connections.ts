import { formatCount, formatDate } from "./format.ts";

/** Words for the ways between two entities. */
export const pathWords = {
  find: "Find a path to…",
  to: (name: string) => `Find a path from ${name} to`,
  between: "Paths between them",
  title: (from: string, to: string) => `How ${from} and ${to} are connected`,
  asOf: (date: string) => `On ${formatDate(date)}`,
  close: "Close the path",
  through: "Through",
  ways: { ownership: "Ownership", anything: "Anything" },
  count: (count: number, isCut: boolean) =>
    isCut ? `The ${formatCount(count)} shortest paths; there are more` : paths(count),
  none: (through: "ownership" | "anything", date: string) =>
    `No path ${through === "ownership" ? "through ownership " : ""}on ${formatDate(date)}`,
  throughAnything: (count: number, isCut: boolean) =>
    `${isCut ? `more than ${formatCount(count)} paths` : paths(count)} through anything`,
  filters: "Only what the filters let through counts.",
} as const;

function paths(count: number): string {
  return count === 1 ? "1 path" : `${formatCount(count)} paths`;
}
