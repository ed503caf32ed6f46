import type { Exporter } from "./exporter.ts";
import { alliance } from "./alliance.ts";
import { csv } from "./csv.ts";
import { html } from "./html.ts";
import { png } from "./png.ts";
import { svg } from "./svg.ts";

/** Every file format that a picture can be written in. */
export const exporters: readonly Exporter[] = [svg, png, html, csv, alliance];
