import type { ReactNode } from "react";
import { themeChoices } from "../model/view.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { Icon } from "./icons.tsx";

/** The colours of the page: as the system has them, light or dark. */
export function ThemeChoice(): ReactNode {
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
