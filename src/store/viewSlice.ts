import type { View } from "../model/view.ts";
import type { Put } from "./put.ts";

/** What the person chose to look at. */
export interface ViewSlice {
  readonly view: View;
  /** Whether the last change was one of many on the way (scrubbing, playing) rather than an act of its own. */
  readonly isPassing: boolean;
  /** Changes some of the view. `isPassing` changes share one entry in the browser's history. */
  readonly changeView: (change: Partial<View>, isPassing?: boolean) => void;
}

/** Before a document gives an opening: everything is shown. */
export const blankView: View = {
  date: "2000-01-01",
  stake: [0, 1],
  partner: undefined,
  kind: undefined,
  detail: "core",
  planned: true,
  select: [],
  theme: "auto",
  layout: "force",
  direction: "down",
  notation: "atlas",
  fold: [],
  focus: undefined,
  hops: 1,
  unfold: [],
  path: undefined,
  through: "ownership",
};

export function viewSlice(put: Put<ViewSlice>): ViewSlice {
  return {
    view: blankView,
    isPassing: false,
    changeView: (change, isPassing = false) => put((state) => ({ view: { ...state.view, ...change }, isPassing })),
  };
}
