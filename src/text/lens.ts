import { formatCount, formatShare } from "./format.ts";
import { lineFigures } from "./picture.ts";

/** What ownership lenses say in the picture. */
export const lensTexts = {
  share: formatShare,
  /** A figure that is a range. */
  between: (low: number, high: number) => `${formatShare(low)}–${formatShare(high)}`,
  notKnown: "?",
  owned: (owner: string, share: string) => `${owner} finally owns ${share} of it`,
  owner: (share: string, company: string) => `finally owns ${share} of ${company}`,
  itself: (share: string) => `owns ${share} of itself`,
  chosenOwner: "its final ownership is shown",
  chosenCompany: "its final owners are shown",
  showsOwned: (owner: string) => `How much ${owner} finally owns`,
  showsOwners: (company: string) => `How much of ${company} each finally owns`,
  showsVotes: "Votes that may be cast",
  others: (count: number, share: string) => `${count === 1 ? "1 other" : `${formatCount(count)} others`} · ${share}`,
  othersTitle: (names: readonly string[]) => `Outside the range of stakes: ${names.join(", ")}`,
  namedShare: (name: string, share: string) => `${name} ${share}`,
  rest: (share: string) => `Others · ${share}`,
  restTitle: (holders: string, company: string, share: string) =>
    `Holders of ${holders} who are not disclosed finally own ${share} of ${company}`,
  votes: {
    assumed: lineFigures.assumed,
    capped: (share: string) => `${share} capped`,
    suspended: "votes suspended",
    none: "no votes",
    other: (share: string) => `${share} of votes`,
  },
  imagined: (sentence: string, actual: string) => `${sentence}; in truth ${actual}`,
} as const;
