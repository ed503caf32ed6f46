import { Zip, ZipDeflate } from "fflate";
import type { ExportedFile, Exporter, ExportInput, ExportTools } from "./exporter.ts";

/** A file, ready to be saved or copied. */
export interface FinishedFile extends ExportedFile {
  readonly mediaType: string;
  readonly fileExtension: string;
}

/**
 * The picture in a format: one file, or, where there are several pages and a file of the format holds one, a zip of
 * files that are named by their dates. The same input gives the same bytes. Rejects as the exporter does.
 */
export async function exportFiles(exporter: Exporter, input: ExportInput, tools: ExportTools): Promise<FinishedFile> {
  const { mediaType, fileExtension, holds } = exporter;
  if (holds !== "one" || input.pages.length < 2) {
    return { ...(await exporter.write(input, tools)), mediaType, fileExtension };
  }
  const entries: { readonly name: string; readonly content: Uint8Array }[] = [];
  const remarks = new Set<string>();
  for (const [i, page] of input.pages.entries()) {
    const pause = (share: number): Promise<void> => tools.pause((i + share) / input.pages.length);
    const file = await exporter.write({ ...input, pages: [page] }, { ...tools, pause });
    const whatIf = page.imagined.length === 0 ? "" : "-what-if";
    const before = input.pages.slice(0, i).filter(({ date }) => date === page.date).length;
    entries.push({
      name: `${page.date}${before === 0 ? "" : `-${before + 1}`}${whatIf}.${fileExtension}`,
      content: file.content,
    });
    for (const remark of file.remarks) remarks.add(remark);
  }
  const content = await zipped(entries, mediaType.startsWith("text/") || mediaType.endsWith("xml"), tools.pause);
  return { content, remarks: [...remarks], mediaType: "application/zip", fileExtension: "zip" };
}

/** Each file on its own, so that the page can breathe between them. */
async function zipped(
  entries: readonly { readonly name: string; readonly content: Uint8Array }[],
  isText: boolean,
  pause: ExportTools["pause"],
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { name, content } of entries) {
    await pause(1);
    const entry = new ZipDeflate(name, { level: isText ? 6 : 0 });
    // The first moment that a zip can say, in whatever zone: the same files give the same bytes.
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
