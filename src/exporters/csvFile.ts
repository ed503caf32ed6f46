import type { Cell, CsvRows } from "./csvTable.ts";

/**
 * A table as a file for spreadsheet programs (RFC 4180): every field quoted, in UTF-8 with the mark by which they know
 * it, and no text that any of them takes for a formula. `pause` is told how far the work is, and may end it by throwing.
 */
export async function csvFile(
  rows: CsvRows,
  pause: (share: number) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: papaparse } = await import("papaparse");
  await pause(0);
  let text = byteOrderMark;
  for (let start = 0; start < rows.length; start += batch) {
    await pause(start / rows.length);
    const cells = rows.slice(start, start + batch).map((row) => row.map(cleaned));
    text += papaparse.unparse(cells, { quotes: true, newline, escapeFormulae: formula }) + newline;
  }
  return new TextEncoder().encode(text);
}

const byteOrderMark = "\uFEFF";
const newline = "\r\n";
/** So many rows are written without a pause. */
const batch = 250;

/**
 * What a spreadsheet program takes for a formula, in any width, after whatever signs it skips; a plain negative number
 * is none. The list of OWASP, "CSV Injection", which names the tab and the line ends too.
 */
const formula = /^(?!-\d+(?:\.\d+)?$)(?:[\t\r\n]|[\s\p{C}]*[=+\-@\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;

/** A lone carriage return would end the row for some readers, and no spreadsheet has control characters. */
function cleaned(cell: Cell = ""): string | number {
  if (typeof cell === "number") return cell;
  return cell.replaceAll(/\r\n?/g, "\n").replaceAll(/(?![\t\n])\p{Cc}/gu, "\uFFFD");
}
