import type { ReactNode } from "react";
import { useAtlas } from "../store/store.ts";
import { formatDate } from "../text/format.ts";
import { pageWords } from "../text/panels.ts";
import { Icon } from "./icons.tsx";
import { usePlay } from "./usePlay.ts";

/** What stays of the dock when it is folded: the date, and the way back. Time goes on if it was running. */
export function UnfoldDock({ unfold }: { readonly unfold: () => void }): ReactNode {
  usePlay();
  const date = useAtlas((state) => state.view.date);
  return (
    <button type="button" className="button unfold-dock" title={pageWords.unfold.dock} onClick={unfold}>
      <Icon name="up" />
      {formatDate(date)}
      <span className="hidden">: {pageWords.unfold.dock}</span>
    </button>
  );
}
