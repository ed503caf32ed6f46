import type { Status } from "../model/relationship.ts";

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
    plan: (size: string, status: string) => `${size} ${status}`,
    pledge: "pledge",
  },
} as const;

/** A plan's standing in words. While it is planned, a completed or cancelled phase is called "announced" (`CONTRACT.md`). */
export function wordOfPlan(status: Status): string {
  const { planStatus } = relationshipText;
  return status === "reported" || status === "proposed" || status === "signed"
    ? planStatus[status]
    : planStatus.announced;
}
