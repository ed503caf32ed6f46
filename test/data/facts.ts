import { readFileSync } from "node:fs";

type Row = Record<string, unknown>;

/** The value of a JSON file. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The rows under a key. */
export function rowsOf(value: unknown, key: string): readonly Row[] {
  const rows = isRow(value) ? value[key] : undefined;
  if (!Array.isArray(rows)) throw new Error(`no list of rows: ${key}`);
  return rows;
}

/** Every place where `whole` does not say what `part` says. A null says nothing: it may be absent. */
export function missingFrom(whole: unknown, part: unknown, place: string): readonly string[] {
  if (part === null)
    return whole === null || whole === undefined ? [] : [`${place}: ${JSON.stringify(whole)} for null`];
  if (Array.isArray(part)) {
    const list = Array.isArray(whole) ? whole : [];
    const extra = list.length === part.length ? [] : [`${place}: ${list.length} of ${part.length}`];
    return [...extra, ...part.flatMap((item, index) => missingFrom(list[index], item, `${place}[${index}]`))];
  }
  if (!isRow(part)) return whole === part ? [] : [`${place}: ${JSON.stringify(whole)} for ${JSON.stringify(part)}`];
  if (!isRow(whole)) return [`${place}: missing`];
  return Object.entries(part).flatMap(([key, value]) => missingFrom(whole[key], value, `${place}.${key}`));
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
