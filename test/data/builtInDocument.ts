import { readFileSync } from "node:fs";
import { alliance } from "../../src/importers/alliance.ts";
import type { AllianceDocument } from "../../src/model/document.ts";

let document: AllianceDocument | undefined;

/** The text of the built-in document's file. */
export function builtInText(): string {
  return readFileSync("public/data/renault-nissan.json", "utf8");
}

/** The built-in document, read as the app reads it, once, and frozen to its depth. */
export function builtInDocument(): AllianceDocument {
  document ??= deepFrozen(readBuiltIn());
  return document;
}

function readBuiltIn(): AllianceDocument {
  const result = alliance.read(builtInText());
  if (result.document === undefined) throw new Error(`unreadable built-in document: ${JSON.stringify(result.issues)}`);
  return result.document;
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
