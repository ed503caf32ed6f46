import type { ReactNode } from "react";
import { pageWords } from "../text/panels.ts";
import { IconButton } from "./IconButton.tsx";
import { Icon } from "./icons.tsx";

interface ToolbarProps {
  readonly layouts: ReactNode;
  readonly exporting: ReactNode;
  /** What stands elsewhere as long as there is an elsewhere. */
  readonly more: ReactNode;
  readonly isTable: boolean;
  readonly toggleTable: () => void;
  readonly unfold: (() => void) | undefined;
}

/** What can be done with the picture as a whole. */
export function Toolbar({ layouts, exporting, more, isTable, toggleTable, unfold }: ToolbarProps): ReactNode {
  return (
    <div className="toolbar" data-over>
      {layouts}
      <button type="button" className="button table-button" aria-pressed={isTable} onClick={toggleTable}>
        <Icon name="table" />
        <span>{pageWords.table}</span>
      </button>
      {exporting}
      {more}
      {unfold !== undefined && (
        <IconButton className="button square" label={pageWords.unfold.side} icon="foldRight" act={unfold} />
      )}
    </div>
  );
}
