import { formatCount, formatDate, formatPercent, formatShare } from "./format.ts";

/** Words of what is computed about ownership: who decides, who finally owns what, and whether it adds up. */
export const ownershipWords = {
  title: "Ownership",
  hypothetical: (what: string) => `Hypothetical. ${what}`,
  noHolder: "No holder with a known stake.",
  unit: (sentence: string) => `${sentence}; no stake published.`,
  showInPicture: "Show in the picture",
  showPart: (part: string) => `Show in the picture: ${part}`,
  more: (count: number) => `${formatCount(count)} more`,
  fewer: "Show fewer",
  holder: "Holder",
  company: "Company",
  direct: "Direct",
  notKnown: { sign: "?", title: "size not known" },
  finally: "Finally",
  addsUpTo: "Adds up to",
  others: (company: string) => `Others in ${company}, not disclosed`,
  lowEnds: "Where a stake is a range, or its size is not known, its low end is added.",
} as const;

export const finalWords = {
  owners: "Who finally owns it",
  ownersOf: (name: string) => `Who finally owns ${name}`,
  owned: "What it finally owns",
  ownedBy: (name: string) => `What ${name} finally owns`,
  nothing: (name: string) => `${name} owns no stake of known size.`,
  noAnswer: (name: string) => `Nobody can be said to own ${name} in the end.`,
  through: "Companies on the way, not added",
  own: (name: string, share: string) => [`${name} owns `, share, " of itself."] as const,
  notAdded: "Shares in different companies are not added.",
  side: "Which way",
  sides: { owned: "What it owns", owners: "Who owns it" },
} as const;

export const explainWords = {
  explain: (figure: string, of: string) => `Explain ${figure}: ${of}`,
  inCompany: (holder: string, company: string) => `${holder} in ${company}`,
  ofItself: (company: string) => `${company} of itself`,
  power: (index: string, holder: string) => `${index} power of ${holder}`,
  sumOf: (company: string) => `all stakes in ${company}`,
  close: "Close",
  copy: "Copy as text",
  copied: "The explanation is in the clipboard.",
  copyRefused: (why: string) => `The clipboard did not take it: ${why}`,
  sum: "Together",
  loops: "Loops",
  times: "×",
  equals: "=",
  notes: "To be borne in mind",
  goTo: (figure: string, label: string) => `${figure}: go to ${label}`,
} as const;

export const decisionWords = {
  rule: "By the rule",
  nobody: (rule: string) => `Nobody by this rule (${rule}).`,
  nowhere: (rule: string) => `Nowhere by this rule (${rule}).`,
  threshold: {
    votes: (limit: string) => `${limit} of the votes`,
    capital: (limit: string) => `${limit} of the capital`,
  },
  limit: (sign: string, threshold: number) => `${sign} ${formatPercent(threshold)}`,
  certainty: { certain: "certain", possible: "possible, not certain" },
  /** A possible one is that of the world that is best for the holder: nothing says that it is so. */
  share: { certain: (share: string) => share, possible: (share: string) => `up to ${share}` },
  selfControlled: (names: readonly string[]) =>
    `${listed(names)} decide in each other, so that nobody outside does: a self-controlled group.`,
  verdict: (limit: string, certainty: string) => `${limit} · ${certainty}`,
  part: (name: string, share: string) => `${name} ${share}`,
  partBasis: (part: string, basis: readonly string[]) => `${part} (${basis.join("; ")})`,
  plus: " + ",
} as const;

export const voteWords = {
  title: "Votes",
  tableOf: (name: string) => `Votes in ${name}`,
  capital: "Capital",
  votes: "Votes",
  exist: "that exist",
  cast: "that may be cast",
  published: (holder: string, figure: string, basis: string) => `${holder}: ${figure} published (${basis}).`,
  byRule: {
    cap: (holder: string, rule: string) => `${holder}: ${rule}.`,
    statute: (holder: string, rule: string) => `${holder}: no votes (${rule}).`,
  },
  bases: {
    exercisable: "exercisable",
    theoretical: "theoretical",
    withoutTreasury: "without treasury shares",
    unstated: "basis not stated",
    assumed: "assumed",
    capped: "capped",
    suspended: "suspended",
  },
  assumed: "Assumed: one share, one vote.",
  deciding: "Only votes that may be cast decide.",
  older: (holder: string, date: string) => `${holder}: older than a change of the votes on ${formatDate(date)}.`,
  oldVotes: (date: string) => `older than a change of the votes on ${formatDate(date)}`,
} as const;

export const powerWords = {
  title: "Voting power",
  tableOf: (name: string) => `Voting power in ${name}`,
  rest: "Those not named are",
  rests: { dispersed: "many", block: "one block" },
  dispersed: "Many small holders, not named",
  block: "Those not named, as one",
  votes: "Votes",
  banzhaf: "Banzhaf",
  shapley: "Shapley",
  /** What is assumed of those who are not named. */
  assumptions: {
    dispersed: (count: number) =>
      `More than 50% of the votes that may be cast carries. Those not named count as ${formatCount(count)} holders of equal size.`,
    block: () =>
      "More than 50% of the votes that may be cast carries. Those not named count as one holder who votes as one.",
    none: () => "More than 50% of the votes that may be cast carries.",
  },
  over: (sum: number) =>
    `The votes stated add up to ${formatShare(sum)}, as they rest on different bases: no power is computed.`,
  tooMany: (most: number) => `Computed for the ${formatCount(most)} largest holders; the others count as not named.`,
  unsized: "Holders of unknown size count as not named.",
} as const;

export const sumWords = {
  title: "Does it add up?",
  intro: (date: string) => `Every company with a known holder on ${formatDate(date)}, whatever is filtered.`,
  holders: "Holders",
  sum: "Sum",
  finding: "Finding",
  ghost: (size: string, isPartlyNamed: boolean) =>
    isPartlyNamed ? `${size} not disclosed, or of unknown size` : `${size} not disclosed`,
  holding: (name: string, size: string) => `${name} ${size}`,
  ofUnknownSize: (name: string) => `${name}, size not known`,
  findings: {
    complete: "Adds up to 100%",
    gap: (rest: string) => `${rest} not disclosed`,
    over: (sum: string) => `Over 100%: ${sum}. Nothing is computed through it.`,
    rounding: (sum: string) => `${sum}: over by rounding`,
    closed: "Owned 100% inside a closed group",
    treasury: "All its shares are its own",
    unsized: (holders: string) => `Size not known: ${holders}`,
  },
  loop: (names: readonly string[]) => `Loop: ${names.join(" → ")}.`,
  loopWithShare: (loop: string, share: string) => `${loop} It owns ${share} of itself.`,
  treasury: (share: string) => `Treasury shares: it owns ${share} of itself.`,
  undated: (names: string) => `Date not known, or long unconfirmed: ${names}.`,
  unsized: (names: string) => `Size not known: ${names}.`,
  declared: (name: string, size: string) => `${name} ${size}: declared, not added`,
  sizeUnknown: "size not known",
  nothing: "No company has a known holder on this day.",
} as const;

export const allOwnersWords = {
  title: "Final owners of every company",
  working: "The final owners are being computed …",
  cancel: "Cancel",
  cancelled: "Cancelled.",
  restart: "Start again",
  failed: (why: string) => `The final owners could not be computed: ${why}`,
  save: "Save as CSV",
  saved: (name: string) => `${name} is saved.`,
  count: (companies: string, date: string) => `${companies} companies, ${formatDate(date)}`,
  inFile: (count: number) => `${formatCount(count)} more companies stand in the file.`,
  company: "Company",
  owners: "Final owners, the largest first",
  owner: (name: string, share: string) => `${name} ${share}`,
  list: (owners: readonly string[]) => owners.join(" · "),
  fileTitle: (title: string, isHypothetical: boolean) => `${title} final owners${isHypothetical ? " what if" : ""}`,
  columns: {
    companyId: "Company id",
    company: "Company",
    ownerId: "Owner id",
    owner: "Final owner",
    isNamed: "Named",
    percent: "Final share in %",
    date: "As-of date",
    hypothetical: "Hypothetical",
  },
  yes: "yes",
  no: "no",
} as const;

const deciding = { title: "Who decides", places: "Where it decides" } as const;
const owning = { title: "Beneficial owners", places: "Whose beneficial owner it is" } as const;

/** What each rule says of a holder, how the two lists under it are called, and what it means in plain words. */
export const ruleWords = {
  majority: {
    ...deciding,
    means: "More than half of the votes that may be cast, together with companies in which one decides already.",
  },
  "french-presumption": {
    ...deciding,
    means:
      "More than half of the votes; or more than 40% while nobody else has more, which French law (L.233-3) presumes to be control.",
  },
  "over-25": {
    ...owning,
    means: "More than 25% of the capital in the end, over all chains: EU directives 2015/849 and 2018/843.",
  },
  "at-least-25": {
    ...owning,
    means: "25% of the capital or more in the end, over all chains: Regulation (EU) 2024/1624.",
  },
  "ofac-50": {
    title: "Who counts as owner",
    places: "What counts as owned by it",
    means: "50% of the capital or more, together with companies that count as owned already: US sanctions rules.",
  },
  "weakest-link": {
    title: "Who has a controlling chain",
    places: "Where it has a controlling chain",
    means:
      "20% of the votes or more along chains, each counted by its smallest link. Several holders can pass at once.",
  },
} as const;

/** What makes figures impossible or doubtful, with the companies' names. */
export const problemTexts = {
  closed: (names: readonly string[]) =>
    `${listed(names)} ${names.length === 1 ? "is" : "are"} owned 100% inside ${names.length === 1 ? "itself" : "their own group"}: nobody outside finally owns any of it. Counted as an outside holder elsewhere.`,
  treasury: (name: string) => `All shares of ${name} are its own. Counted as an outside holder elsewhere.`,
  over: (name: string, sum: number) =>
    `The holders of ${name} add up to ${formatShare(sum)}. Nothing is computed through it; it counts as an outside holder elsewhere.`,
  rounding: (name: string, sum: number) => `The holders of ${name} add up to ${formatShare(sum)}, by rounding.`,
} as const;

/** A share that is computed, or the range in which it lies: "6.968%", "4%–6%", "size not known". */
export function shareText(low: number, high: number): string {
  return rangeText(low, high, formatShare);
}

/** A published stake: "43.4%", "4%–6%", "size not known". */
export function stakeText(low: number, high: number): string {
  return rangeText(low, high, formatPercent);
}

function rangeText(low: number, high: number, format: (fraction: number) => string): string {
  if (low <= 0 && high >= 1) return "size not known";
  const [from, to] = [format(low), format(high)];
  return from === to ? from : `${from}–${to}`;
}

/** "Renault and Nissan", "Renault, Nissan and Mitsubishi Motors". */
function listed(names: readonly string[]): string {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? (last ?? "") : `${others.toReversed().join(", ")} and ${last}`;
}
