import { directions, type View } from "../model/view.ts";
import type { AtlasStore } from "./store.ts";

/**
 * Where only some org charts are at hand, keeps the view to these: to the other direction, or else among springs. Has to
 * listen before whoever keeps the steps to undo. Returns its undoing.
 */
export function keepToCharts(
  store: AtlasStore,
  has: (view: Pick<View, "detail" | "direction">) => boolean,
): () => void {
  return store.subscribe(({ document, view, changeView, isPassing }) => {
    if (document === undefined || view.layout === "force" || has(view)) return;
    const direction = directions.find((other) => has({ ...view, direction: other }));
    changeView(direction === undefined ? { layout: "force" } : { direction }, isPassing);
  });
}
