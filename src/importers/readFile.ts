import { importers } from "./index.ts";
import type { BroughtFile, ImportResult } from "./importer.ts";
import { alliance } from "./alliance.ts";

/** Reads a file with the first importer that accepts it; what none accepts is read as our own format, which says why not. */
export function readFile(file: BroughtFile): ImportResult {
  return (importers.find(({ accepts }) => accepts(file)) ?? alliance).read(file.text);
}
