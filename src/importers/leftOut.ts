import type { Issue } from "../model/issue.ts";

/** How many rows an importer left out, by its issues: a relationship counts once, its phases only where it stays. */
export function countLeftOut(issues: readonly Issue[]): number {
  const rows = new Set<string>();
  for (const { severity, path } of issues) {
    const row = severity === "error" ? rowPath.exec(path)?.[0] : undefined;
    if (row !== undefined) rows.add(row);
  }
  const isInside = (row: string): boolean => rows.has(row.replace(/\.phases\[\d+\]$/, "")) && row.includes(".");
  return [...rows].filter((row) => !isInside(row)).length;
}

const rowPath = /^\w+\[\d+\](?:\.phases\[\d+\])?/;
