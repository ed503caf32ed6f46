/**
 * The object as JSON in pieces, one field each, with one row a line, so that a change of one fact is a change of one
 * line. Rows within rows (phases, claims) have lines of their own.
 */
export function* writeRows(document: object): Generator<string> {
  let before = "{\n";
  for (const [key, field] of fieldsOf(document)) {
    yield `${before} ${JSON.stringify(key)}:${write(field, " ")}`;
    before = ",\n";
  }
  yield "\n}\n";
}

function write(value: unknown, indent: string): string {
  if (!holdsRows(value)) return JSON.stringify(value);
  const inner = `${indent} `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + write(item, inner)).join(",\n")}\n${indent}]`;
  return `{${fieldsOf(value)
    .map(([key, field]) => `${JSON.stringify(key)}:${write(field, inner)}`)
    .join(",")}}`;
}

function fieldsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}

/** Whether the value is a list of rows, or has one in it. */
function holdsRows(value: unknown): value is object {
  if (Array.isArray(value)) return value.some((item) => typeof item === "object" && item !== null);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsRows);
}
