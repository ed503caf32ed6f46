import { blankView, type View } from "../model/view.ts";
import type { Put } from "./put.ts";

/** What the person chose to look at. */
export interface ViewSlice {
  readonly view: View;
  /** Whether the last change was one of many on the way (scrubbing, playing) rather than an act of its own. */
  readonly isPassing: boolean;
  /** Changes some of the view. `isPassing` changes share one entry in the browser's history. */
  readonly changeView: (change: Partial<View>, isPassing?: boolean) => void;
}

export function viewSlice(put: Put<ViewSlice>): ViewSlice {
  return {
    view: blankView,
    isPassing: false,
    changeView: (change, isPassing = false) => put((state) => ({ view: { ...state.view, ...change }, isPassing })),
  };
}
