import { alliance } from "./alliance.ts";
import type { Importer } from "./importer.ts";

/** Every way to read a file, the first that accepts it wins. */
export const importers: readonly Importer[] = [alliance];
