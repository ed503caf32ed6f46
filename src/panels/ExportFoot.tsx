import { useEffect, useRef, useState, type ReactNode } from "react";
import { exporters } from "../exporters/index.ts";
import { exportWords } from "../text/exportDialog.ts";
import { copyFile, saveFile, type ExportRun, type Outcome } from "./exportRun.ts";

interface ExportFootProps {
  readonly run: ExportRun;
  /** Whether there is something to write. */
  readonly isReady: boolean;
}

interface Job {
  readonly label: string;
  readonly share: number;
  readonly cancel: () => void;
}

/** The buttons that make the file, how far it is, and what came of it. */
export function ExportFoot({ run, isReady }: ExportFootProps): ReactNode {
  const [job, setJob] = useState<Job>();
  const [outcome, setOutcome] = useState<Outcome>();
  const undoing = useRef<AbortController>(undefined);
  useEffect(() => () => undoing.current?.abort(), []);

  const start = async (act: typeof saveFile, asked: ExportRun): Promise<void> => {
    const controller = new AbortController();
    undoing.current = controller;
    const next = { label: asked.exporter.label, cancel: () => controller.abort() };
    setOutcome(undefined);
    setJob({ ...next, share: 0 });
    setOutcome(await act(asked, controller.signal, (share) => setJob({ ...next, share })));
    setJob(undefined);
  };
  const copy = (format: "png" | "svg"): void => {
    const exporter = exporters.find(({ id }) => id === format);
    const pages = run.pages.slice(0, 1);
    if (exporter !== undefined) void start(copyFile, { ...run, exporter, pages });
  };
  const canStart = isReady && job === undefined;
  const canCopy = canStart && run.pages.length > 0;
  return (
    <footer>
      <div className="export-outcome">
        {job === undefined ? (
          <div role={outcome?.role ?? "status"}>
            {outcome?.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        ) : (
          <>
            <progress value={job.share} aria-label={exportWords.writing(job.label)} />
            <span>{exportWords.writing(job.label)}</span>
          </>
        )}
      </div>
      {job !== undefined && (
        <button type="button" className="button" onClick={job.cancel}>
          {exportWords.cancel}
        </button>
      )}
      <button type="button" className="button" disabled={!canCopy} onClick={() => copy("png")}>
        {exportWords.copyPng}
      </button>
      <button type="button" className="button" disabled={!canCopy} onClick={() => copy("svg")}>
        {exportWords.copySvg}
      </button>
      <button type="button" className="button main-act" disabled={!canStart} onClick={() => void start(saveFile, run)}>
        {exportWords.download}
      </button>
    </footer>
  );
}
