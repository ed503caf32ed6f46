import type { EntityId } from "../model/entity.ts";
import type { Place } from "../layout/place.ts";
import type { Put } from "./put.ts";

/** Where the person put things. */
export interface LayoutSlice {
  readonly pins: ReadonlyMap<EntityId, Place>;
  readonly pin: (id: EntityId, point: Place) => void;
  readonly unpin: (id: EntityId) => void;
}

export function layoutSlice(put: Put<LayoutSlice>): LayoutSlice {
  return {
    pins: new Map(),
    pin: (id, point) => put((state) => ({ pins: new Map([...state.pins, [id, point]]) })),
    unpin: (id) => put((state) => ({ pins: new Map([...state.pins].filter(([other]) => other !== id)) })),
  };
}
