/** Words that stand in the picture or name its parts. */
export const cardWords = {
  venture: "joint venture",
  plannedVenture: "planned venture",
  unpin: "Pinned: click to free it",
} as const;

export const pictureWords = {
  diagram: "Diagram",
  fit: "Fit the picture to the window",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  freeAll: "Free all pinned cards",
  pinned: (name: string) => `${name} is pinned where you put it. Press U, or click its pin, to free it.`,
  freed: (name: string) => `${name} is free again.`,
  layoutFailed:
    "The layout could not be started, so cards do not make room when one is dragged. Everything else works.",
  nothing: "Nothing is left to show: widen the filters or choose another date.",
  keys: "Arrow keys move between companies, [ and ] through the relationships of one, Enter selects, Escape goes back, F fits the picture, U frees a pinned card.",
} as const;

/** What is said of a card after its name: its kind, its country, and what is special about it. */
export function cardDescription(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}

export const cardStates = {
  pinned: "pinned",
  planned: "planned",
  shownAnyway: "shown although a filter hides it",
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
