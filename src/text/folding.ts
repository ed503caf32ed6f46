import { formatCount } from "./format.ts";

/** Words for families that fold into one card. */
export const foldWords = {
  group: "Group",
  fold: "Fold",
  unfold: "Unfold",
  whole: { fold: "Fold group", unfold: "Unfold group" },
  named: (word: string, family: string) => `${word}: ${family}`,
  foldAll: "Fold all",
  unfoldAll: "Unfold all",
  members: (count: number) => (count === 1 ? "1 member" : `${formatCount(count)} members`),
  membersTitle: "Members",
  none: "On this day nobody in the picture belongs together.",
  standsFor: (family: string) => `This card stands for the whole ${family}.`,
  bundled: (count: number) => `${formatCount(count)} relationships drawn as one`,
  parts: "One by one",
  gone: "This is not in the picture now.",
} as const;
