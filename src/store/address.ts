import { noticeWords } from "../text/notices.ts";
import { fragmentOf, viewOf } from "./permalink.ts";
import type { AtlasState, AtlasStore } from "./store.ts";

/** The parts of the browser's window that hold the address, and its clock. */
export interface AddressBar {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: Pick<History, "state" | "pushState" | "replaceState">;
  readonly addEventListener: (type: "popstate", listener: () => void) => void;
  readonly removeEventListener: (type: "popstate", listener: () => void) => void;
  readonly setTimeout: (act: () => void, ms: number) => number;
  readonly clearTimeout: (timer: number | undefined) => void;
}

/** The fragment, but for one that was written while a file of the person was open: that file is gone with the page. */
export function ownFragment(bar: Pick<AddressBar, "location" | "history">): string {
  return fileIn(bar) === undefined ? bar.location.hash : "";
}

/** The file that was open when this entry of the browser's history was written. */
function fileIn({ history: { state } }: Pick<AddressBar, "history">): string | undefined {
  const file: unknown = typeof state === "object" && state !== null ? Reflect.get(state, "file") : undefined;
  return typeof file === "string" ? file : undefined;
}

/** Passing changes are written this often, in ms: browsers refuse more than a few writes a second. */
const interval = 400;

/**
 * Keeps the view in the address, and the address in the view. Each act is an entry of its own in the browser's history; a run
 * of passing changes (scrubbing, playing) is one. Entries of another document, a file that the person opened or the
 * built-in one, are left alone. Returns its undoing.
 */
export function keepAddress(store: AtlasStore, bar: AddressBar): () => void {
  let timer: number | undefined;
  /** Whether the newest entry is that of a run: only an act ends it, however slowly its changes come. */
  let isRun = false;

  const write = (state: AtlasState, how: "pushState" | "replaceState"): boolean => {
    if (state.document === undefined) return false;
    const fragment = fragmentOf(state.view, state.document);
    const isSameDocument = fileIn(bar) === state.file;
    if (isSameDocument && fragment === bar.location.hash.replace(/^#/, "")) return false;
    const { pathname, search } = bar.location;
    const entry = state.file === undefined ? null : { file: state.file };
    bar.history[how](entry, "", fragment === "" ? pathname + search : `#${fragment}`);
    return true;
  };
  const goOn = (): void => {
    timer = write(store.getState(), "replaceState") ? bar.setTimeout(goOn, interval) : undefined;
  };
  const endRun = (): void => {
    bar.clearTimeout(timer);
    timer = undefined;
    isRun = false;
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.view === before.view && state.isPassing === before.isPassing) return;
    if (state.document !== before.document) {
      endRun();
      // Opening a file is an act; what the page opens with by itself is none.
      return void write(state, state.file === undefined ? "replaceState" : "pushState");
    }
    if (!state.isPassing) {
      // The run that this act ends keeps its own entry, with the view that it came to.
      if (isRun) write(before, "replaceState");
      endRun();
      write(state, "pushState");
    } else if (timer === undefined && write(state, isRun ? "replaceState" : "pushState")) {
      isRun = true;
      timer = bar.setTimeout(goOn, interval);
    }
  });

  const open = (): void => {
    endRun();
    const { document, file, changeView, notify } = store.getState();
    if (document === undefined) return;
    if (fileIn(bar) !== file) return notify("status", noticeWords.otherDocument);
    const { view, wrong } = viewOf(bar.location.hash, document);
    changeView(view);
    if (wrong.length > 0) notify("status", noticeWords.droppedKeys(wrong));
  };
  bar.addEventListener("popstate", open);

  return () => {
    endRun();
    unsubscribe();
    bar.removeEventListener("popstate", open);
  };
}
