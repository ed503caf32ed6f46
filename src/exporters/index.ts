import type { Exporter } from "./exporter.ts";
import { alliance } from "./alliance.ts";
import { csv } from "./csv.ts";
import { html } from "./html.ts";
import { pdf } from "./pdf.ts";
import { png } from "./png.ts";
import { pptx } from "./pptx.ts";
import { svg } from "./svg.ts";

/** Every file format that a picture can be written in, in the order in which they are offered. */
export const exporters: readonly Exporter[] = [pptx, pdf, png, svg, html, csv, alliance];
