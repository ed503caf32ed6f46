import { describe, expect, it } from "vitest";
import { keepHistory } from "../../src/store/history.ts";
import { openFiles, type OpenableFile } from "../../src/store/openFile.ts";
import { openingView } from "../../src/store/permalink.ts";
import { createAtlasStore, type AtlasStore } from "../../src/store/store.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { holding, smallFile, type Json } from "../importers/allianceFile.ts";

const small = (changes: Json = {}): string => JSON.stringify({ ...smallFile, ...changes });

function fileOf(content: string | Uint8Array<ArrayBuffer>, name = "small.json"): OpenableFile {
  return new File([content], name);
}

/** A store with the built-in document, in which the person has put things and asked for some. */
function inUse(): AtlasStore {
  const store = createAtlasStore();
  keepHistory(store);
  const document = builtInDocument();
  store.getState().receive({ document, issues: [], homes: undefined, view: openingView(document) });
  store.getState().pin("force", new Map([["nissan", { x: 1, y: 2 }]]));
  store.getState().callFor("google");
  store.getState().focusOn("renault");
  store.getState().setPlaying(true);
  return store;
}

const nothingAsked = {
  past: [],
  future: [],
  trail: [],
  calledFor: new Set(),
  isPlaying: false,
  homes: undefined,
};

const told = (store: AtlasStore) => store.getState().notices.map(({ role, text }) => `${role}: ${text}`);

describe("openFiles", () => {
  it("opens a document with its view, its homes and its pins", async () => {
    const store = inUse();
    const places = { "force core": { a: [1, 2] }, "force tall": { b: [3, 4] } };
    const text = small({ opening: { date: "2010-01-01", select: "a" }, places, pins: { "chart down": { c: [5, 6] } } });
    await openFiles(store, [fileOf(text)]);
    const state = store.getState();
    expect(state.document?.title).toBe("Three companies");
    expect(state.view).toMatchObject({ date: "2010-01-01", select: ["a"] });
    expect(state.homes).toEqual({ core: new Map([["a", { x: 1, y: 2 }]]), tall: new Map([["b", { x: 3, y: 4 }]]) });
    expect([state.pins["chart down"], state.pins.force]).toEqual([new Map([["c", { x: 5, y: 6 }]]), new Map()]);
    expect(told(store)).toEqual([
      "status: Opened “small.json”: 3 entities, 2 relationships. It is on this page only: reloading brings back the built-in document.",
    ]);
  });

  it("forgets what was asked of the document before", async () => {
    const store = inUse();
    const { opened } = store.getState();
    await openFiles(store, [fileOf(small())]);
    const { past, future, calledFor, trail, isPlaying, file, opened: openedNow, homes } = store.getState();
    expect({ past, future, calledFor, trail, isPlaying, homes }).toEqual(nothingAsked);
    expect([file, openedNow]).toEqual(["small.json", opened + 1]);
  });

  it("says how many rows it left out, and keeps the list of what is wrong", async () => {
    const store = inUse();
    const relationships = [...smallFile.relationships, holding("a", "c", { percent: 120 })];
    await openFiles(store, [fileOf(small({ relationships, opening: { stake: "90-10" }, places: { "force all": 3 } }))]);
    expect(told(store).join()).toContain("2 relationships; 1 row left out, as the list says.");
    expect(store.getState().issues.map(({ path }) => path)).toEqual([
      "relationships[2].phases[0].percent",
      "relationships[2].phases",
      "opening.stake",
      "places.force all",
    ]);
  });

  it.each([
    ["nothing in it", fileOf(""), "it is empty"],
    ["nothing but blanks in it", fileOf(" \n\t"), "it is empty"],
    ["an unfinished text", fileOf(small().slice(0, 90)), "JSON"],
    ["another format", fileOf(small({ format: "alliance-9" })), 'The format is "alliance-9"'],
    ["a list in it", fileOf("[]"), "not an alliance document"],
    ["text in UTF-16", fileOf(new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])), "not written in UTF-8"],
    ["a picture in it", fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "picture.png"), "is no alliance document"],
    ["a table in it", fileOf("a,b\r\n1,2\r\n", "table.csv"), "is no alliance document"],
    ["neither start nor any date", fileOf(small({ start: 1, events: [], relationships: [7] })), '"start"'],
  ])("keeps what is open when a file has %s, and says so", async (_, file, why) => {
    const store = inUse();
    const before = store.getState();
    await openFiles(store, [file]);
    const { notices: _told, ...after } = store.getState();
    expect({ ...after, notices: before.notices }).toEqual(before);
    expect(told(store)).toHaveLength(1);
    expect(told(store)[0]).toMatch(/^alert: “[^”]+” could not be opened: .* What was open stays open\.$/);
    expect(told(store)[0]).toContain(why);
  });

  it("opens no file of more than 50 MB, and one that cannot be read at all", async () => {
    const unread = { name: "big.json", arrayBuffer: () => Promise.reject(new Error("gone")) };
    for (const [size, why] of [
      [50_000_001, "it has 51 MB, and the most that can be opened is 50 MB"],
      [50_000_000, "the browser could not read it"],
    ] as const) {
      const store = inUse();
      await openFiles(store, [{ ...unread, size }]);
      expect(told(store)).toHaveLength(1);
      expect(told(store)[0]).toContain(why);
    }
  });

  it("tells first what a file failed by, and then all else that is wrong", async () => {
    const store = inUse();
    const entities = [{ ...smallFile.entities[0], name: 7 }, ...smallFile.entities];
    const sources = [{ id: "s", publisher: 7 }];
    await openFiles(store, [fileOf(small({ entities, sources, start: 1, events: [], relationships: [] }))]);
    const [notice] = store.getState().notices;
    expect(notice?.text).toContain('"start" is missing');
    expect(notice?.issues.map(({ severity }) => severity)).toEqual(["error", "error", "warning"]);
    expect(notice?.issues.slice(0, 2).map(({ path }) => path)).toEqual(["start", "entities[0].name"]);
  });

  it("opens none of several files, and nothing when nothing is chosen", async () => {
    const store = inUse();
    await openFiles(store, []);
    expect(told(store)).toEqual([]);
    await openFiles(store, [fileOf(small()), fileOf(small())]);
    expect(told(store)).toEqual(["alert: 2 files came at once, and none was opened: choose one alliance document."]);
    expect(store.getState().file).toBeUndefined();
  });

  it("reads past the mark that some programs put before UTF-8", async () => {
    const store = inUse();
    await openFiles(store, [fileOf(`\uFEFF${small()}`)]);
    expect(store.getState().file).toBe("small.json");
  });

  it("ends with the file that was brought last, however long the other takes", async () => {
    const store = inUse();
    const slow = fileOf(small({ title: "slow" }), "slow.json");
    const meanwhile = async (): Promise<ArrayBuffer> => {
      await openFiles(store, [fileOf(small())]);
      return slow.arrayBuffer();
    };
    await openFiles(store, [{ name: "slow.json", size: slow.size, arrayBuffer: meanwhile }]);
    expect(store.getState().document?.title).toBe("Three companies");
  });
});
