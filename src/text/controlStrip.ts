import { formatDate, formatPercent } from "./format.ts";

/** Words of the strip below the line of time. */
export const stripWords = {
  title: (company: string) => `Control of ${company}`,
  holder: (name: string, share: number) => `${name} ${formatPercent(share)}`,
  decides: (who: string) => `${who}: decides`,
  holds: (who: string) => `Nobody decides; largest holders: ${who}`,
  from: (what: string, date: string) => `${what}; from ${formatDate(date)}`,
  crossing: (holder: string, threshold: number, isUp: boolean, date: string) =>
    `${holder} ${isUp ? "rises to or above" : "falls below"} ${formatPercent(threshold)} on ${formatDate(date)}`,
} as const;
