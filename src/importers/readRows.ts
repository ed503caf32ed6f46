import * as v from "valibot";
import type { Issue } from "../model/issue.ts";
import { consequences, issueTexts, problems, rowNames } from "../text/issues.ts";

export type Report = (issue: Issue) => void;

/** How the rows of one list are read. */
export interface RowShape<Row> {
  readonly name: keyof typeof rowNames;
  readonly schema: v.GenericSchema<unknown, Row>;
  /** What stands in for a required value that is missing or bad; without one the row is left out. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Optional fields whose loss would change what the row says: a bad one costs the row. */
  readonly strict: readonly string[];
}

/** The good rows of a list, each finished (or refused) by `finish`. A later row with an id that is taken is left out. */
export function readList<Row extends { readonly id: string }, Result extends { readonly id: string }>(
  value: unknown,
  shape: RowShape<Row>,
  finish: (row: Row, path: string) => Result | undefined,
  report: Report,
): readonly Result[] {
  if (!Array.isArray(value)) {
    const severity = shape.name === "entities" || shape.name === "relationships" ? "error" : "warning";
    report({ severity, code: "missing-rows", message: issueTexts.rowsMissing(shape.name), path: shape.name });
    return [];
  }
  const rows = new Map<string, Result>();
  for (const [index, item] of value.entries()) {
    const path = `${shape.name}[${index}]`;
    const row = readRow(item, shape, path, report);
    if (row === undefined) continue;
    if (rows.has(row.id)) {
      const message = issueTexts.duplicate(rowNames[shape.name], row.id);
      report({ severity: "error", code: "duplicate-id", message, path: `${path}.id`, id: row.id });
      continue;
    }
    const result = finish(row, path);
    if (result !== undefined) rows.set(row.id, result);
  }
  return [...rows.values()];
}

/** One row, without the values that are bad; undefined when too little is left. `id` names the row that it belongs to. */
export function readRow<Row>(
  value: unknown,
  shape: RowShape<Row>,
  path: string,
  report: Report,
  owner?: string,
): Row | undefined {
  const first = v.safeParse(shape.schema, value);
  if (first.success) return first.output;
  const canMend =
    isRecord(value) && first.issues.every((issue) => issue.input === null || !shape.strict.includes(keyOf(issue)));
  const second = canMend ? v.safeParse(shape.schema, mended(value, first.issues, shape)) : undefined;
  const kept = second?.success === true;
  const id = owner ?? idOf(value);
  for (const issue of first.issues) {
    report({
      severity: kept ? "warning" : "error",
      code: "wrong-value",
      message: `${wordsFor(issue)} ${kept ? standIn(issue, shape) : consequences.rowLeftOut(rowNames[shape.name])}`,
      path: placeIn(path, issue),
      ...(id !== undefined && { id }),
    });
  }
  return second?.success === true ? second.output : undefined;
}

/** Whether the value is an object with named fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Problem = v.BaseIssue<unknown>;

/** The row with every bad value replaced by its default or taken out; of a list only the bad members go. */
function mended<Row>(
  row: Readonly<Record<string, unknown>>,
  issues: readonly Problem[],
  shape: RowShape<Row>,
): unknown {
  const fields = new Map(Object.entries(row));
  for (const key of new Set(issues.map(keyOf))) {
    const value = row[key];
    const badMembers = new Set(issues.filter((issue) => keyOf(issue) === key).map((issue) => issue.path?.[1]?.key));
    if (Array.isArray(value)) fields.set(key, withoutMembers(value, badMembers));
    else if (key in shape.defaults) fields.set(key, shape.defaults[key]);
    else fields.delete(key);
  }
  return Object.fromEntries(fields);
}

function withoutMembers(list: readonly unknown[], indices: ReadonlySet<unknown>): readonly unknown[] {
  return list.filter((_, index) => !indices.has(index));
}

function wordsFor(issue: Problem): string {
  const field = fieldName(issue.path?.at(-1)?.key);
  if (issue.path === undefined) return issueTexts.wrongRow(shortened(issue.received), problems.row);
  if (issue.expected === `"${field}"` && issue.input === undefined) return issueTexts.missing(field);
  return issueTexts.wrong(field, shortened(issue.received), issue.message);
}

function standIn<Row>(issue: Problem, shape: RowShape<Row>): string {
  const key = keyOf(issue);
  return issue.path?.length === 1 && key in shape.defaults
    ? consequences.readAs(JSON.stringify(shape.defaults[key]))
    : consequences.valueLeftOut;
}

function placeIn(path: string, issue: Problem): string {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${fieldName(key)}`));
  return path === "" ? steps.join("").replace(/^\./, "") : path + steps.join("");
}

function keyOf(issue: Problem): string {
  return fieldName(issue.path?.[0]?.key);
}

function fieldName(key: unknown): string {
  return typeof key === "string" || typeof key === "number" ? `${key}` : "";
}

function idOf(value: unknown): string | undefined {
  const id = isRecord(value) ? value["id"] : undefined;
  return typeof id === "string" ? id : undefined;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
