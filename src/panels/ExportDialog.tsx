import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Exporter } from "../exporters/exporter.ts";
import { exporters } from "../exporters/index.ts";
import type { StageSight } from "../stage/exportPictures.ts";
import { atlas } from "../store/store.ts";
import { exportWords } from "../text/exportDialog.ts";
import { firstChoices, type ExportChoices } from "./exportChoices.ts";
import { ExportFoot } from "./ExportFoot.tsx";
import { ExportOptions } from "./ExportOptions.tsx";
import { ExportPreview } from "./ExportPreview.tsx";
import { ExportStart } from "./ExportStart.tsx";
import { IconButton } from "./IconButton.tsx";
import { useExportPages } from "./useExportPages.ts";
import "./export.css";

interface ExportDialogProps {
  readonly sight: StageSight;
  readonly close: () => void;
}

/** Everything about taking the picture away: what, how it looks, and in which format. */
export function ExportDialog({ sight, close }: ExportDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState<ExportChoices>(() => firstChoices(atlas.getState()));
  const [open] = useState(() => atlas.getState());
  const { pages, isBusy } = useExportPages(choices, sight);
  const exporter = exporterOf(choices);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const isDrawn = exporter.holds !== "none";
  const isEmpty = isDrawn && (pages ?? []).length === 0;
  return (
    <dialog ref={dialog} className="export" aria-labelledby="export-title" onClose={close}>
      <header>
        <h2 id="export-title">{exportWords.export}</h2>
        <IconButton className="quiet" label={exportWords.close} icon="close" act={close} />
      </header>
      <ExportOptions choices={choices} change={setChoices} exporter={exporter} state={open} sight={sight} />
      <div className="export-sight">
        {isDrawn ? (
          <ExportPreview pages={pages ?? []} isBusy={isBusy} />
        ) : (
          <Undrawn exporter={exporter} rows={choices.rows} sight={sight} />
        )}
        {isEmpty && !isBusy && (
          <p className="soft">{choices.dates?.length === 0 ? exportWords.noPages : exportWords.noPicture}</p>
        )}
      </div>
      <ExportFoot run={{ exporter, choices, pages: pages ?? [], sight }} isReady={!isDrawn || (!isBusy && !isEmpty)} />
    </dialog>
  );
}

function Undrawn({ exporter, rows, sight }: Parameters<typeof ExportStart>[0]): ReactNode {
  if (exporter.id === "html") return <p className="export-words">{exportWords.html}</p>;
  return <ExportStart exporter={exporter} rows={rows} sight={sight} />;
}

function exporterOf({ format }: ExportChoices): Exporter {
  const found = exporters.find(({ id }) => id === format) ?? exporters[0];
  if (found === undefined) throw new Error("there is no exporter");
  return found;
}
