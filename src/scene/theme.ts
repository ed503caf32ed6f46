import type { PartnerType } from "../model/entity.ts";
import type { Tone } from "../relationships/relationshipKind.ts";

/** Concrete colours of a picture. The same values stand as custom properties in `style/tokens.css`; a test compares them. */
export interface Theme {
  /** `grey` is for print: kinds and partner types differ by stroke, shape and icon alone. */
  readonly name: "light" | "dark" | "grey";
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  /** Text and icons on an ink card. */
  readonly onInk: string;
  readonly onInkSoft: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  /** The outline of a light card: a quiet line that still stands out from the paper. */
  readonly cardEdge: string;
  readonly hull: string;
  readonly hullEdge: string;
  readonly accent: string;
  readonly votes: string;
  /** What is only imagined ("what if"). */
  readonly imagined: string;
  /** How full a card is, under its text: on a light card, and on an ink one. */
  readonly gauge: string;
  readonly gaugeOnInk: string;
  /** Where a gauge ends, and what stands around its figure. */
  readonly gaugeEdge: string;
  readonly shadow: string;
  readonly partner: Readonly<Record<PartnerType, string>>;
}

export const lightTheme: Theme = {
  name: "light",
  paper: "#FAF8F4",
  panel: "#FFFFFF",
  ink: "#1B2430",
  onInk: "#FFFFFF",
  onInkSoft: "#C3CAD3",
  soft: "#5B6470",
  faint: "#8B929B",
  line: "#E3DED4",
  cardEdge: "#CFC8BA",
  hull: "#F3E9D8",
  hullEdge: "#D9C7A6",
  accent: "#B3462D",
  votes: "#8D6018",
  imagined: "#9B2682",
  gauge: "#DDE9F6",
  gaugeOnInk: "#2A5078",
  gaugeEdge: "#2E6DA8",
  shadow: "#1B2430",
  partner: {
    automaker: "#366DB2",
    technology: "#7A58C5",
    energy: "#BE7309",
    finance: "#1F8978",
    government: "#9F3A49",
    "battery-materials": "#60862D",
    "mobility-logistics": "#B85392",
    supplier: "#526F7C",
    industrial: "#8C6E51",
    other: "#666462",
  },
};

export const darkTheme: Theme = {
  name: "dark",
  paper: "#12161C",
  panel: "#1A2028",
  ink: "#EDEFF2",
  onInk: "#12161C",
  onInkSoft: "#4A535E",
  soft: "#A7B0BB",
  faint: "#79838F",
  line: "#2C343F",
  cardEdge: "#434D5A",
  hull: "#241F18",
  hullEdge: "#4A3F2C",
  accent: "#F08A6C",
  votes: "#E0B15C",
  imagined: "#F28BD0",
  gauge: "#21405F",
  gaugeOnInk: "#A9C9EC",
  gaugeEdge: "#6FB0EA",
  shadow: "#000000",
  partner: {
    automaker: "#83B3EB",
    technology: "#AA94ED",
    energy: "#E8AD51",
    finance: "#6FD5C5",
    government: "#E38993",
    "battery-materials": "#AACD6A",
    "mobility-logistics": "#DB90BC",
    supplier: "#95BBCF",
    industrial: "#C8A886",
    other: "#ADADAC",
  },
};

/** For print in grey on white paper. */
export const greyTheme: Theme = {
  name: "grey",
  paper: "#FFFFFF",
  panel: "#FFFFFF",
  ink: "#1C1C1C",
  onInk: "#FFFFFF",
  onInkSoft: "#CACACA",
  soft: "#595959",
  faint: "#8A8A8A",
  line: "#DDDDDD",
  cardEdge: "#ABABAB",
  hull: "#F1F1F1",
  hullEdge: "#BDBDBD",
  accent: "#4A4A4A",
  votes: "#636363",
  imagined: "#3C3C3C",
  gauge: "#D6D6D6",
  gaugeOnInk: "#555555",
  gaugeEdge: "#707070",
  shadow: "#000000",
  partner: {
    automaker: "#5E5E5E",
    technology: "#5E5E5E",
    energy: "#5E5E5E",
    finance: "#5E5E5E",
    government: "#5E5E5E",
    "battery-materials": "#5E5E5E",
    "mobility-logistics": "#5E5E5E",
    supplier: "#5E5E5E",
    industrial: "#5E5E5E",
    other: "#5E5E5E",
  },
};

/** The theme on another paper, as light or as dark as its own; what stands on the paper has this colour around it. */
export function onPaper(theme: Theme, paper: string): Theme {
  return { ...theme, paper };
}

/** The colour of a line's role. */
export function toneColour(theme: Theme, tone: Tone): string {
  switch (tone) {
    case "ink":
      return theme.ink;
    case "votes":
      return theme.votes;
    case "accent":
      return theme.accent;
    case "imagined":
      return theme.imagined;
    case "technology":
      return theme.partner.technology;
    case "supply":
      return theme.partner.supplier;
    case "manufacturing":
      return theme.partner.industrial;
    case "unit":
    case "venture":
      return theme.soft;
  }
}
