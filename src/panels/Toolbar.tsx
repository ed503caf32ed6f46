import type { ReactNode } from "react";
import { themeChoices } from "../model/view.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { Icon } from "./icons.tsx";

interface ToolbarProps {
  readonly isTable: boolean;
  readonly toggleTable: () => void;
  readonly unfold: (() => void) | undefined;
}

/** What can be done with the picture as a whole. */
export function Toolbar({ isTable, toggleTable, unfold }: ToolbarProps): ReactNode {
  return (
    <div className="toolbar">
      <button type="button" className="button" aria-pressed={isTable} onClick={toggleTable}>
        <Icon name="table" />
        {pageWords.table}
      </button>
      <ThemeChoice />
      {unfold !== undefined && (
        <button
          type="button"
          className="button square"
          aria-label={pageWords.unfold.side}
          title={pageWords.unfold.side}
          onClick={unfold}
        >
          <Icon name="foldRight" />
        </button>
      )}
    </div>
  );
}

/** From one theme to the next: as the system, light, dark. */
function ThemeChoice(): ReactNode {
  const theme = useAtlas((state) => state.view.theme);
  return (
    <label className="theme button" title={pageWords.theme}>
      <Icon name={theme} />
      <select
        aria-label={pageWords.theme}
        value={theme}
        onChange={(event) => {
          const chosen = themeChoices.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) atlas.getState().changeView({ theme: chosen });
        }}
      >
        {(["auto", "light", "dark"] as const).map((each) => (
          <option key={each} value={each}>
            {pageWords.themes[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
