import { useEffect, useState } from "react";
import type { IsoDate } from "../model/date.ts";
import { atlas } from "../store/store.ts";

/** The shortest time between two changes, in ms: as fast as a panel full of text can be read, and no frame is lost to it. */
const pause = 150;

/** The date of the view, but changing at most a few times a second; the last one always arrives. What passes between wakes nobody. */
export function useCalmDate(): IsoDate {
  const [date, setDate] = useState(() => atlas.getState().view.date);
  useEffect(() => keepCalm(setDate), []);
  return date;
}

function keepCalm(tell: (date: IsoDate) => void): () => void {
  let toldAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellLatest = (): void => {
    timer = undefined;
    toldAt = performance.now();
    tell(atlas.getState().view.date);
  };
  const stop = atlas.subscribe(({ view }, before) => {
    if (view.date === before.view.date || timer !== undefined) return;
    timer = setTimeout(tellLatest, Math.max(0, toldAt + pause - performance.now()));
  });
  // What came between the first drawing and now.
  tell(atlas.getState().view.date);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
