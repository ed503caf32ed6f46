import type { Places } from "../layout/place.ts";
import type { EntityId } from "../model/entity.ts";
import type { View } from "../model/view.ts";
import type { Put } from "./put.ts";

/** One set of homes: a card put somewhere in the org chart keeps its home among the springs. */
export type Ground = "force" | "chart down" | "chart right";

/** Where the person put things. */
export interface LayoutSlice {
  readonly pins: Readonly<Record<Ground, Places>>;
  readonly pin: (ground: Ground, places: Places) => void;
  readonly unpin: (ground: Ground, ids: readonly EntityId[]) => void;
}

/** The set of homes that a view shows. */
export function groundOf({ layout, direction }: Pick<View, "layout" | "direction">): Ground {
  return layout === "force" ? "force" : `chart ${direction}`;
}

export const noPins: LayoutSlice["pins"] = { force: new Map(), "chart down": new Map(), "chart right": new Map() };

export function layoutSlice(put: Put<LayoutSlice>): LayoutSlice {
  return {
    pins: noPins,
    pin: (ground, places) =>
      put(({ pins }) => ({ pins: { ...pins, [ground]: new Map([...pins[ground], ...places]) } })),
    unpin: (ground, ids) =>
      put(({ pins }) => ({
        pins: { ...pins, [ground]: new Map([...pins[ground]].filter(([id]) => !ids.includes(id))) },
      })),
  };
}
