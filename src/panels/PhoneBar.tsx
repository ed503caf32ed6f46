import type { ReactNode } from "react";
import { shortNameOf } from "../model/entity.ts";
import { useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { Icon } from "./icons.tsx";
import { sheetId } from "./Panel.tsx";
import { ThemeChoice } from "./ThemeChoice.tsx";

interface PhoneBarProps {
  readonly isTable: boolean;
  readonly toggleTable: () => void;
  readonly files: ReactNode;
}

/** In a narrow window: the buttons that open the sheets. */
export function PhoneBar({ isTable, toggleTable, files }: PhoneBarProps): ReactNode {
  const selected = useAtlas(({ document, view }) => {
    const entity = document?.entities.find(({ id }) => id === view.select.at(-1));
    return entity === undefined ? undefined : shortNameOf(entity);
  });
  return (
    <nav className="phone-bar" aria-label={pageWords.panels}>
      <button type="button" className="button" popoverTarget={sheetId("rail")}>
        <Icon name="filters" />
        {pageWords.filters}
      </button>
      <button type="button" className="button" aria-pressed={isTable} onClick={toggleTable}>
        <Icon name="table" />
        {pageWords.table}
      </button>
      <button type="button" className="button" popoverTarget={sheetId("side")}>
        <Icon name="details" />
        {pageWords.details}
        {selected !== undefined && <span className="phone-selected">{selected}</span>}
      </button>
      {files}
      <ThemeChoice />
    </nav>
  );
}
