import { formatCount, formatDate, formatPercent } from "./format.ts";

/** The two buttons where there is a step, and what is said when one was pressed. */
export const historyWords = {
  undoStep: (step: string) => `Undo: ${step}`,
  redoStep: (step: string) => `Redo: ${step}`,
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Redone: ${step}`,
} as const;

/** How a step is named: what the person did, in a few words. */
export const stepWords = {
  andMore: (step: string) => `${step} and more`,
  move: (name: string) => `move ${name}`,
  free: (name: string) => `free ${name}`,
  companies: (count: number) => `${formatCount(count)} companies`,
  focus: (name: string) => `focus on ${name}`,
  everything: "show everything",
  hops: (count: number) => (count === 1 ? "1 hop" : `${formatCount(count)} hops`),
  around: (name: string) => `more around ${name}`,
  fold: (name: string) => `fold ${name}`,
  unfold: (name: string) => `unfold ${name}`,
  groups: (count: number) => `${formatCount(count)} groups`,
  path: (from: string, to: string) => `path from ${from} to ${to}`,
  closePath: "close the path",
  through: { ownership: "paths through ownership", anything: "paths through anything" },
  layouts: { force: "show the force layout", chart: "show the org chart" },
  directions: { down: "chart downwards", right: "chart to the right" },
  notation: (name: string) => `notation ${name}`,
  date: (date: string) => `date ${formatDate(date)}`,
  stakes: (range: string) => `stakes ${range}`,
  everyStake: "stakes of every size",
  hide: (what: string) => `hide ${what}`,
  show: (what: string) => `show ${what}`,
  partners: (count: number) => `${formatCount(count)} partner types`,
  kind: (label: string) => `relationships: ${label}`,
  kinds: (count: number) => `${formatCount(count)} kinds of relationship`,
  planned: "what is planned",
  detail: (name: string) => `detail ${name}`,
  lens: (name: string) => `lens ${name}`,
  of: (name: string) => `final ownership of ${name}`,
  noOwner: "no chosen owner",
  basis: (name: string) => `stakes measured ${name}`,
  rule: (name: string) => `control by ${name}`,
  whatIf: (holder: string, share: number, company: string) =>
    `what if ${holder} held ${formatPercent(share)} of ${company}`,
  asItIs: "everything as it is",
} as const;
