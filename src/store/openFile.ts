import { importers } from "../importers/index.ts";
import { countLeftOut } from "../importers/leftOut.ts";
import { readFile } from "../importers/readFile.ts";
import { readPlaces } from "../importers/readPlaces.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import { issueTexts } from "../text/issues.ts";
import { openedWords } from "../text/opened.ts";
import type { Received } from "./documentSlice.ts";
import { openingView, wrongInOpening } from "./permalink.ts";
import { homesIn, pinsIn } from "./placeSets.ts";
import type { AtlasStore } from "./store.ts";

/** A file as the browser gives it. */
export type OpenableFile = Pick<File, "name" | "size" | "arrayBuffer">;

/** The largest file that is opened, in MB. */
const mostMegabytes = 50;
/** From this size on, in MB, reading takes long enough to be told. */
const longMegabytes = 3;

let lastAsked = 0;

/**
 * Opens the one file that was brought. The document that is open stays until the new one is known to be good. Never
 * rejects: what came of it is told in the notices. Of two files that are brought one after the other the later stays.
 */
export async function openFiles(store: AtlasStore, files: readonly OpenableFile[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  const { notify, dismissText } = store.getState();
  if (files.length > 1) return notify("alert", openedWords.several(files.length));
  lastAsked += 1;
  const asked = lastAsked;
  const isLong = file.size > longMegabytes * 1e6 && file.size <= mostMegabytes * 1e6;
  if (isLong) await tellReading(store, file.name);
  const brought = await read(file).catch(() => refused(openedWords.unexpected));
  if (isLong) dismissText(openedWords.reading(file.name));
  if (asked !== lastAsked) return;
  if ("why" in brought) return notify("alert", openedWords.failed(file.name, brought.why), brought.issues);
  const { document, issues } = brought.received;
  // Notices speak of what was open before.
  store.getState().dismissAll();
  store.getState().receive(brought.received);
  const counts = { entities: document.entities.length, relationships: document.relationships.length };
  notify("status", openedWords.done({ name: file.name, ...counts, leftOut: countLeftOut(issues) }));
}

/** Says that it takes a while, and lets the page draw that before it is busy. */
async function tellReading(store: AtlasStore, name: string): Promise<void> {
  store.getState().notify("status", openedWords.reading(name));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

type Brought = { readonly received: Received } | { readonly why: string; readonly issues: readonly Issue[] };

async function read(file: OpenableFile): Promise<Brought> {
  if (file.size > mostMegabytes * 1e6) {
    return refused(openedWords.tooBig(Math.ceil(file.size / 1e6), mostMegabytes));
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return refused(openedWords.notReadable);
  const text = decoded(bytes);
  const isNamedRight = importers.some(({ accepts }) => accepts({ name: file.name, text: "" }));
  if (text === undefined) return refused(isNamedRight ? openedWords.notUtf8 : openedWords.wrongType);
  if (text.trim() === "") return refused(openedWords.empty);
  const isAccepted = importers.some(({ accepts }) => accepts({ name: file.name, text }));
  return isAccepted ? broughtBy(file.name, text) : refused(openedWords.wrongType);
}

function refused(why: string): Brought {
  return { why, issues: [] };
}

/** The text of a file in UTF-8; undefined where it is in anything else. */
function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function broughtBy(name: string, text: string): Brought {
  const { document, issues } = readFile({ name, text });
  if (document === undefined) {
    const all = issues.toSorted((a, b) => rank(a) - rank(b));
    return { why: all[0]?.message ?? openedWords.noDocument, issues: all };
  }
  return { received: { ...receivedOf(document, issues), file: name } };
}

/** What a file failed by comes first: much else may be wrong that would only have cost a row. */
function rank({ severity, code, path }: Issue): number {
  return severity === "warning" ? 2 : code === "missing-rows" || path.includes("[") ? 1 : 0;
}

/** The document with the view, the homes and the pins that it brings; what is wrong with those is told, too. */
export function receivedOf(document: AllianceDocument, issues: readonly Issue[]): Received {
  const more: Issue[] = wrongInOpening(document).map(({ key, text }) => ({
    severity: "warning",
    code: "wrong-value",
    message: issueTexts.wrongSetting(key, text),
    path: `opening.${key}`,
  }));
  const report = (issue: Issue): number => more.push(issue);
  const homes = homesIn(readPlaces(document, "places", report));
  const pins = pinsIn(readPlaces(document, "pins", report));
  return { document, issues: [...issues, ...more], homes, pins, view: openingView(document) };
}
