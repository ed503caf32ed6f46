import type { ReactNode } from "react";
import { atlas, useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { IconSelect } from "./IconSelect.tsx";

/** The colours of the page: as the system has them, light or dark. */
export function ThemeChoice(): ReactNode {
  const theme = useAtlas((state) => state.view.theme);
  return (
    <IconSelect
      label={pageWords.theme}
      icon={theme}
      ids={["auto", "light", "dark"]}
      nameOf={(id) => pageWords.themes[id]}
      chosen={theme}
      choose={(chosen) => atlas.getState().changeView({ theme: chosen })}
    />
  );
}
