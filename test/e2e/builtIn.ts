import { readFileSync } from "node:fs";
import { alliance } from "../../src/importers/alliance.ts";
import type { AllianceDocument } from "../../src/model/document.ts";

/** The text of the built-in document, as the server sends it. */
export function builtInText(): string {
  return readFileSync(new URL("../../public/data/renault-nissan.json", import.meta.url), "utf8");
}

/** The built-in document: what the browser tests hold the page against. */
export function builtInDocument(): AllianceDocument {
  const { document } = alliance.read(builtInText());
  if (document === undefined) throw new Error("the built-in document cannot be read");
  return document;
}
