import { lazy, useState, type ReactNode } from "react";
import type { StageSight } from "../stage/exportPictures.ts";
import { fileWords } from "../text/panels.ts";
import { Icon } from "./icons.tsx";
import { Late } from "./Late.tsx";

const ExportDialog = lazy(() =>
  import("./ExportDialog.tsx").then(({ ExportDialog: component }) => ({ default: component })),
);

interface ExportButtonProps {
  /** The stage, while it stands. */
  readonly stage: () => StageSight | undefined;
}

/** Opens what takes the picture away. */
export function ExportButton({ stage }: ExportButtonProps): ReactNode {
  const [sight, setSight] = useState<StageSight>();
  return (
    <>
      <button type="button" className="button table-button" aria-haspopup="dialog" onClick={() => setSight(stage())}>
        <Icon name="export" />
        <span>{fileWords.export}</span>
      </button>
      {sight !== undefined && (
        <Late>
          <ExportDialog sight={sight} close={() => setSight(undefined)} />
        </Late>
      )}
    </>
  );
}
