import { needsReckoner, type Reckoner } from "../pipeline/reckoning.ts";
import type { Put } from "./put.ts";
import type { AtlasState, AtlasStore } from "./store.ts";

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
export function reckonerOf({ canReckon }: Pick<AtlasState, "canReckon">): Reckoner | undefined {
  return canReckon ? reckoner : undefined;
}

/** Whether the view waits for it. */
export function isReckoning({ canReckon, view }: Pick<AtlasState, "canReckon" | "view">): boolean {
  return !canReckon && needsReckoner(view);
}

/** Gets what computes ownership when a view first needs it. `onFailure` is told once an asking; the next view asks again. */
export function keepReckoner(store: AtlasStore, load: () => Promise<Reckoner>, onFailure: () => void): () => void {
  let isLoading = false;
  const follow = (): void => {
    if (isLoading || !isReckoning(store.getState())) return;
    isLoading = true;
    load()
      .then(store.getState().setReckoner, onFailure)
      .finally(() => (isLoading = false));
  };
  follow();
  return store.subscribe((state, before) => {
    if (state.view !== before.view) follow();
  });
}
