import { needsReckoner, type Reckoner } from "../pipeline/reckoning.ts";
import type { Put } from "./put.ts";
import type { ViewSlice } from "./viewSlice.ts";

/** Whether ownership can be computed. */
export interface ReckonerSlice {
  /** `awaited`: nobody asked yet, or it is on its way; `failed`: the last asking brought nothing. */
  readonly reckoning: "awaited" | "ready" | "failed";
  readonly setReckoner: (loaded: Reckoner) => void;
  readonly failReckoner: () => void;
}

/** Code, not data: it stands beside the store, which only knows that it is there. */
let reckoner: Reckoner | undefined;

export function reckonerSlice(put: Put<ReckonerSlice>): ReckonerSlice {
  return {
    reckoning: "awaited",
    setReckoner: (loaded) => {
      reckoner = loaded;
      put(() => ({ reckoning: "ready" }));
    },
    failReckoner: () => put(() => ({ reckoning: "failed" })),
  };
}

/** What computes ownership; undefined until it is there. */
export function reckonerOf({ reckoning }: Pick<ReckonerSlice, "reckoning">): Reckoner | undefined {
  return reckoning === "ready" ? reckoner : undefined;
}

/** Whether the view waits for it. */
export function isReckoning({ reckoning, view }: Pick<ReckonerSlice & ViewSlice, "reckoning" | "view">): boolean {
  return reckoning === "awaited" && needsReckoner(view);
}
