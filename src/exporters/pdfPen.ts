import type { GState, jsPDF } from "jspdf";
import type { RawDocument } from "./pdfRaw.ts";
import type { Run } from "./pdfType.ts";

/** How a shape is to look. Lengths in pt; colours as in a theme, or `none`. */
export interface Look {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly width: number;
  readonly dash: readonly number[];
  readonly join: "miter" | "round";
  /** 0–1. */
  readonly opacity: number;
}

/** How a text is to look. Lengths in pt. */
export interface Type {
  readonly size: number;
  readonly fill: string;
  readonly spacing: number;
  readonly opacity: number;
}

/** What jsPDF calls it: filled, stroked, both. */
export type Style = "F" | "S" | "DF";

/** Colours, widths, dashes and fonts of a document, written only where they change: most marks look like the one before. */
export interface Pen {
  /** Readies the document for a shape; undefined = there is nothing to see of it. */
  readonly take: (look: Look) => Style | undefined;
  /** Writes runs side by side, from a point on the baseline in pt from the bottom left. */
  readonly write: (runs: readonly Run[], x: number, y: number, type: Type) => void;
  /** Leaves the page as the next one begins: opaque, nothing set. */
  readonly lift: () => void;
}

export function makePen(doc: jsPDF, raw: RawDocument, opacityOf: (share: number) => GState): Pen {
  const known = new Map<string, string>();
  const change = (name: string, value: string, write: () => unknown): void => {
    if (known.get(name) === value) return;
    known.set(name, value);
    write();
  };
  const setFill = (colour: string): void => change("fill", colour, () => raw.write(`${operands(colour)} rg`));
  const setOpacity = (share: number): void => {
    if (share !== 1 || known.has("opacity")) change("opacity", String(share), () => doc.setGState(opacityOf(share)));
  };
  const showRun = ({ font, glyphs, meant }: Run, size: number): void => {
    const face = `/${raw.idOf(font)} ${rounded(size)} Tf`;
    change("font", face, () => raw.write(face));
    raw.write(
      meant === undefined ? `[${glyphs}] TJ` : `/Span <</ActualText <${utf16(meant)}>>> BDC [${glyphs}] TJ EMC`,
    );
  };
  return {
    take: ({ fill, stroke, width, dash, join, opacity }) => {
      const [inside, outline] = [seen(fill), width > 0 ? seen(stroke) : undefined];
      if (opacity === 0 || (inside === undefined && outline === undefined)) return undefined;
      setOpacity(opacity);
      if (inside !== undefined) setFill(inside);
      if (outline === undefined) return "F";
      change("stroke", outline, () => raw.write(`${operands(outline)} RG`));
      change("width", rounded(width), () => doc.setLineWidth(width));
      change("dash", dash.map(rounded).join(" "), () => doc.setLineDashPattern([...dash], 0));
      change("join", join, () => doc.setLineJoin(join));
      return inside === undefined ? "S" : "DF";
    },
    write: (runs, x, y, { size, fill, spacing, opacity }) => {
      if (opacity === 0 || runs.length === 0) return;
      setOpacity(opacity);
      setFill(fill);
      change("spacing", rounded(spacing), () => raw.write(`${rounded(spacing)} Tc`));
      raw.write(`BT ${rounded(x)} ${rounded(y)} Td`);
      for (const run of runs) showRun(run, size);
      raw.write("ET");
    },
    lift: () => {
      setOpacity(1);
      known.clear();
    },
  };
}

function seen(colour: string | undefined): string | undefined {
  return colour === "none" || colour === "transparent" ? undefined : colour;
}

/** A colour of a theme as red, green and blue, 0–1: in thousandths, where jsPDF's own hundredths tint a light paper. */
function operands(colour: string): string {
  const channels = /^#(..)(..)(..)$/
    .exec(colour)
    ?.slice(1)
    .map((pair) => Number.parseInt(pair, 16));
  if (channels === undefined || channels.some(Number.isNaN)) throw new Error(`unknown colour: ${colour}`);
  return channels.map((channel) => rounded(channel / 255)).join(" ");
}

/** Thousandths of a pt are finer than any printer. */
function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A text in hexadecimal digits, with the mark that says that it is UTF-16. */
function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0"));
  return `feff${units.join("")}`;
}
