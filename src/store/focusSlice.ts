import type { EntityId } from "../model/entity.ts";
import { hopCounts, type View } from "../model/view.ts";
import type { Put } from "./put.ts";
import type { ViewSlice } from "./viewSlice.ts";

/** Around whom the person looks, and on which way they came there. */
export interface FocusSlice {
  /** The entities that were in focus one after the other, the present one last. */
  readonly trail: readonly EntityId[];
  /** Shows only the neighbourhood of the entity, one tie wide. */
  readonly focusOn: (id: EntityId) => void;
  /** Goes back to a place on the way; −1 = the whole picture. */
  readonly goBackTo: (index: number) => void;
  readonly leaveFocus: () => void;
  /** One step more: a hop more around the focus itself, around another card its own neighbours. */
  readonly unfoldMore: (id: EntityId) => void;
}

type Focused = FocusSlice & ViewSlice;

export function focusSlice(put: Put<Focused>): FocusSlice {
  return {
    trail: [],
    focusOn: (id) => put((state) => focusedOn(state, wayTo(id, crumbsOf(state)))),
    goBackTo: (index) => put((state) => focusedOn(state, crumbsOf(state).slice(0, index + 1))),
    leaveFocus: () => put((state) => focusedOn(state, [])),
    unfoldMore: (id) =>
      put((state) => {
        const { focus, hops, unfold } = state.view;
        if (focus === undefined) return focusedOn(state, [id]);
        if (id !== focus) return unfold.includes(id) ? state : changed(state, { unfold: [...unfold, id] });
        const wider = hopCounts.find((count) => count > hops);
        return wider === undefined ? state : changed(state, { hops: wider });
      }),
  };
}

/** The way to the present focus, the focus last. One that was set by the address or by going back cuts the way or begins anew. */
export function crumbsOf({ trail, view: { focus } }: Pick<Focused, "trail" | "view">): readonly EntityId[] {
  return focus === undefined ? [] : wayTo(focus, trail.includes(focus) ? trail : []);
}

function wayTo(id: EntityId, way: readonly EntityId[]): readonly EntityId[] {
  const at = way.indexOf(id);
  return at < 0 ? [...way, id] : way.slice(0, at + 1);
}

function focusedOn(state: Focused, trail: readonly EntityId[]): Partial<Focused> {
  const focus = trail.at(-1);
  return focus === state.view.focus ? state : { ...changed(state, { focus, hops: 1, unfold: [] }), trail };
}

function changed({ view }: ViewSlice, change: Partial<View>): Partial<Focused> {
  return { view: { ...view, ...change }, isPassing: false };
}
