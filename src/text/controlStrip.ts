import { formatDate, formatPercent, language } from "./format.ts";

/** Words of the strip below the line of time. */
export const stripWords = {
  title: (company: string) => `Control of ${company}`,
  keys: { deciding: "meets the rule", holding: "nobody for certain: largest holders" },
  holder: (name: string, share: number) => `${name} ${formatPercent(share)}`,
  decides: (who: string) => `${who}: meets the rule`,
  holds: (who: string) => `Nobody meets the rule for certain; largest holders: ${who}`,
  from: (what: string, date: string) => `${what}; from ${formatDate(date)}`,
  crossing: (holder: string, thresholds: readonly number[], isUp: boolean) =>
    `${holder} ${isUp ? "rises to or above" : "falls below"} ${listOf(thresholds.toSorted((a, b) => a - b).map(limit))}`,
  on: (crossings: readonly string[], date: string) => `${crossings.join("; ")} on ${formatDate(date)}`,
} as const;

/** A third is no decimal. */
function limit(threshold: number): string {
  return Math.abs(threshold - 1 / 3) < 1e-9 ? "33⅓%" : formatPercent(threshold);
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(parts);
}
