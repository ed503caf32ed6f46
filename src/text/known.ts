import type { PartialDate } from "../model/date.ts";
import type { EntityKind } from "../model/entity.ts";
import type { VotesBasis } from "../model/relationship.ts";
import { formatDate, formatPercent, language } from "./format.ts";

/** How far a level of a relationship has come on a day, in a word. */
export const stateWords = {
  "in effect": "in effect",
  agreed: "agreed",
  past: "ended",
  cancelled: "cancelled",
  superseded: "superseded",
  lapsed: "no longer planned",
};

/** The sentences of a phase's two clocks: when it was said, and when it was so. */
export const clockTexts = {
  said: (word: string, date: PartialDate) => `${word} ${formatDate(date)}`,
  since: (word: string, from: PartialDate) => `${word} since ${formatDate(from)}`,
  atLeastSince: (word: string, from: PartialDate) => `${word} at least since ${formatDate(from)}`,
  inTheCourseOf: (period: PartialDate) => `in the course of ${formatDate(period)}; day not known`,
  /** The plan's end: "superseded 30 January 2023". */
  over: (word: string, on: PartialDate) => `${word} ${formatDate(on)}`,
  between: (word: string, from: PartialDate, to: PartialDate) => `${word} ${formatDate(from)} – ${formatDate(to)}`,
  betweenAtLeast: (word: string, from: PartialDate, to: PartialDate) =>
    `${word} at least since ${formatDate(from)}, until ${formatDate(to)}`,
  planned: (from: PartialDate) => `planned for ${formatDate(from)}`,
  plannedPassed: (from: PartialDate) => `planned for ${formatDate(from)}, not confirmed`,
  dueToEnd: (to: PartialDate) => `due to end ${formatDate(to)}, not confirmed`,
  lastConfirmed: (date: PartialDate) => `last confirmed ${formatDate(date)}`,
};

/** What a phase gives, in figures. */
export const figureTexts = {
  unknown: "size not known",
  noVotes: "no votes",
  votes: (votes: number, basis: VotesBasis | undefined) =>
    `${formatPercent(votes)} of ${votesBases[basis ?? "unstated"]}`,
  cappedAt: (cap: number) => `capped at ${formatPercent(cap)}`,
  euros: (amount: number) => euros.format(amount),
};

const euros = new Intl.NumberFormat(language, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });

const votesBases: Readonly<Record<VotesBasis, string>> = {
  exercisable: "the votes that can be exercised",
  theoretical: "the theoretical votes",
  withoutTreasury: "the votes without treasury shares",
  unstated: "the votes",
};

/** What else there is to know of a phase. */
export const remarkTexts = {
  beneficialOwner: (name: string) => `Beneficial owner: ${name}`,
  includedIn: (holder: string) => `Already contained in the percentage of ${holder}; not to be added`,
};

/** The periods of a term of office. */
export const termTexts = {
  since: (from: PartialDate) => `since ${formatDate(from)}`,
  open: (from: PartialDate) => `from ${formatDate(from)}; end not known`,
  between: (from: PartialDate, to: PartialDate) => `${formatDate(from)} – ${formatDate(to)}`,
  until: (to: PartialDate) => `until ${formatDate(to)}; start not known`,
  inPost: (period: PartialDate) => `in post in ${formatDate(period)}; otherwise not known`,
  due: (from: PartialDate) => `due from ${formatDate(from)}, not confirmed`,
  undated: "dates not known",
};

/** What makes a statement doubtful. */
export interface Doubtful {
  readonly verified: boolean;
  readonly sourceCount: number;
  readonly inferred?: boolean | undefined;
  /** What the date rests on, where it is not confirmed; empty when nothing is said of it. */
  readonly dateBasis?: string | undefined;
}

/** The doubts about a statement, in the words of the page; none for a confirmed one. */
export function doubtsOf({ verified, sourceCount, inferred, dateBasis }: Doubtful): readonly string[] {
  const doubts = [
    sourceCount === 0 ? "No source found" : verified ? undefined : "Not confirmed by the sources listed",
    inferred === true ? "Inferred" : undefined,
    dateBasis === undefined ? undefined : dateBasis === "" ? "Date not confirmed" : `Date not confirmed: ${dateBasis}`,
  ];
  return doubts.filter((doubt) => doubt !== undefined);
}

/** The names of the facts in an entity's profile. */
export const factNames = {
  kind: "Kind",
  country: "Country",
  hq: "Headquarters",
  industry: "Industry",
  listed: "Listed",
  ticker: "Ticker",
  founded: "Founded",
  otherNames: "Also called",
};

export const listedTexts = { yes: "listed", no: "not listed" };

export const factTexts = { stated: (text: string, when: string) => `${text} (${when})` };

export const profileDoubt = "Profile not confirmed by the sources listed";

export const entityKindNames: Readonly<Record<EntityKind, string>> = {
  company: "Company",
  "business-unit": "Business unit",
  "joint-venture": "Joint venture",
  government: "Government",
  investor: "Investor",
  trust: "Trust",
  "shareholder-group": "Shareholder group",
  "proposed-company": "Proposed company",
};

/** The names of further facts, by their key in the file; a key without a name is shown as written, in words. */
export function extraName(key: string): string {
  return extraNames.get(key) ?? spelledOut(key);
}

const extraNames: ReadonlyMap<string, string> = new Map([
  ["announcedOn", "Announced"],
  ["effectiveFrom", "In effect from"],
  ["effectiveTo", "In effect until"],
  ["effectiveToStatus", "About the end"],
  ["brandsActivities", "Brands and activities"],
  ["headcount", "Staff"],
  ["targets", "Targets"],
  ["valuation", "Valuation"],
  ["aliases", "Also called"],
]);

function spelledOut(key: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_]/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The dates of an event. */
export const eventTexts = {
  around: (date: PartialDate) => `around ${formatDate(date)}`,
  between: (from: PartialDate, to: PartialDate) => `${formatDate(from)} – ${formatDate(to)}`,
  status: (status: string) => `Status: ${status}`,
};

/** The dates of a project, and what is not known of it. */
export const projectTexts = {
  announced: (date: PartialDate) => `announced ${formatDate(date)}`,
  started: (date: PartialDate) => `started ${formatDate(date)}`,
  ended: (date: PartialDate) => `ended ${formatDate(date)}`,
  plannedStart: (date: PartialDate) => `start ${formatDate(date)}`,
  plannedEnd: (date: PartialDate) => `end ${formatDate(date)}`,
  around: (text: string) => `${text} (approximate)`,
  unconfirmed: (text: string) => `${text}, not confirmed`,
  undated: "date not known",
};

/** How a claim of a report stands beside other reports. */
export const claimTexts = {
  certainty: (certainty: string) => certainty,
  wording: (wording: string) => `As printed: ${wording}`,
  doubt: "Not confirmed by another source",
  sameStory: "Only found in copies of the same report",
  noOther: "Found in no other report",
  outcome: (status: string, text: string) => `${status}: ${text}`,
};

/** What every view says after the day up to which the document knows. */
export function knowledgeText(asOf: PartialDate): string {
  return `as known on ${formatDate(asOf)}; only plans after it`;
}
