import type { PartnerType } from "../model/entity.ts";
import type { Theme } from "../scene/theme.ts";
import { tag } from "./pptxXml.ts";

/** The colours of a presentation that can be changed in one place, by the names that drawings know them by. */
export interface Palette {
  /** The colours of the theme part, in its order. */
  readonly scheme: readonly (readonly [slot: string, colour: string])[];
  /** A colour as an element: one of the theme's where it is one of them. */
  readonly colour: (colour: string, opacity?: number) => string;
}

/** Who of the partner types has a colour in the theme, which has six accents only. */
const accents: readonly PartnerType[] = ["automaker", "technology", "energy", "finance", "government"];

/** What a drawing calls the slots of the theme part. */
const references: Readonly<Record<string, string>> = { dk1: "tx1", lt1: "bg1", dk2: "tx2", lt2: "bg2" };

/** The palette of a picture's theme: ink and paper, soft text and cards, the accent, and the most frequent partner types. */
export function paletteOf(theme: Theme, paper: string): Palette {
  const scheme = [
    ["dk1", theme.ink],
    ["lt1", paper],
    ["dk2", theme.soft],
    ["lt2", theme.panel],
    ["accent1", theme.accent],
    ...accents.map((type, i) => [`accent${i + 2}`, theme.partner[type]] as const),
    // Links are as quiet as the sources that they stand in.
    ["hlink", theme.soft],
    ["folHlink", theme.soft],
  ] as const;
  const slots = new Map<string, string>();
  // Where two slots have one colour, the first is meant.
  for (const [slot, colour] of scheme.toReversed())
    if (!slot.toLowerCase().includes("link")) slots.set(hex(colour), slot);
  return {
    scheme,
    colour: (colour, opacity = 1) => {
      const slot = slots.get(hex(colour));
      const alpha = opacity < 1 ? [tag("a:alpha", { val: Math.round(opacity * 100_000) })] : [];
      return slot === undefined
        ? tag("a:srgbClr", { val: hex(colour) }, ...alpha)
        : tag("a:schemeClr", { val: references[slot] ?? slot }, ...alpha);
    },
  };
}

/** Six digits, without a sign before them. Throws for a colour that is no such thing. */
export function hex(colour: string): string {
  const found = /^#([\da-f]{6})$/i.exec(colour)?.[1];
  if (found === undefined) throw new Error(`not a colour of six digits: ${colour}`);
  return found.toUpperCase();
}
