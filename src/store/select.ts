import { derive, type Derived } from "../pipeline.ts";
import { reckonerOf } from "./reckonerSlice.ts";
import { useAtlas, type AtlasState } from "./store.ts";

/** What follows from the state; undefined until there is a document. The same reference for the same state. */
export function derivedOf(state: AtlasState): Derived | undefined {
  const { document, view, calledFor } = state;
  return document === undefined ? undefined : derive(document, view, calledFor, reckonerOf(state));
}

/** One part of what follows from the page's state, for components that stand only where a document is open. */
export function useDerivedPart<Part>(select: (derived: Derived, state: AtlasState) => Part): Part {
  return useAtlas((state) => {
    const derived = derivedOf(state);
    if (derived === undefined) throw new Error("no document is open yet");
    return select(derived, state);
  });
}
