import { formatCount, formatPercent } from "./format.ts";

/** Words of the page around the picture. */
export const pageWords = {
  partFailed: "This part could not be shown. Load the page again to try once more.",
  product: "Alliance Atlas",
  filters: "Filters",
  details: "Details",
  time: "Time",
  close: "Close",
  panels: "Panels",
  fold: { rail: "Fold the filters away", side: "Fold the details away", dock: "Fold the time line away" },
  unfold: { rail: "Show the filters", side: "Show the details", dock: "Show the time line" },
  table: "Table",
  undo: "Undo",
  redo: "Redo",
  chosen: (label: string, choice: string) => `${label}: ${choice}`,
  theme: "Colours",
  themes: { auto: "As the system", light: "Light", dark: "Dark" },
} as const;

export const fileWords = {
  export: "Export",
} as const;

/** How ownership is looked at. */
export const lensWords = {
  lens: "Ownership",
  lenses: { capital: "Capital", votes: "Votes", integrated: "Integrated" },
  hints: {
    capital: "Direct shares of the capital",
    votes: "Votes that may be cast",
    integrated: "What is finally owned, over all chains and through cross-holdings",
  },
  votes: "Votes that may be cast. Assumed: one share, one vote.",
  sides: { owned: "What it finally owns", owners: "Who finally owns it" },
  side: "Look at",
  whose: "Whose ownership",
  basis: "Measured",
  bases: { direct: "Direct", integrated: "Integrated" },
  pick: "Pick a company or holder, or select one in the picture.",
  follows: (name: string) => `${name}: selected in the picture`,
  picked: "Picked",
  unpick: (name: string) => `Let ${name} go: follow the selection`,
  rules: {
    majority: "Majority: > 50% of the votes",
    "french-presumption": "French presumption: > 40%",
    "over-25": "Beneficial owner: > 25%",
    "at-least-25": "Beneficial owner: ≥ 25%",
    "ofac-50": "OFAC 50% rule: ≥ 50%",
    "weakest-link": "Weakest link: ≥ 20%",
  },
} as const;

/** How the picture is drawn. */
export const layoutWords = {
  layout: "Layout",
  layouts: { force: "Force", chart: "Org chart" },
  direction: "Direction",
  directions: { down: "Down", right: "Right" },
  notation: "Notation",
  notations: { atlas: "Atlas", legal: "Legal", bovs: "Open Ownership" },
} as const;

export const searchWords = {
  label: "Search",
  placeholder: "Search a company",
  results: "Companies found",
  nothing: "No company of this name",
  count: (count: number) => (count === 1 ? "1 company found" : `${formatCount(count)} companies found`),
  hint: "/",
} as const;

export const filterWords = {
  detail: "Detail",
  details: { core: "Core", equity: "Equity", all: "All" },
  detailHints: {
    core: "The cast of the story",
    equity: "With the whole web of stakes",
    all: "With all partners",
  },
  partner: "Partner type",
  kind: "Relationship",
  all: "All",
  none: "None",
  planned: "Show what is planned",
  withoutVotes: "Stake without votes",
  groups: "Groups",
} as const;

export const stakeWords = {
  title: "Stake",
  minimum: "Minimum stake",
  maximum: "Maximum stake",
  every: "every size",
  range: (low: number, high: number) => `${formatPercent(low)} to ${formatPercent(high)}`,
  /** How a mark is written beside the slider, in percent: a third is no decimal. */
  mark: (percent: number) => (Number.isInteger(percent) ? formatCount(percent) : "33⅓"),
  atLeast: (mark: string) => `At least ${mark}%`,
  marksTitle: "At least",
  marks: "Smallest stake shown",
  unsized: (count: number, total: number) =>
    `${formatCount(count)} of ${formatCount(total)} without a figure: always shown.`,
} as const;

export const timeWords = {
  date: "Date",
  play: "Play",
  pause: "Pause",
  previous: "Previous event",
  next: "Next event",
  speed: "Speed",
  speeds: (speed: number) => `${speed}×`,
  nothingYet: "Before the first event",
  position: (number: number, total: number) => `event ${formatCount(number)} of ${formatCount(total)}`,
} as const;
