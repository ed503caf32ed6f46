import { useEffect, useState, type ReactNode } from "react";
import type { Exporter, ExportInput } from "../exporters/exporter.ts";
import type { StageSight } from "../stage/exportPictures.ts";
import { exportWords } from "../text/exportDialog.ts";
import { written } from "./exportRun.ts";

/** So much of a text file is shown. */
const shown = 6000;

interface ExportStartProps {
  readonly exporter: Exporter;
  readonly rows: ExportInput["rows"];
  readonly sight: StageSight;
}

/** A file of text: how it begins. */
export function ExportStart({ exporter, rows, sight }: ExportStartProps): ReactNode {
  const [text, setText] = useState("");
  useEffect(() => {
    const undoing = new AbortController();
    const chosen = { pages: [], title: "", scale: 1, rows };
    void written(exporter, chosen, sight, undoing.signal, () => undefined).then(
      ({ content }) => setText(new TextDecoder().decode(content.subarray(0, shown))),
      (thrown: unknown) => {
        if (!undoing.signal.aborted) throw thrown;
      },
    );
    return () => undoing.abort();
  }, [exporter, rows, sight]);
  return <textarea className="export-start" readOnly aria-label={exportWords.start} value={text} />;
}
