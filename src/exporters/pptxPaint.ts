import type { Palette } from "./pptxPalette.ts";
import { emu, tag } from "./pptxXml.ts";

/** How a line is drawn; lengths in px of the slide, dashes in widths of the line. */
export interface LineLook {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity?: number;
  readonly isDouble?: boolean;
  /** Elements for what stands at its ends. */
  readonly ends?: readonly string[];
}

export function fill(palette: Palette, colour: string | undefined, opacity = 1): string {
  return colour === undefined ? tag("a:noFill") : tag("a:solidFill", {}, palette.colour(colour, opacity));
}

export function line(palette: Palette, look: LineLook | undefined): string {
  if (look === undefined) return tag("a:ln", {}, tag("a:noFill"));
  const { colour, width, dash, opacity = 1, isDouble = false, ends = [] } = look;
  return tag(
    "a:ln",
    { w: Math.max(1, emu(width)), cap: "flat", cmpd: isDouble ? "dbl" : undefined },
    fill(palette, colour, opacity),
    ...(dash.length === 0 ? [] : [dashes(dash)]),
    tag("a:round"),
    ...ends,
  );
}

/** Dashes in their own lengths: no ready-made pattern tells the kinds of relationships apart. */
function dashes(dash: readonly number[]): string {
  const stops = Array.from({ length: Math.ceil(dash.length / 2) }, (_, i) =>
    tag("a:ds", { d: share(dash[2 * i]), sp: share(dash[2 * i + 1] ?? dash[2 * i]) }),
  );
  return tag("a:custDash", {}, ...stops);
}

function share(widths = 1): number {
  return Math.max(1, Math.round(widths * 100_000));
}
