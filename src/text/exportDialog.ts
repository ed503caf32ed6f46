import { formatCount } from "./format.ts";

/** Words of the dialog "Export". */
export const exportWords = {
  export: "Export",
  close: "Close",
  format: "Format",
  download: "Download",
  cancel: "Cancel",
  copyPng: "Copy as PNG",
  copySvg: "Copy as SVG",
  frame: "Picture",
  frames: { view: "Current view", whole: "Whole picture", selection: "Selection" },
  nothingSelected: "Select companies or lines in the picture first",
  size: "Size",
  sizes: {
    "slide-16-9": "Slide 16:9",
    "slide-4-3": "Slide 4:3",
    "a4-landscape": "A4 landscape",
    "a4-portrait": "A4 portrait",
    "letter-landscape": "Letter landscape",
    "letter-portrait": "Letter portrait",
    square: "Square",
    window: "As the window",
  },
  furniture: "Around the picture",
  shows: {
    title: "Title",
    subtitle: "Subtitle",
    date: "As-of date",
    legend: "Legend",
    filters: "Active filters",
    sources: "Numbered sources",
    plans: "Mark what is planned",
  },
  titleText: "Text of the title",
  subtitleText: "Text of the subtitle",
  look: "Appearance",
  looks: { light: "Light", dark: "Dark", grey: "Print grey" },
  background: "Background",
  backgrounds: { theme: "As the theme", white: "White", transparent: "Transparent" },
  scale: "Resolution",
  scales: (scale: number, width: number, height: number) =>
    `${scale}× (${formatCount(width)} × ${formatCount(height)} px)`,
  rows: "One row for each",
  rowChoices: { relationships: "Relationship phase", entities: "Entity" },
  pages: "Pages",
  pageChoices: { one: "This date", series: "A series" },
  series: "Dates of the series",
  seriesHint: "Everyone stands at the same place on each page. In PowerPoint the slides change by Morph.",
  turningPoints: "Turning points",
  noDates: "None",
  addDate: "Add a date",
  add: "Add",
  ownDate: "A date of your own",
  preview: "Preview",
  page: (number: number, total: number) => `Page ${formatCount(number)} of ${formatCount(total)}`,
  previousPage: "Previous page",
  nextPage: "Next page",
  composing: "The preview is being drawn …",
  writing: (label: string) => `${label} is being written …`,
  noPicture: "There is nothing in the picture to export: choose another date, picture or filter.",
  noPages: "Choose at least one date for the series.",
  start: "Start of the file",
  html: "One file that works without a network: the picture with both sliders, filters, search, details and tables, and the document inside. It opens on this view.",
  done: (name: string, size: string) => `${name} is saved (${size}).`,
  copied: (label: string) => `The picture is in the clipboard as ${label}.`,
  copyRefused: (why: string) => `The clipboard did not take it: ${why}`,
  failed: (why: string) => `The file could not be written: ${why}`,
  notFound: (why: string) => `a part of it could not be loaded: ${why}`,
  cancelled: "Cancelled. Nothing was saved.",
  slideHint: "Lines run straight, as connectors that follow when a card is moved. Sources are in the notes.",
} as const;

/** What the subtitle says before the person changes it. */
export const subtitles = {
  core: "Who owns whom, and who works with whom",
  equity: "Who owns whom, and who works with whom: the whole web of stakes",
  all: "Who owns whom, and who works with whom: with all partners",
  around: (name: string) => `What is around ${name}`,
} as const;

/** The size of a file: "184 kB". */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatCount(Math.ceil(bytes / 1000))} kB`
    : `${formatCount(Math.ceil(bytes / 1e5) / 10)} MB`;
}
