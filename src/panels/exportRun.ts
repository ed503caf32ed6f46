import { exportFiles } from "../exporters/exportFiles.ts";
import type { Exporter, ExportInput, ExportTools } from "../exporters/exporter.ts";
import type { Page } from "../scene/page.ts";
import { exportInput } from "../stage/exportInput.ts";
import type { StageSight } from "../stage/exportPictures.ts";
import { atlas } from "../store/store.ts";
import { exportWords, formatBytes } from "../text/exportDialog.ts";
import { breather } from "./breather.ts";
import type { ExportChoices } from "./exportChoices.ts";
import { fileNameOf } from "./fileName.ts";
import { saveBlob } from "./saveBlob.ts";

/** What came of an export, in sentences. */
export interface Outcome {
  readonly role: "status" | "alert";
  readonly sentences: readonly string[];
}

/** Which file to write of what. */
export interface ExportRun {
  readonly exporter: Exporter;
  readonly choices: ExportChoices;
  readonly pages: readonly Page[];
  readonly sight: StageSight;
}

/** Writes the file and saves it. Never rejects: what went wrong, or that it was cancelled, is the outcome. */
export function saveFile(run: ExportRun, signal: AbortSignal, onShare: (share: number) => void): Promise<Outcome> {
  return told(signal, async () => {
    const made = await written(run.exporter, chosenIn(run), run.sight, signal, onShare);
    const { view } = atlas.getState();
    const dates = run.choices.dates ?? [view.date];
    // A picture in which an imagined stake happens to be so shows nothing imagined; data still opens with it.
    const isDrawn = run.exporter.holds !== "none";
    const isImagined = isDrawn ? run.pages.some(({ imagined }) => imagined.length > 0) : view.whatif.length > 0;
    const name = fileNameOf(run.choices.title, dates, made.fileExtension, isImagined);
    saveBlob(new Blob([made.content], { type: made.mediaType }), name);
    return [exportWords.done(name, formatBytes(made.content.length)), ...made.remarks];
  });
}

/** The same into the clipboard. */
export function copyFile(run: ExportRun, signal: AbortSignal, onShare: (share: number) => void): Promise<Outcome> {
  const { label, mediaType } = run.exporter;
  return told(signal, async () => {
    let remarks: readonly string[] = [];
    const blob = written(run.exporter, chosenIn(run), run.sight, signal, onShare).then((made) => {
      ({ remarks } = made);
      return new Blob([made.content], { type: mediaType });
    });
    // The promise goes in at once: a browser takes what comes from a click only while the click is fresh.
    const item = new ClipboardItem(mediaType === "image/svg+xml" ? clipboardSvg(blob) : { [mediaType]: blob });
    await Promise.all([blob, navigator.clipboard.write([item])]);
    return [exportWords.copied(label), ...remarks];
  });
}

/** The file's content, without saving it. */
export async function written(
  exporter: Exporter,
  chosen: Chosen,
  sight: StageSight,
  signal: AbortSignal,
  onShare: (share: number) => void,
): ReturnType<typeof exportFiles> {
  const input: ExportInput = exportInput(atlas.getState(), sight, chosen);
  const tools: ExportTools = { load: loadBytes, pause: breather(signal, onShare) };
  return exportFiles(exporter, input, tools);
}

type Chosen = Pick<ExportInput, "pages" | "title" | "scale" | "rows">;

function chosenIn({ choices: { title, scale, rows }, pages }: ExportRun): Chosen {
  return { pages, title, scale, rows };
}

async function told(signal: AbortSignal, act: () => Promise<readonly string[]>): Promise<Outcome> {
  try {
    return { role: "status", sentences: await act() };
  } catch (thrown) {
    if (signal.aborted) return { role: "status", sentences: [exportWords.cancelled] };
    return {
      role: "alert",
      sentences: [exportWords.failed(thrown instanceof Error ? thrown.message : String(thrown))],
    };
  }
}

/**
 * The whole file as text, and as a drawing where the browser takes one: without its style sheet then, which the browser
 * reads under the policy of this page, and drops.
 */
function clipboardSvg(blob: Promise<Blob>): Record<string, Promise<Blob>> {
  const text = blob.then((file) => file.text());
  const drawing = text.then((svg) => svg.replace(/<style>.*?<\/style>/s, ""));
  const type = "image/svg+xml";
  return {
    "text/plain": blobOf(text, "text/plain"),
    ...(ClipboardItem.supports(type) ? { [type]: blobOf(drawing, type) } : {}),
  };
}

async function blobOf(text: Promise<string>, type: string): Promise<Blob> {
  return new Blob([await text], { type });
}

async function loadBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(exportWords.notFound(String(response.status)));
  return new Uint8Array(await response.arrayBuffer());
}
