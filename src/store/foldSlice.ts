import type { Put } from "./put.ts";
import type { ViewSlice } from "./viewSlice.ts";

/** Which families are one card each. */
export interface FoldSlice {
  readonly fold: (id: string) => void;
  readonly unfoldGroup: (id: string) => void;
}

export function foldSlice(put: Put<ViewSlice>): FoldSlice {
  const set = (id: string, isFolded: boolean): void =>
    put((state) => {
      const { view } = state;
      if (view.fold.includes(id) === isFolded) return state;
      const fold = isFolded ? [...view.fold, id] : view.fold.filter((other) => other !== id);
      return { view: { ...view, fold }, isPassing: false };
    });
  return { fold: (id) => set(id, true), unfoldGroup: (id) => set(id, false) };
}
