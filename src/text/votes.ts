import { formatPercent } from "./format.ts";

/** What takes votes away or limits them, as it is named beside a figure. */
export const votesText = {
  treasury: "treasury shares",
  cap: (share: number) => `cap of ${formatPercent(share)}`,
} as const;
