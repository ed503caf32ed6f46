import type { Issue } from "../model/issue.ts";
import { issueTexts } from "../text/issues.ts";

/** The value of a JSON text, or an issue with line and column where the engine tells them. */
export function parseJson(text: string): { readonly value: unknown } | { readonly issue: Issue } {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "")
    return { issue: { severity: "error", code: "not-json", message: issueTexts.empty, path: "document" } };
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = placeOf(reason, json);
    return {
      issue: {
        severity: "error",
        code: "not-json",
        message: issueTexts.notJson(reason, place?.line, place?.column),
        path: place === undefined ? "document" : `line ${place.line}, column ${place.column}`,
      },
    };
  }
}

/** Engines word it differently: Chromium says "position 17" or nothing, Firefox "line 2 column 5". */
function placeOf(reason: string, json: string): { readonly line: number; readonly column: number } | undefined {
  const [, line, column] = /line (\d+) column (\d+)/.exec(reason) ?? [];
  if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) };
  const [, position] = /position (\d+)/.exec(reason) ?? [];
  const offset = position === undefined ? firstNonToken(json) : Number(position);
  if (offset === json.length && position === undefined && !/end of JSON/i.test(reason)) return undefined;
  const before = json.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** Where the text first holds what is no JSON token, such as NaN; its length when there is none. */
function firstNonToken(json: string): number {
  const token = /\s+|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;
  let end = 0;
  while (token.test(json)) end = token.lastIndex;
  return end;
}
