import { needsReckoner, type Reckoner } from "../pipeline/reckoning.ts";
import type { AtlasStore } from "./store.ts";

/** Gets what computes ownership when a view first needs it. `onFailure` is told once an asking; the next view asks again. */
export function keepReckoner(store: AtlasStore, load: () => Promise<Reckoner>, onFailure: () => void): () => void {
  let isLoading = false;
  const follow = (): void => {
    const { reckoning, view, setReckoner, failReckoner } = store.getState();
    if (isLoading || reckoning === "ready" || !needsReckoner(view)) return;
    isLoading = true;
    load()
      .then(setReckoner, () => {
        failReckoner();
        onFailure();
      })
      .finally(() => (isLoading = false));
  };
  follow();
  return store.subscribe((state, before) => {
    if (state.view !== before.view) follow();
  });
}
