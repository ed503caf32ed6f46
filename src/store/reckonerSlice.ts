import { needsReckoner, type Reckoner } from "../pipeline/reckoning.ts";
import type { Put } from "./put.ts";
import type { ViewSlice } from "./viewSlice.ts";

/** Whether ownership can be computed yet. */
export interface ReckonerSlice {
  readonly canReckon: boolean;
  readonly setReckoner: (loaded: Reckoner) => void;
}

/** Code, not data: it stands beside the store, which only knows that it is there. */
let reckoner: Reckoner | undefined;

export function reckonerSlice(put: Put<ReckonerSlice>): ReckonerSlice {
  return {
    canReckon: false,
    setReckoner: (loaded) => {
      reckoner = loaded;
      put(() => ({ canReckon: true }));
    },
  };
}

/** What computes ownership; undefined until it is there. */
export function reckonerOf({ canReckon }: Pick<ReckonerSlice, "canReckon">): Reckoner | undefined {
  return canReckon ? reckoner : undefined;
}

/** Whether the view waits for it. */
export function isReckoning({ canReckon, view }: Pick<ReckonerSlice & ViewSlice, "canReckon" | "view">): boolean {
  return !canReckon && needsReckoner(view);
}
