import { useEffect } from "react";
import { dayFromNumber, dayNumber } from "../model/date.ts";
import { calendarOf } from "../pipeline.ts";
import { advance, stopTime } from "../store/play.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { nextStop } from "./stops.ts";
import { reducedMotion, useMedia } from "./useMedia.ts";

/** Lets time run while the state says so; from event to event where motion is to be reduced. */
export function usePlay(): void {
  const isPlaying = useAtlas((state) => state.isPlaying);
  const isReduced = useMedia(reducedMotion);
  useEffect(() => {
    if (!isPlaying) return undefined;
    rewindAtEnd();
    return isReduced ? playByEvents() : playByDays();
  }, [isPlaying, isReduced]);
}

/** Play at the end begins anew. */
function rewindAtEnd(): void {
  const { document, view, changeView } = atlas.getState();
  if (document !== undefined && view.date >= calendarOf(document).last) changeView({ date: document.start }, true);
}

function playByDays(): () => void {
  let position = dayNumber(atlas.getState().view.date);
  let before = performance.now();
  let frame = requestAnimationFrame(step);
  function step(now: number): void {
    const { document, view, speed, changeView } = atlas.getState();
    if (document === undefined) return;
    const { last, turningPoints } = calendarOf(document);
    // Another act may have moved the date meanwhile: go on from there.
    if (dayNumber(view.date) !== Math.floor(position)) position = dayNumber(view.date);
    position = advance(position, Math.max(0, now - before), speed, turningPoints, dayNumber(last));
    before = now;
    const date = dayFromNumber(Math.floor(position));
    if (date !== view.date) changeView({ date }, true);
    if (date >= last) stop();
    else frame = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(frame);
}

function playByEvents(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  function step(): void {
    const { document, view, speed, changeView } = atlas.getState();
    const date = document === undefined ? undefined : nextStop(calendarOf(document).stops, view.date);
    if (date === undefined) return stop();
    changeView({ date }, true);
    timer = setTimeout(step, stopTime / speed);
  }
  step();
  return () => clearTimeout(timer);
}

/** Where play ends, the view is one to come back to. */
function stop(): void {
  const { setPlaying, changeView } = atlas.getState();
  setPlaying(false);
  changeView({});
}
