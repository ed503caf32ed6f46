import { lazy, Suspense, useState, type ReactNode } from "react";
import type { StageSight } from "../stage/exportPictures.ts";
import { fileWords } from "../text/panels.ts";
import { Icon } from "./icons.tsx";
import { OpenButton } from "./OpenButton.tsx";

const ExportDialog = lazy(() =>
  import("./ExportDialog.tsx").then(({ ExportDialog: component }) => ({ default: component })),
);

interface FileButtonsProps {
  /** The stage, while it stands. */
  readonly stage: () => StageSight | undefined;
}

/** What brings documents in and takes the picture out. */
export function FileButtons({ stage }: FileButtonsProps): ReactNode {
  const [sight, setSight] = useState<StageSight>();
  return (
    <>
      <OpenButton />
      <button type="button" className="button table-button" aria-haspopup="dialog" onClick={() => setSight(stage())}>
        <Icon name="export" />
        <span>{fileWords.export}</span>
      </button>
      {sight !== undefined && (
        <Suspense>
          <ExportDialog sight={sight} close={() => setSight(undefined)} />
        </Suspense>
      )}
    </>
  );
}
