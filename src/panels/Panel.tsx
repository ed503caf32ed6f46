import type { ReactNode } from "react";
import { pageWords } from "../text/panels.ts";
import { Icon } from "./icons.tsx";

interface PanelProps {
  readonly part: "rail" | "side";
  readonly label: string;
  /** In a narrow window the panel is a sheet of the browser's top layer, opened by a button elsewhere. */
  readonly isSheet: boolean;
  readonly children: ReactNode;
}

/** A landmark beside the picture, or a sheet over it. */
export function Panel({ part, label, isSheet, children }: PanelProps): ReactNode {
  const sheet = isSheet ? ({ id: sheetId(part), popover: "auto" } as const) : {};
  return (
    <aside className={`panel ${part} ${isSheet ? "sheet" : ""}`} aria-label={label} {...sheet}>
      {isSheet && (
        <div className="sheet-head">
          <button
            type="button"
            className="quiet"
            aria-label={pageWords.close}
            popoverTarget={sheetId(part)}
            popoverTargetAction="hide"
          >
            <Icon name="down" />
          </button>
        </div>
      )}
      {children}
    </aside>
  );
}

/** The id by which a button opens the part's sheet. */
export function sheetId(part: "rail" | "side"): string {
  return `sheet-${part}`;
}
