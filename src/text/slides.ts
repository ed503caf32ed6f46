import { formatCount } from "./format.ts";

/** What things on a slide are called, and what stands in the notes below it. */
export const slideTexts = {
  parts: {
    title: "Title",
    hypothetical: "Hypothetical",
    subtitle: "Subtitle",
    "as-of": "As-of date",
    filters: "Filters",
    legend: "Legend",
    notes: "Sources",
    remarks: "Remarks",
  },
  hull: (family: string) => `Group: ${family}`,
  group: "Group",
  shape: "Shape",
  text: "Text",
  icon: "Icon",
  edge: "Edge",
  gauge: "Gauge",
  line: "Line",
  /** A line by whom it connects, the same on every slide. */
  connection: (source: string, target: string, kind: string | undefined, isPlan: boolean) =>
    [`${source} – ${target}`, kind, isPlan ? "planned" : undefined].filter((part) => part !== undefined).join(", "),
  label: (connection: string) => `Label: ${connection}`,
  labelSays: (text: string, relationship: string) => `${text}: ${relationship}`,
  another: (name: string, number: number) => `${name} (${number})`,
  slide: "Slide",
  layout: "Title and picture",
  master: "Alliance Atlas",
  notesOf: "Notes",
  numbered: (number: number) => `${formatCount(number)}  `,
  nextSource: "; ",
  program: "Alliance Atlas",
  clickToEdit: "Click to edit the title",
} as const;
