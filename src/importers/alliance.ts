import type { AllianceDocument } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import { consequences, importerLabels, issueTexts, problems } from "../text/issues.ts";
import type { Importer, ImportResult } from "./importer.ts";
import { parseJson } from "./parseJson.ts";
import { readEntities } from "./readEntities.ts";
import { readEvents, readGroups, readProjects, readTerms } from "./readHistory.ts";
import { readPeriod } from "./readPeriod.ts";
import { readRelationships } from "./readRelationships.ts";
import { isRecord, readList, readRow, type Report } from "./readRows.ts";
import { isSetting } from "./rowSchemas.ts";
import { rowShapes } from "./rowShapes.ts";

const formatName = "alliance-1";

/** Reads an alliance document (`public/schema/alliance-1.json`). Unknown keys travel along; percent become fractions. */
export const alliance: Importer = {
  id: "alliance",
  label: importerLabels.alliance,
  accepts: ({ name, text }) => name.toLowerCase().endsWith(".json") || text.trimStart().startsWith("{"),
  read,
};

function read(text: string): ImportResult {
  const parsed = parseJson(text);
  if ("issue" in parsed) return { document: undefined, issues: [parsed.issue] };
  if (!isRecord(parsed.value)) return refused("not-a-document", issueTexts.notAnObject, "document");
  const { format, ...file } = parsed.value;
  if (format !== formatName) return refused("unknown-format", issueTexts.format(wordFor(format)), "format");
  const issues: Issue[] = [];
  const document = readDocument(file, (issue) => issues.push(issue));
  return { document, issues };
}

function readDocument(file: Readonly<Record<string, unknown>>, report: Report): AllianceDocument | undefined {
  const header = readRow(file, rowShapes.header, "", report);
  if (header === undefined) return undefined;
  // 1. What others name: sources, then entities.
  const sources = readList(file["sources"], rowShapes.sources, (row) => row, report);
  const sourceIds = new Set(sources.map(({ id }) => id));
  const entities = readEntities(file["entities"], sourceIds, report);
  const known = { sources: sourceIds, entities: new Set(entities.map(({ id }) => id)) };
  // 2. What names them.
  const lists = {
    partnerTypes: readList(file["partnerTypes"], rowShapes.partnerTypes, (row) => row, report),
    groups: readGroups(file["groups"], known, report),
    relationships: readRelationships(file["relationships"], known, report),
    events: readEvents(file["events"], known, report),
    people: readTerms(file["people"], known, report),
    projects: readProjects(file["projects"], known, report),
  };
  // 3. The period that it all tells about.
  const period = readPeriod(file, { ...lists, sources }, report);
  if (period === undefined) return undefined;
  return { ...header, ...period, opening: readOpening(header.opening, report), ...lists, entities, sources };
}

/** View keys and their values, as the address writes them. */
function readOpening(settings: object, report: Report): AllianceDocument["opening"] {
  const entries = Object.entries(settings).flatMap(([key, value]: [string, unknown]) => {
    if (isSetting(value)) return [[key, String(value)] as const];
    const message = `${issueTexts.wrong(key, wordFor(value), problems.setting)} ${consequences.valueLeftOut}`;
    report({ severity: "warning", code: "wrong-value", message, path: `opening.${key}` });
    return [];
  });
  return Object.fromEntries(entries);
}

function refused(code: string, message: string, path: string): ImportResult {
  return { document: undefined, issues: [{ severity: "error", code, message, path }] };
}

function wordFor(value: unknown): string {
  if (value === undefined) return "missing";
  return typeof value === "string" ? `"${value.slice(0, 40)}"` : `a ${typeof value}`;
}
