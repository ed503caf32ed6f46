import type { IsoDate } from "../model/date.ts";
import { formatCount, formatDate, formatPercent } from "./format.ts";

/** What is written around the picture in a file. */
export const pageTexts = {
  asOf: (date: IsoDate) => `As of ${formatDate(date)}`,
  /** What is only imagined, above the picture and in all that the file says of itself. */
  hypothetical: "Hypothetical",
  imagined: (sentences: readonly string[]) => sentences.map((sentence) => `${sentence}.`).join(" "),
  hypotheticalTitle: (title: string) => `${title} (hypothetical)`,
  sources: "Sources",
  source: (publisher: string, date: string | undefined) =>
    date === undefined ? publisher : `${publisher}, ${formatDate(date)}`,
  /** Between the sources of one note. */
  nextSource: (source: string) => `${source};`,
  moreNotes: (count: number) =>
    count === 1 ? "and 1 more, without room here" : `and ${formatCount(count)} more, without room here`,
} as const;

/** The legend of a page. */
export const pageLegend = {
  ownership: "Ownership",
  range: "At least so much, at most so much",
  onLines: (shown: string) => `On the lines: ${shown.charAt(0).toLocaleLowerCase()}${shown.slice(1)}`,
  rolled: "Holders outside the stake range",
  rest: "Holders who are not disclosed",
  imagined: (kind: string) => `${kind}, hypothetical`,
  lines: "Relationships",
  partners: "Partner types",
  shapes: "Shapes",
  planned: (kind: string) => `${kind}, planned`,
  carriedOut: (kind: string) => `${kind}, carried out`,
  member: "Alliance member",
  group: "Group",
  onlyPlanned: "Only planned so far",
} as const;

/** What is not known, not sourced or had no room: each a sentence. */
export const pageRemarks = {
  empty: "Nothing is in the picture on this date.",
  sourcesApart: "Small numbers: the sources are in the notes of this slide.",
  /** Without names, where there is no room for them. */
  unsourced: (count: number, names: string) =>
    ended(`No source found for ${countOf(count, "relationship", "relationships")}`, names),
  unconfirmed: (count: number, names: string) =>
    ended(`${countOf(count, "relationship", "relationships")} not confirmed by the sources`, names),
  stale: (count: number, names: string) =>
    ended(`${countOf(count, "relationship", "relationships")} last confirmed more than a year before`, names),
  unknownSize: (count: number) =>
    count === 1 ? "1 stake is of unknown size (?)." : `${formatCount(count)} stakes are of unknown size (?).`,
  hiddenLabels: (count: number) =>
    count === 1 ? "1 label on a line has no room." : `${formatCount(count)} labels on lines have no room.`,
  hiddenNotes: (count: number) =>
    count === 1
      ? "1 source note has no room on the page."
      : `${formatCount(count)} source notes have no room on the page.`,
  hiddenLegend: (count: number) =>
    count === 1
      ? "1 sign of the legend has no room on the page."
      : `${formatCount(count)} signs of the legend have no room on the page.`,
  between: (source: string, target: string, noun: string) => `${source} – ${target} (${noun})`,
  list: (names: readonly string[], more: number) =>
    `${names.join("; ")}${more === 0 ? "" : `; and ${formatCount(more)} more`}`,
  sentence: (clause: string) => `${clause.charAt(0).toLocaleUpperCase()}${clause.slice(1)}.`,
} as const;

/** The page for whoever does not see it. */
export const pageDescription = {
  shown: (date: IsoDate, entities: number, relationships: number) =>
    `As of ${formatDate(date)}: ${countOf(entities, "company or other party", "companies and other parties")}, ${countOf(relationships, "relationship", "relationships")}.`,
  filters: (filters: string) => `Shown: ${filters}.`,
  hypothetical: (sentences: readonly string[]) => `Hypothetical: ${sentences.map((each) => `${each}.`).join(" ")}`,
  ownership: (shown: string) => `Ownership: ${shown}.`,
  gauge: (entity: string, figure: string) => `${entity}: ${figure}.`,
  more: (count: number) => `And ${countOf(count, "more relationship", "more relationships")}.`,
  sentence: (name: string) => `${name}.`,
} as const;

/** The active filters in words. */
export const filterTexts = {
  atLeast: (low: number) => `stakes of ${formatPercent(low)} and more`,
  atMost: (high: number) => `stakes of ${formatPercent(high)} and less`,
  between: (low: number, high: number) =>
    low === high ? `stakes of ${formatPercent(low)}` : `stakes from ${formatPercent(low)} to ${formatPercent(high)}`,
  noPartners: "the alliance without outside partners",
  noKinds: "no relationships",
  details: { core: "core cast only", equity: "without wider partners", all: undefined },
  withoutPlans: "without what is planned",
  votes: "votes that may be cast",
  owned: (owner: string) => `what ${owner} finally owns`,
  owners: (company: string) => `who finally owns ${company}`,
  integrated: "final ownership",
  /** What the range of stakes tests. */
  basis: "stakes by final ownership",
  /** Without signs that the fonts of a file lack. */
  rules: {
    majority: "control by more than 50% of the votes",
    "french-presumption": "control by the French presumption, more than 40% and nobody more",
    "over-25": "beneficial owners of more than 25%",
    "at-least-25": "beneficial owners of 25% or more",
    "ofac-50": "control by the OFAC rule, 50% or more together",
    "weakest-link": "control by the weakest link, 20% or more",
  },
  near: (name: string, hops: number) =>
    hops === 1 ? `only ${name} and its neighbours` : `only ${name} and who is up to ${formatCount(hops)} steps away`,
} as const;

function countOf(count: number, one: string, several: string): string {
  return `${formatCount(count)} ${count === 1 ? one : several}`;
}

function ended(clause: string, names: string): string {
  return names === "" ? `${clause}.` : `${clause}: ${names}.`;
}
