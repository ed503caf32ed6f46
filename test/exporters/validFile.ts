import Papa from "papaparse";
import { schemaErrors } from "../data/schema.ts";
import { problemsIn } from "./packageRules.ts";
import { readPdf } from "./pdfReader.ts";
import { readXml } from "./xml.ts";

const text = (content: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(content);

/** What is wrong with a file of a format, as a strict reader of that format sees it; nothing when it is valid. */
const readers: ReadonlyMap<string, (content: Uint8Array) => readonly string[]> = new Map([
  ["svg", (content) => (readXml(text(content)).name === "svg" ? [] : ["is no SVG"])],
  ["pdf", (content) => (readPdf(content).pages.length > 0 ? [] : ["has no page"])],
  ["pptx", (content) => problemsIn(content)],
  [
    "csv",
    (content) => Papa.parse(text(content), { header: true, skipEmptyLines: true }).errors.map(({ message }) => message),
  ],
  ["alliance", (content) => schemaErrors(JSON.parse(text(content)))],
  ["html", (content) => dataBlocksOf(text(content)).flatMap((block) => schemaErrors(JSON.parse(block)))],
]);

/** What is wrong with a file; throws where the file cannot be read at all. */
export function wrongWith(format: string, content: Uint8Array): readonly string[] {
  const read = readers.get(format);
  if (read === undefined) throw new Error(`no reader for ${format}`);
  return read(content);
}

function dataBlocksOf(html: string): readonly string[] {
  const blocks = [...html.matchAll(/<script type="application\/json" id="alliance-document">([^]*?)<\/script>/g)];
  if (blocks.length !== 1) throw new Error(`${blocks.length} documents in the file`);
  return blocks.flatMap(([, block]) => block ?? []);
}
