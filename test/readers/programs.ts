import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Exporter, ExportInput } from "../../src/exporters/exporter.ts";
import { exporters } from "../../src/exporters/index.ts";
import { tools } from "../exporters/samples.ts";

const folder = mkdtempSync(join(tmpdir(), "alliance-atlas-readers-"));
const profile = pathToFileURL(join(folder, "office")).href;

/** Runs another program and gives what it printed. */
export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 28 });
}

/** Writes a file of ours, and gives its path. */
export async function written(format: string, name: string, input: ExportInput): Promise<string> {
  const { fileExtension, write } = exporterOf(format);
  const path = join(folder, `${name}.${fileExtension}`);
  writeFileSync(path, (await write(input, tools)).content);
  return path;
}

/** What the office makes of a file, in another format. */
export function converted(path: string, to: "pdf" | "odp"): string {
  run("soffice", `-env:UserInstallation=${profile}`, "--headless", "--convert-to", to, "--outdir", folder, path);
  return path.replace(/\.[^.]+$/, `.${to}`);
}

/** A text file inside a zip. */
export function partOf(path: string, part: string): string {
  const content = unzipSync(new Uint8Array(readFileSync(path)))[part];
  if (content === undefined) throw new Error(`no such part: ${part}`);
  return new TextDecoder().decode(content);
}

/** The text of a PDF without any white space, which every reader sets as it likes. */
export function textOf(pdf: string): string {
  return withoutSpace(run("pdftotext", "-raw", pdf, "-"));
}

export function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

function exporterOf(format: string): Exporter {
  const found = exporters.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`no such exporter: ${format}`);
  return found;
}
