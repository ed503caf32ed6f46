import type { Exporter } from "./exporter.ts";
import { alliance } from "./alliance.ts";
import { svg } from "./svg.ts";

/** Every file format that a picture can be written in. */
export const exporters: readonly Exporter[] = [svg, alliance];
