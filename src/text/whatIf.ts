import { formatPercent, formatShare } from "./format.ts";

/** Words of what is only imagined. */
export const whatIfWords = {
  title: "What if",
  stake: (holder: string, company: string) => `What ${holder} holds of ${company}`,
  percent: "Percent",
  held: formatPercent,
  actual: (share: string) => `actual ${share}`,
  planned: (share: string) => `planned ${share}`,
  goTo: (mark: string) => `Set to ${mark}`,
  against: "Who gives or takes the difference",
  rest: "Holders not disclosed, then others",
  proRata: "All other holders, pro rata",
  seller: (name: string) => `${name} first, then others`,
  reset: "Reset",
  resetAll: "Reset all",
  besides: (share: string) => `Actual. In the picture: ${share}, what if`,
  drop: (sentence: string) => `Take back: ${sentence}`,
  bar: "Hypothetical",
  asItIs: (holder: string, company: string) => `${holder} → ${company}: the level imagined is the actual one`,
  without: (holder: string, company: string, date: string) =>
    `${holder} → ${company}: not in effect on ${date}, so nothing is imagined`,
  changes: "What it changes",
  owners: (company: string) => `Who finally owns ${company}`,
  decides: (who: string, rule: string) => `${who} (${rule})`,
  before: "Actual",
  after: "What if",
  nobody: "nobody",
  others: (company: string) => `Others in ${company}`,
  share: formatShare,
  between: (low: number, high: number) => `${formatShare(low)}–${formatShare(high)}`,
  none: "–",
} as const;
