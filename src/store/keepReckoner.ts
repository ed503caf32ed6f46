import type { Reckoner } from "../pipeline/reckoning.ts";
import { isReckoning } from "./reckonerSlice.ts";
import type { AtlasStore } from "./store.ts";

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
