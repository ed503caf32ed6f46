import type { Places } from "../layout/place.ts";
import { momentOf, type Moment } from "./historySlice.ts";
import type { AtlasStore } from "./store.ts";

/** What belongs to the person rather than to the picture: choosing it is no step. */
const personal: ReadonlySet<string> = new Set(["select", "theme"]);

/**
 * Remembers the moment before each act that moves, folds or changes the view, so that no action needs to know of it. A run
 * of passing changes of the same thing (scrubbing, playing) is one step; a new document begins anew. Returns its undoing.
 */
export function keepHistory(store: AtlasStore): () => void {
  /** What the run that is going on changes. */
  let run: string | undefined;
  return store.subscribe((state, before) => {
    if (state.document !== before.document) {
      run = undefined;
      return state.setSteps([]);
    }
    const changed = changesBetween(before, state).join();
    if (changed === "") {
      if (!state.isPassing) run = undefined;
      return;
    }
    // Pins know nothing of passing changes: each is an act, even while time runs.
    const isPassing = state.isPassing && state.pins === before.pins;
    const isSameRun = isPassing && run === changed;
    run = isPassing ? changed : undefined;
    // Undoing and redoing move along the list; they are no steps.
    if (state.past !== before.past) return;
    const start = state.past.at(-1);
    if (!isSameRun) state.setSteps([...state.past, momentOf(before)]);
    else if (start !== undefined && changesBetween(start, state).length === 0) {
      // A run that came back to where it began is no step.
      run = undefined;
      state.setSteps(state.past.slice(0, -1));
    }
  });
}

/** The keys of the view, and "pins", that differ; what is personal is left out. */
export function changesBetween(before: Moment, after: Moment): readonly string[] {
  if (before.view === after.view && before.pins === after.pins) return [];
  const old = new Map<string, unknown>(Object.entries(before.view));
  const keys = Object.entries(after.view).filter(
    ([key, value]) => !personal.has(key) && !isSameChoice(value, old.get(key)),
  );
  const arePinsSame = grounds.every((ground) => isSamePlaces(before.pins[ground], after.pins[ground]));
  return [...keys.map(([key]) => key), ...(arePinsSame ? [] : ["pins"])];
}

const grounds = ["force", "chart down", "chart right"] as const;

function isSameChoice(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((each, i) => Object.is(each, b[i]));
}

function isSamePlaces(a: Places, b: Places): boolean {
  return a === b || (a.size === b.size && [...a].every(([id, { x, y }]) => b.get(id)?.x === x && b.get(id)?.y === y));
}
