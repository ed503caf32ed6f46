import type { EntityId } from "../model/entity.ts";
import type { Put } from "./put.ts";
import type { ViewSlice } from "./viewSlice.ts";

/** What the person asked for by name, beside the selection in the view. */
export interface SelectionSlice {
  /** Found by search: shown even where a filter hides them. */
  readonly calledFor: ReadonlySet<EntityId>;
  /** What is to be brought into view; `count` grows with every asking, so that asking twice counts. */
  readonly reveal: { readonly id: string; readonly count: number } | undefined;
  /** Selects an entity or relationship; undefined selects nothing. */
  readonly select: (id: string | undefined) => void;
  /** Selects the entity, shows it whatever the filters say, and brings it into view. */
  readonly callFor: (id: EntityId) => void;
  /** Leaves the entity to the filters again. */
  readonly release: (id: EntityId) => void;
  readonly bringIntoView: (id: string) => void;
}

export function selectionSlice(put: Put<SelectionSlice & ViewSlice>): SelectionSlice {
  return {
    calledFor: new Set(),
    reveal: undefined,
    select: (id) => put((state) => ({ view: { ...state.view, select: id }, isPassing: false })),
    callFor: (id) =>
      put((state) => ({
        view: { ...state.view, select: id },
        isPassing: false,
        calledFor: new Set([...state.calledFor, id]),
        reveal: askAgain(state.reveal, id),
      })),
    release: (id) =>
      put((state) => ({
        view: state.view.select === id ? { ...state.view, select: undefined } : state.view,
        isPassing: false,
        calledFor: new Set([...state.calledFor].filter((other) => other !== id)),
      })),
    bringIntoView: (id) => put((state) => ({ reveal: askAgain(state.reveal, id) })),
  };
}

function askAgain(reveal: SelectionSlice["reveal"], id: string): SelectionSlice["reveal"] {
  return { id, count: (reveal?.count ?? 0) + 1 };
}
