import { describe, expect, it } from "vitest";
import { readHomes } from "../../src/store/homes.ts";
import { loadAtlas } from "../../src/store/load.ts";
import { createAtlasStore, type AtlasStore } from "../../src/store/store.ts";
import { builtInText } from "../data/builtInDocument.ts";

const homesText = JSON.stringify({ core: { renault: [1, 2] }, equity: {}, all: {} });

/** A server that has the files given, and nothing else. */
function serving(files: Readonly<Record<string, string>>): (address: string) => Promise<string> {
  return (address) => {
    const found = Object.entries(files).find(([name]) => address.endsWith(name));
    return found === undefined ? Promise.reject(new Error("the file is not there (404).")) : Promise.resolve(found[1]);
  };
}

async function loaded(
  files: Readonly<Record<string, string>>,
  fragment = "",
  store = createAtlasStore(),
): Promise<AtlasStore> {
  await loadAtlas(store, serving(files), () => fragment);
  return store;
}

const complete = { "nissan.json": builtInText(), "homes.json": homesText };

describe("loadAtlas", () => {
  it("opens the document with the view of the fragment and the homes", async () => {
    const state = (await loaded(complete, "#detail=all&select=nissan")).getState();
    expect(state.status).toBe("ready");
    expect(state.view).toMatchObject({ date: "2023-01-26", detail: "all", select: ["nissan"] });
    expect(state.homes?.core?.get("renault")).toEqual({ x: 1, y: 2 });
  });

  it("opens a document without homes, and says so", async () => {
    for (const homes of ["", "[]", '{"core":[]}', '{"core":{"a":[1]},"equity":{},"all":{}}']) {
      const state = (await loaded({ ...complete, "homes.json": homes })).getState();
      expect([state.status, state.homes, state.notices.length]).toEqual(["ready", undefined, 1]);
    }
  });

  it("says why a document could not be loaded, and keeps the one that was open", async () => {
    const store = await loaded(complete);
    const before = store.getState().document;
    await loaded({}, "", store);
    expect(store.getState()).toMatchObject({ status: "failed", document: before });
    expect(store.getState().failure).toContain("404");
  });

  it("says what is wrong with a document that is none, and recovers when tried again", async () => {
    const store = await loaded({ ...complete, "nissan.json": "<!doctype html>" });
    expect(store.getState().status).toBe("failed");
    expect(store.getState().failure).toContain(store.getState().issues[0]?.message);
    await loaded(complete, "", store);
    expect(store.getState()).toMatchObject({ status: "ready", failure: undefined, issues: [] });
  });

  it("names the keys of the fragment that it left out", async () => {
    const { notices, view } = (await loaded(complete, "#detail=most&planned=0")).getState();
    expect(notices.map(({ text }) => text).join()).toContain("detail=most");
    expect(view).toMatchObject({ detail: "core", planned: false });
  });
});

describe("readHomes", () => {
  it("keeps an id that every object has by nature", () => {
    expect(readHomes('{"core":{"__proto__":[1,2]},"equity":{},"all":{}}')?.core.get("__proto__")).toEqual({
      x: 1,
      y: 2,
    });
  });

  it("takes no place that is not two finite numbers", () => {
    for (const place of ['["1",2]', "[1,2,3]", "[1,null]", "7"]) {
      expect(readHomes(`{"core":{"a":${place}},"equity":{},"all":{}}`)).toBeUndefined();
    }
  });
});

describe("the store", () => {
  it("shows what is called for, and asks anew each time for it to be brought into view", () => {
    const store = createAtlasStore();
    store.getState().callFor("google");
    store.getState().callFor("google");
    expect(store.getState()).toMatchObject({ view: { select: ["google"] }, reveal: { id: "google", count: 2 } });
    expect([...store.getState().calledFor]).toEqual(["google"]);
  });

  it("leaves a released entity to the filters, with nothing selected", () => {
    const store = createAtlasStore();
    store.getState().callFor("google");
    store.getState().callFor("nissan");
    store.getState().release("google");
    expect([...store.getState().calledFor]).toEqual(["nissan"]);
    expect(store.getState().view.select).toEqual(["nissan"]);
    store.getState().release("nissan");
    expect(store.getState().view.select).toEqual([]);
  });

  it("keeps every pin but the one that is freed", () => {
    const store = createAtlasStore();
    store.getState().pin("force", new Map([["a", { x: 1, y: 2 }]]));
    store.getState().pin("force", new Map([["b", { x: 3, y: 4 }]]));
    store.getState().pin("chart down", new Map([["a", { x: 5, y: 6 }]]));
    store.getState().unpin("force", ["a"]);
    expect(store.getState().pins.force).toEqual(new Map([["b", { x: 3, y: 4 }]]));
    expect(store.getState().pins["chart down"]).toEqual(new Map([["a", { x: 5, y: 6 }]]));
  });

  it("tells the same thing once, and again after it was dismissed", () => {
    const store = createAtlasStore();
    const { notify, dismiss } = store.getState();
    notify("status", "one");
    notify("status", "one");
    notify("alert", "two");
    expect(store.getState().notices.map(({ text }) => text)).toEqual(["one", "two"]);
    dismiss(store.getState().notices[0]?.id ?? -1);
    notify("status", "one");
    expect(store.getState().notices.map(({ text }) => text)).toEqual(["two", "one"]);
    expect(new Set(store.getState().notices.map(({ id }) => id)).size).toBe(2);
  });
});
