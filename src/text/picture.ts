import { formatCount } from "./format.ts";

/** Words that stand in the picture or name its parts. */
export const cardWords = {
  venture: "joint venture",
  plannedVenture: "planned venture",
  /** On the edge of a card, in a file. */
  planned: "planned",
  unpin: "Pinned: click to free it",
  /** At the corner of a card that stands for so many more. */
  more: (hidden: number) => `+${formatCount(hidden)}`,
} as const;

export const pictureWords = {
  /** What a line shows that is not the capital: "Nissan holds 15% of Renault; votes that may be cast: 0 votes". */
  inLens: (name: string, shown: string, figure: string) =>
    `${name}; ${shown.charAt(0).toLocaleLowerCase()}${shown.slice(1)}: ${figure}`,
  diagram: "Diagram",
  fit: "Fit the picture to the window",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  pinned: (name: string) => `${name} is pinned where you put it. Press U, or click its pin, to free it.`,
  pinnedSeveral: (count: number) => `${formatCount(count)} cards are pinned where you put them.`,
  freed: (name: string) => `${name} is free again.`,
  layoutFailed:
    "The layout could not be started, so cards do not make room when one is dragged. Everything else works.",
  chartFailed: "The org chart could not be laid out, so the picture stays as it was.",
  foldFamily: (label: string) => `Fold into one card: ${label}`,
  nothing: "Nothing is left to show: widen the filters or choose another date.",
  /** What the corner says of labels that found no room. */
  hiddenLabels: (count: number) => {
    if (count === 0) return "";
    return count === 1
      ? "1 label has no room; zoom in to see it"
      : `${formatCount(count)} labels have no room; zoom in to see them`;
  },
  layingOut: "The org chart is being laid out …",
  keys: "Arrow keys move between companies, [ and ] through the relationships of one, Enter selects, Escape goes back, Shift and Enter add to the selection, F fits the picture, N shows only the neighbourhood, G folds or unfolds a group, Alt and an arrow key move a card, U frees a pinned one.",
} as const;

/** Figures on lines where room is short. */
export const lineFigures = {
  range: (low: string, high: string) => `${low.replace("%", "")}–${high}`,
  atLeast: (figure: string) => `≥ ${figure}`,
  atMost: (figure: string) => `≤ ${figure}`,
  /** Votes that nobody published, where each share is taken to have one. */
  assumed: (share: string) => `${share} assumed`,
  /** Where ownership and control are told apart. */
  withVotes: (stake: string, votes: string) => `${stake} · ${votes} votes`,
} as const;

/** What is said of a card after its name: its kind, its country, and what is special about it. */
export function cardDescription(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}

export const cardStates = {
  pinned: "pinned",
  planned: "planned",
  shownAnyway: "shown although a filter hides it",
  standsFor: (count: number) => `stands for ${formatCount(count)} entities`,
} as const;

export const entityKindWords = {
  company: "company",
  "business-unit": "business unit",
  "joint-venture": "joint venture",
  government: "government",
  investor: "investor",
  trust: "trust",
  "shareholder-group": "shareholder group",
  "proposed-company": "proposed company",
} as const;

/** What the legend says of signs that the app's own notation does not have. */
export const legendWords = {
  signs: "Shapes",
  ownership: "Ownership (capital)",
  control: "Control (votes)",
} as const;

/** "Company, investor". */
export function listOfKinds(words: readonly string[]): string {
  const list = words.join(", ");
  return list.charAt(0).toLocaleUpperCase() + list.slice(1);
}
