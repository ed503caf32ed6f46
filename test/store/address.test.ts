import { describe, expect, it } from "vitest";
import { keepAddress, ownFragment, type AddressBar } from "../../src/store/address.ts";
import { openingView } from "../../src/store/permalink.ts";
import { createAtlasStore, type AtlasStore } from "../../src/store/store.ts";
import { noticeWords } from "../../src/text/notices.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

interface FakeBrowser extends AddressBar {
  readonly entries: () => readonly string[];
  readonly back: () => void;
  readonly listeners: () => number;
  readonly timers: () => number;
  /** Lets time pass until nothing waits any more. */
  readonly wait: () => void;
}

/** A browser's history as far as the address needs one: entries, a place in them, who listens, and a clock. */
function browser(): FakeBrowser {
  let entries = [""];
  let states: readonly unknown[] = [null];
  let place = 0;
  let timers: readonly (readonly [number: number, act: () => void])[] = [];
  let started = 0;
  const listeners = new Set<() => void>();
  return {
    location: {
      get hash() {
        return entries[place] ?? "";
      },
      pathname: "/atlas/",
      search: "",
    },
    history: {
      get state() {
        return states[place];
      },
      pushState: (data, _unused, url) => {
        entries = [...entries.slice(0, place + 1), hashOf(String(url))];
        states = [...states.slice(0, place + 1), data];
        place += 1;
      },
      replaceState: (data, _unused, url) => {
        entries = entries.with(place, hashOf(String(url)));
        states = states.with(place, data);
      },
    },
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
    entries: () => entries,
    listeners: () => listeners.size,
    setTimeout: (act) => {
      started += 1;
      timers = [...timers, [started, act]];
      return started;
    },
    clearTimeout: (timer) => {
      timers = timers.filter(([number]) => number !== timer);
    },
    timers: () => timers.length,
    wait: () => {
      while (timers.length > 0) {
        const due = timers;
        timers = [];
        for (const [, act] of due) act();
      }
    },
    back: () => {
      place -= 1;
      for (const listener of listeners) listener();
    },
  };
}

function hashOf(url: string): string {
  return url.startsWith("#") ? url : "";
}

function opened(): { readonly store: AtlasStore; readonly bar: FakeBrowser; readonly stop: () => void } {
  const store = createAtlasStore();
  const bar = browser();
  const stop = keepAddress(store, bar);
  const document = builtInDocument();
  store.getState().receive({ document, issues: [], homes: undefined, view: openingView(document) });
  return { store, bar, stop };
}

describe("the address", () => {
  it("gets an entry for each act", () => {
    const { store, bar } = opened();
    store.getState().changeView({ detail: "all" });
    store.getState().select("nissan");
    expect(bar.entries()).toEqual(["", "#detail=all", "#detail=all&select=nissan"]);
  });

  it("gets one entry for a run of passing changes, and ends with the last of them", () => {
    const { store, bar } = opened();
    for (const day of ["2010-01-01", "2010-01-02", "2010-01-03"]) store.getState().changeView({ date: day }, true);
    bar.wait();
    expect(bar.entries()).toEqual(["", "#date=2010-01-03"]);
  });

  it("goes on with the same entry when a run pauses, until an act ends it", () => {
    const { store, bar } = opened();
    const { changeView } = store.getState();
    for (const date of ["2020-01-01", "2020-01-02", "2020-01-03"]) {
      changeView({ date }, true);
      bar.wait();
    }
    expect(bar.entries()).toEqual(["", "#date=2020-01-03"]);
    changeView({ detail: "all" });
    changeView({ date: "2020-01-04" }, true);
    expect(bar.entries()).toHaveLength(4);
  });

  it("keeps what a run came to when an act follows at once", () => {
    const { store, bar } = opened();
    store.getState().changeView({ date: "2010-01-01" }, true);
    store.getState().changeView({ date: "2010-01-02" }, true);
    store.getState().changeView({ detail: "all" });
    bar.wait();
    expect(bar.entries()).toEqual(["", "#date=2010-01-02", "#date=2010-01-02&detail=all"]);
  });

  it("brings back the view before when the person goes back", () => {
    const { store, bar } = opened();
    store.getState().changeView({ detail: "all" });
    store.getState().changeView({ stake: [0.05, 0.5] });
    bar.back();
    expect(store.getState().view).toEqual({ ...openingView(builtInDocument()), detail: "all" });
    bar.back();
    expect(store.getState().view).toEqual(openingView(builtInDocument()));
    expect(bar.entries()).toHaveLength(3);
  });

  it("names a key that it drops", () => {
    const { store, bar } = opened();
    bar.history.pushState(null, "", "#stake=90-10&detail=all");
    bar.history.pushState(null, "", "#detail=equity");
    bar.back();
    expect(store.getState().view.detail).toBe("all");
    expect(
      store
        .getState()
        .notices.map(({ text }) => text)
        .join(),
    ).toContain("stake=90-10");
  });

  it("is left alone after its undoing", () => {
    const { store, bar, stop } = opened();
    store.getState().changeView({ date: "2010-01-01" }, true);
    stop();
    store.getState().changeView({ date: "2011-01-01" });
    expect(bar.timers()).toBe(0);
    expect(bar.listeners()).toBe(0);
    expect(bar.entries()).toEqual(["", "#date=2010-01-01"]);
  });
});

/** The store after a file has been opened, with the built-in document in the entries before. */
function withFile(): ReturnType<typeof opened> {
  const all = opened();
  all.store.getState().changeView({ detail: "all" });
  const document = { ...builtInDocument(), title: "Another" };
  const view = openingView(document);
  all.store.getState().receive({ document, issues: [], homes: undefined, view, file: "another.json" });
  return all;
}

describe("the address of an opened file", () => {
  it("is an entry of its own, and describes the view in that document", () => {
    const { store, bar } = withFile();
    expect(bar.entries()).toEqual(["", "#detail=all", ""]);
    store.getState().select("nissan");
    expect(bar.entries()).toEqual(["", "#detail=all", "", "#select=nissan"]);
    bar.back();
    expect(store.getState().view).toEqual(openingView(builtInDocument()));
  });

  it("is not taken for one of the built-in document when the page is loaded again", () => {
    const { store, bar } = withFile();
    store.getState().select("nissan");
    expect([bar.location.hash, ownFragment(bar)]).toEqual(["#select=nissan", ""]);
    const again = createAtlasStore();
    keepAddress(again, bar);
    const document = builtInDocument();
    again.getState().receive({ document, issues: [], homes: undefined, view: openingView(document) });
    expect([bar.location.hash, bar.history.state]).toEqual(["", null]);
    again.getState().select("renault");
    expect(ownFragment(bar)).toBe("#select=renault");
  });

  it("leaves the entries of the document before alone, and says whose they are", () => {
    const { store, bar } = withFile();
    const { view } = store.getState();
    bar.back();
    expect(store.getState().view).toBe(view);
    expect(store.getState().notices.map(({ text }) => text)).toEqual([noticeWords.otherDocument]);
    expect([bar.location.hash, ownFragment(bar)]).toEqual(["#detail=all", "#detail=all"]);
  });
});
