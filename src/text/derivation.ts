import type { PartialDate } from "../model/date.ts";
import type { VotesBasis } from "../model/relationship.ts";
import { formatCount, formatDate, formatPercent, formatShare, language } from "./format.ts";

const tiny = new Intl.NumberFormat(language, { style: "percent", maximumSignificantDigits: 3 });
const factor = new Intl.NumberFormat(language, { maximumFractionDigits: 5 });

/** A share in a calculation: three decimals as everywhere, but one that is too small for them keeps three digits. */
export function shareInFull(fraction: number): string {
  return fraction > 0 && fraction < 0.0001 ? tiny.format(fraction) : formatShare(fraction);
}

/** A loop factor: "1.06963". */
export function formatFactor(value: number): string {
  return factor.format(value);
}

/** A count; one of more digits than are exact as a power of ten: "2.54 × 10³⁰". */
function formatMany(count: number): string {
  if (count <= Number.MAX_SAFE_INTEGER) return formatCount(count);
  const [figure, power] = count.toExponential(2).split("e+");
  const raised = power?.replaceAll(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
  return `${figure} × 10${raised}`;
}

/** How the parts of a calculation are written. */
export const derivationTexts = {
  finallyOwns: (owner: string, company: string) => `Final share of ${owner} in ${company}`,
  ownsOfItself: (company: string) => `Final share of ${company} in itself`,
  restOwns: (held: string, company: string) => `Final share of others in ${held}, not disclosed, in ${company}`,
  sumOf: (company: string) => `The capital of ${company}`,
  decides: (holder: string, company: string) => `${holder} in ${company}, by the rule`,
  power: {
    banzhaf: (holder: string, company: string) => `Banzhaf power of ${holder} in ${company}`,
    penrose: (holder: string, company: string) => `Penrose power of ${holder} in ${company}`,
    shapley: (holder: string, company: string) => `Shapley–Shubik power of ${holder} in ${company}`,
  },
  way: (names: readonly string[]) => names.join(" → "),
  others: (company: string) => `Others in ${company}, not disclosed`,
  /** The only loop by its name, several by their number. */
  factorOf: (formula: string, loops: readonly string[] | number) =>
    `${formula}, ${typeof loops === "number" ? `${formatCount(loops)} loops` : `loop ${loops.join("")}`}`,
  factorOfLoops: (count: number) => `These ${formatCount(count)} loops together`,
  one: "1",
  over: (above: string, below: string) => `${above} / ${below}`,
  inBrackets: (sum: string) => `(${sum})`,
  plus: (sum: string, share: string) => `${sum} + ${share}`,
  minus: (sum: string, share: string) => `${sum} − ${share}`,
  loopText: (share: string, formula: string, value: string) => `${share}; ${formula} = ${value}`,
  lastStep: (holder: string) => `through ${holder}`,
  through: (member: string, what: string) => `through ${member}: ${what}`,
  onBasis: (way: string, bases: readonly string[]) => [way, ...bases].join(", "),
  coalition: (names: readonly string[], without: string, withIt: string) =>
    `with ${names.length === 0 ? "nobody" : names.join(", ")}: ${without} becomes ${withIt}`,
  swings: (holder: string) => `swings of ${holder}`,
  oneOf: (count: number) => `1 / ${formatCount(count)}`,
  product: (factors: readonly string[]) => factors.join(" × "),
  equals: (left: string, right: string) => `${left} = ${right}`,
  labelled: (text: string, label: string) => `${text} (${label})`,
  fact: (name: string, value: string) => `${name}: ${value}`,
  figure: (title: string, value: string) => `${title}: ${value}`,
  part: (label: string, calculation: string) => `${label}: ${calculation}`,
  bullet: (text: string) => `- ${text}`,
  sum: "Together",
  loopsTitle: "Loops",
  notesTitle: "To be borne in mind",
} as const;

/** Names and values of the facts that a figure rests on. */
export const derivationFacts = {
  date: "Date",
  layer: "Layer",
  shareOf: "A share of",
  basis: "Basis",
  rule: "Rule",
  threshold: "Threshold",
  method: "Method",
  certainty: "Certainty",
  quota: "What carries",
  capital: "Capital",
  votes: "Votes that may be cast",
  ofCapital: "the capital, as published",
  ofVotes: "the votes that may be cast",
  stakes: "stakes in effect, as published",
  allChains: "integrated ownership: every chain, cross-holdings once",
  ownLoopOut: "integrated ownership: every chain, cross-holdings once, the owner's own loop taken out",
  ownLoop: "self-ownership: every way from the company back to itself",
  addedUp: "direct holders and the unnamed rest, added up",
  powerOf: {
    banzhaf: "swings of the holder over the swings of all (Banzhaf)",
    penrose: "swings of the holder over all coalitions of the others (Penrose)",
    shapley: "orders in which the holder is the pivot, over all orders (Shapley and Shubik)",
  },
  limit: (sign: string, threshold: number, of: string) => `${sign} ${formatPercent(threshold)} of ${of}`,
  certain: "certain: in all worlds that the ranges allow",
  possible: "possible: in some worlds that the ranges allow",
} as const;

/** What is assumed or doubtful about a figure. */
export const derivationNotes = {
  imagined: (link: string, size: string, actual: string) => `Hypothetical: ${link} ${size}; in truth ${actual}.`,
  imaginedSomewhere: "Hypothetical: some of the stakes on this date are only imagined.",
  noSuchStake: "no such stake",
  range: (link: string, low: string, high: string) => `${link}: between ${low} and ${high}.`,
  lowEnd: (link: string, low: string, high: string) =>
    `${link}: between ${low} and ${high}; computed with the low end.`,
  unsized: (link: string) => `${link}: size not known.`,
  nothing: (link: string) => `${link}: size not known; computed with 0%.`,
  bounds: (low: string, high: string) =>
    `With everything that ranges and unknown sizes allow: between ${low} and ${high}.`,
  lastConfirmed: (link: string, date: PartialDate) => `${link}: last confirmed ${formatDate(date)}.`,
  rightOf: (owner: string, holder: string, company: string) =>
    `${holder} holds ${company} for ${owner}: the capital counts as that of ${owner}.`,
  treasury: (company: string, holder: string) =>
    `${holder}: shares that ${company} holds itself, counted as its stake in itself.`,
  more: (count: number) => `And ${formatCount(count)} more.`,
  lastStep:
    "Too many chains or loops to list one by one: shown by the last step, what is finally owned of each direct holder times what that one holds.",
  noWay: (owner: string, company: string) => `No chain of stakes leads from ${owner} to ${company}.`,
  assumed: (holder: string) => `${holder}: no votes published; one share, one vote assumed.`,
  ruled: (holder: string, basis: string, rule: string) => `${holder}: ${basis}, ${rule}.`,
  older: (holder: string, date: PartialDate) =>
    `${holder}: this figure is older than a change of the votes on ${formatDate(date)}.`,
  together: (holder: string) => `${holder} decides in those through which it holds, by the same rule.`,
  declared: (name: string) => `${name}: contained in another stake already; shown, not added.`,
  manySwings: "Too many swings to list one by one.",
  power: (swings: number, coalitions: number) =>
    `It tips the vote in ${formatMany(swings)} of ${formatMany(coalitions)} coalitions of the others.`,
} as const;

/** What a share of the votes rests on. */
export const votesBasisNames: Readonly<Record<VotesBasis | "assumed" | "capped" | "suspended", string>> = {
  exercisable: "votes that can be exercised, as published",
  theoretical: "theoretical votes",
  withoutTreasury: "votes without treasury shares",
  unstated: "votes, basis not stated",
  assumed: "one share, one vote assumed",
  capped: "capped by contract",
  suspended: "suspended by statute",
};
