import type { EntityId } from "../model/entity.ts";
import type { Put } from "./put.ts";
import type { ViewSlice } from "./viewSlice.ts";

/** What the person asked for by name, beside the selection in the view. */
export interface SelectionSlice {
  /** Found by search: shown even where a filter hides them. */
  readonly calledFor: ReadonlySet<EntityId>;
  /** What is to be brought into view; `count` grows with every asking, so that asking twice counts. */
  readonly reveal: { readonly id: string; readonly count: number } | undefined;
  /** Selects one entity or relationship and nothing else; undefined selects nothing. */
  readonly select: (id: string | undefined) => void;
  /** Selects these and nothing else. */
  readonly selectAll: (ids: readonly string[]) => void;
  /** Adds it to what is selected, or takes it away. */
  readonly toggleSelected: (id: string) => void;
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
    select: (id) => put((state) => selectIn(state, id === undefined ? [] : [id])),
    selectAll: (ids) => put((state) => selectIn(state, ids)),
    toggleSelected: (id) => put((state) => selectIn(state, toggled(state.view.select, id))),
    callFor: (id) =>
      put((state) => ({
        ...selectIn(state, [id]),
        calledFor: new Set([...state.calledFor, id]),
        reveal: askAgain(state.reveal, id),
      })),
    release: (id) =>
      put((state) => ({
        ...selectIn(state, without(state.view.select, id)),
        calledFor: new Set(without([...state.calledFor], id)),
      })),
    bringIntoView: (id) => put((state) => ({ reveal: askAgain(state.reveal, id) })),
  };
}

function selectIn({ view }: ViewSlice, select: readonly string[]): Partial<ViewSlice> {
  return { view: { ...view, select }, isPassing: false };
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? without(ids, id) : [...ids, id];
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((other) => other !== id);
}

function askAgain(reveal: SelectionSlice["reveal"], id: string): SelectionSlice["reveal"] {
  return { id, count: (reveal?.count ?? 0) + 1 };
}
