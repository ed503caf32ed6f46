import { useEffect, useState } from "react";
import { atlas, type AtlasState } from "../store/store.ts";

/** The shortest time between two changes, in ms: as fast as a panel full of text can be read, and no frame is lost to it. */
const pause = 150;

/**
 * A part of the page's state, or of what follows from it, but changing at most a few times a second; the last one always
 * arrives. What passes between wakes nobody. `read` is the same function each time.
 */
export function useCalm<Part>(read: (state: AtlasState) => Part): Part {
  const [part, setPart] = useState(() => read(atlas.getState()));
  useEffect(() => keepCalm(read, (next) => setPart(() => next)), [read]);
  return part;
}

function keepCalm<Part>(read: (state: AtlasState) => Part, tell: (part: Part) => void): () => void {
  let told = read(atlas.getState());
  let toldAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellLatest = (): void => {
    timer = undefined;
    toldAt = performance.now();
    told = read(atlas.getState());
    tell(told);
  };
  const stop = atlas.subscribe((state) => {
    if (timer !== undefined || Object.is(read(state), told)) return;
    timer = setTimeout(tellLatest, Math.max(0, toldAt + pause - performance.now()));
  });
  // What came between the first drawing and now.
  tell(told);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
