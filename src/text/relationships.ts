import type { Status } from "../model/relationship.ts";
import { formatCount } from "./format.ts";

/** What the interface says of relationships: labels of kinds, accessible names, words on lines. */
export const relationshipText = {
  labels: {
    stake: "Stake",
    commitment: "Pledge to invest",
    jointVenture: "Joint venture",
    businessUnit: "Business unit",
    technology: "Technology",
    supply: "Supply",
    manufacturing: "Manufacturing",
    mergerTalks: "Merger talks",
  },
  planStatus: {
    reported: "reported",
    proposed: "proposed",
    announced: "announced",
    signed: "signed",
  },
  agreed: (sentence: string) => `${sentence} (agreed)`,
  unconfirmed: (sentence: string) => `${sentence}, unconfirmed`,
  withoutVotes: (sentence: string) => `${sentence}, without votes`,
  whatIf: (sentence: string, truth: string) => `What if: ${sentence} (in truth ${truth})`,
  plan: (what: string, status: string) => `planned: ${what} (${status})`,
  planAlone: (who: string, plan: string) => `${who}, ${plan}`,
  planBeside: (sentence: string, plan: string) => `${sentence}; ${plan}`,
  both: (one: string, other: string) => `${one} and ${other}`,
  size: {
    unknown: "a stake of unknown size",
    between: (low: string, high: string) => `between ${low} and ${high}`,
    atLeast: (low: string) => `at least ${low}`,
    upTo: (high: string) => `up to ${high}`,
    all: "all",
    none: "nothing",
  },
  /** What one tie of a kind is called, and several. */
  nouns: {
    stake: { one: "stake", several: "stakes" },
    commitment: { one: "pledge", several: "pledges" },
    jointVenture: { one: "joint venture", several: "joint ventures" },
    businessUnit: { one: "business unit", several: "business units" },
    technology: { one: "technology", several: "technology ties" },
    supply: { one: "supply", several: "supply ties" },
    manufacturing: { one: "manufacturing", several: "manufacturing ties" },
    mergerTalks: { one: "merger", several: "mergers" },
  },
  bundle: {
    between: (one: string, other: string, what: string) => `${one} and ${other}: ${what}`,
    plansBetween: (one: string, other: string, plans: string) => `${one} and ${other}, ${plans}`,
    inTotal: (count: string, total: string) => `${count}, ${total} in total`,
    planned: (what: string) => `planned: ${what}`,
    and: (what: string, plans: string) => `${what}; ${plans}`,
    more: (count: number) => `And ${formatCount(count)} more`,
    list: (sentences: readonly string[]) => sentences.join(". "),
  },
  stake: {
    holds: (holder: string, size: string, held: string) => `${holder} holds ${size} of ${held}`,
    holdsUnknown: (holder: string, held: string) => `${holder} holds a stake of unknown size in ${held}`,
    benefits: (holder: string, size: string, trust: string) =>
      `${holder} is the beneficiary of ${size} of the ${trust}`,
    benefitsUnknown: (holder: string, trust: string) => `${holder} is a beneficiary of the ${trust}`,
    plan: (size: string, held: string) => `${size} of ${held}`,
    planUnknown: (held: string) => `a stake of unknown size in ${held}`,
    planWithVotes: (size: string) => `${size} with votes`,
    planBenefit: (size: string, trust: string) => `beneficiary of ${size} of the ${trust}`,
    planBenefitUnknown: (trust: string) => `beneficiary of the ${trust}`,
  },
  commitment: {
    holds: (source: string, target: string) => `${source} invests in ${target}`,
    plan: (target: string) => `investment in ${target}`,
    planBeside: "investment",
  },
  jointVenture: {
    holds: (source: string, target: string) => `${source} works with ${target}: joint venture`,
    plan: "joint venture",
  },
  businessUnit: {
    holds: (group: string, unit: string) => `${unit} is a business of ${group}`,
    plan: (group: string) => `a business of ${group}`,
  },
  technology: {
    holds: (source: string, target: string) => `${source} works with ${target}: technology`,
    plan: (target: string) => `work with ${target} on technology`,
    planBeside: "technology",
  },
  supply: {
    holds: (source: string, target: string) => `${source} supplies ${target}`,
    plan: (target: string) => `supply to ${target}`,
    planBeside: "supply",
  },
  manufacturing: {
    holds: (source: string, target: string) => `${source} builds for ${target}`,
    plan: (target: string) => `production for ${target}`,
    planBeside: "production",
  },
  mergerTalks: {
    holds: (source: string, target: string) => `${source} and ${target} have merged`,
    plan: "merger",
  },
  line: {
    unknown: "?",
    range: (low: string, high: string) => `${low}–${high}`,
    withoutVotes: (size: string) => `${size} · no votes`,
    whatIf: (size: string) => `${size} what if`,
    plan: (size: string, status: string) => `${size} ${status}`,
    pledge: "pledge",
    planned: "planned",
    count: (count: number) => `×${formatCount(count)}`,
    andMore: (label: string, others: string) => `${label} + ${others}`,
    counted: (label: string, count: number) => `${label} ×${formatCount(count)}`,
  },
} as const;

/** A plan's standing. While it is planned, a completed or cancelled phase is called "announced" (`CONTRACT.md`). */
export function standingOfPlan(status: Status): keyof typeof relationshipText.planStatus {
  return status === "reported" || status === "proposed" || status === "signed" ? status : "announced";
}

/** A plan's standing in words. */
export function wordOfPlan(status: Status): string {
  return relationshipText.planStatus[standingOfPlan(status)];
}

/** How many ties of a kind, in words: "3 stakes". */
export function countInWords(count: number, noun: { readonly one: string; readonly several: string }): string {
  return `${formatCount(count)} ${count === 1 ? noun.one : noun.several}`;
}
