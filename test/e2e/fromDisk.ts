import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import type { ExportInput, ExportTools } from "../../src/exporters/exporter.ts";
import { html } from "../../src/exporters/html.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import { derive } from "../../src/pipeline.ts";
import { readHomes } from "../../src/store/homes.ts";
import { viewOf } from "../../src/store/permalink.ts";
import { setsOfHomes } from "../../src/store/placeSets.ts";
import { atRest, test } from "./atlas.ts";
import { builtInDocument } from "./builtIn.ts";

const folder = mkdtempSync(join(tmpdir(), "alliance-atlas-file-"));
const site = process.env["DIST"] ?? fileURLToPath(new URL("../../dist", import.meta.url));
const homes = readHomes(readFileSync(new URL("../../public/data/renault-nissan.homes.json", import.meta.url), "utf8"));

/** An interactive file of a document at a view: written as the app writes it, from the viewer that the site ships. */
export async function writtenFile(
  view: string,
  changes: Partial<ExportInput> = {},
  document: AllianceDocument = builtInDocument(),
): Promise<Uint8Array> {
  const opened = viewOf(view, document).view;
  const input: ExportInput = {
    pages: [],
    title: document.title,
    document,
    view: opened,
    network: derive(document, opened, new Set()).network,
    places: setsOfHomes(homes ?? {}),
    charts: new Map(),
    pins: new Map(),
    scale: 1,
    rows: "relationships",
    ...changes,
  };
  return (await html.write(input, tools)).content;
}

const tools: ExportTools = {
  load: async (address) => new Uint8Array(readFileSync(join(site, address))),
  pause: async () => undefined,
};

/** Opens a file from disk with the network off. Gives back what the page asks for. */
export async function goToFile(page: Page, content: Uint8Array, fragment = ""): Promise<readonly string[]> {
  const path = join(folder, `${test.info().testId}.html`);
  writeFileSync(path, content);
  await page.context().setOffline(true);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${pathToFileURL(path).href}${fragment}`);
  return asked;
}

/** The same, and waits until its picture is at rest. */
export async function openFromDisk(page: Page, content: Uint8Array, fragment = ""): Promise<readonly string[]> {
  const asked = await goToFile(page, content, fragment);
  await atRest(page);
  return asked;
}
