import type { IsoDate } from "../model/date.ts";
import type { EntityId } from "../model/entity.ts";
import { calendarOf } from "../pipeline.ts";
import { derivedOf } from "../store/select.ts";
import { atlas } from "../store/store.ts";

/** Goes to a day, or to the nearest end of the document's time; time stops running. */
export function goToDate(date: IsoDate): void {
  const { document, setPlaying, changeView } = atlas.getState();
  if (document === undefined) return;
  const { start, last } = calendarOf(document);
  setPlaying(false);
  changeView({ date: date < start ? start : date > last ? last : date });
}

/** Selects an entity or relationship and brings it into view. */
export function goToId(id: string): void {
  const { select, bringIntoView } = atlas.getState();
  select(id);
  uncover(id);
  bringIntoView(id);
}

/** Unfolds the groups in which an entity lies hidden, and leaves a focus that is too narrow for it. */
export function uncover(id: EntityId): void {
  const state = atlas.getState();
  const derived = derivedOf(state);
  if (derived === undefined) return;
  const { network, whole } = derived;
  const family = network.standIns.get(network.hiddenIn.get(id) ?? "");
  if (family !== undefined) {
    state.unfoldGroup(family.id);
    return uncover(id);
  }
  const isIn = ({ entities }: Pick<typeof whole, "entities">): boolean => entities.some((entity) => entity.id === id);
  if (isIn(whole) && !isIn(network)) state.leaveFocus();
}

/** Asks how two entities are connected. */
export function findPaths(from: EntityId, to: EntityId): void {
  atlas.getState().changeView({ path: [from, to] });
}
