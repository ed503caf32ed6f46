import type { FocusSlice } from "./focusSlice.ts";
import type { LayoutSlice } from "./layoutSlice.ts";
import type { PlaySlice } from "./playSlice.ts";
import type { Put } from "./put.ts";
import type { ViewSlice } from "./viewSlice.ts";

/** What can be undone: the view, where things were put, and the way to the focus. */
export type Moment = Pick<ViewSlice & LayoutSlice & FocusSlice, "view" | "pins" | "trail">;

/** What the person did, step by step. */
export interface HistorySlice {
  /** The moments before each step, the latest last. */
  readonly past: readonly Moment[];
  /** The moments that undoing left, the latest left last. */
  readonly future: readonly Moment[];
  /** From now on these are the steps to undo: what had been undone is gone. */
  readonly setSteps: (past: readonly Moment[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const mostSteps = 200;

type Undoable = HistorySlice & ViewSlice & LayoutSlice & FocusSlice & PlaySlice;

export function historySlice(put: Put<Undoable>): HistorySlice {
  return {
    past: [],
    future: [],
    setSteps: (past) => put(() => ({ past: past.slice(-mostSteps), future: [] })),
    undo: () =>
      put((state) => {
        const to = state.past.at(-1);
        if (to === undefined) return state;
        return { ...restored(state, to), past: state.past.slice(0, -1), future: [...state.future, momentOf(state)] };
      }),
    redo: () =>
      put((state) => {
        const to = state.future.at(-1);
        if (to === undefined) return state;
        return { ...restored(state, to), past: [...state.past, momentOf(state)], future: state.future.slice(0, -1) };
      }),
  };
}

export function momentOf({ view, pins, trail }: Moment): Moment {
  return { view, pins, trail };
}

/** As an act of its own, and with time standing still: what runs would write over it at once. */
function restored({ view: { select, theme } }: ViewSlice, { view, pins, trail }: Moment): Partial<Undoable> {
  return { view: { ...view, select, theme }, pins, trail, isPassing: false, isPlaying: false };
}
