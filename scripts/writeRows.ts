/** The value as JSON with one row a line, so that a change of one fact is a change of one line. Rows within rows (phases, claims) have lines of their own. */
export function writeRows(document: Record<string, unknown>): string {
  return `${write(document, "")}\n`;
}

function write(value: unknown, indent: string): string {
  if (!holdsRows(value)) return JSON.stringify(value);
  const inner = `${indent} `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + write(item, inner)).join(",\n")}\n${indent}]`;
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}:${write(field, inner)}`);
  return indent === "" ? `{\n${fields.map((field) => inner + field).join(",\n")}\n}` : `{${fields.join(",")}}`;
}

/** Whether the value is a list of rows, or has one in it. */
function holdsRows(value: unknown): value is object {
  if (Array.isArray(value)) return value.some((item) => typeof item === "object" && item !== null);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsRows);
}
