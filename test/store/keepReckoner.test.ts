import { expect, it } from "vitest";
import { reckoner } from "../../src/pipeline/reckoner.ts";
import { keepReckoner } from "../../src/store/keepReckoner.ts";
import { openingView } from "../../src/store/permalink.ts";
import { derivedOf } from "../../src/store/select.ts";
import { createAtlasStore, type AtlasStore } from "../../src/store/store.ts";
import { builtInDocument } from "../data/builtInDocument.ts";

function opened(): AtlasStore {
  const store = createAtlasStore();
  const document = builtInDocument();
  store.getState().receive({ document, issues: [], homes: undefined, view: openingView(document) });
  return store;
}

/** Waits until the promises that are settled have told everyone. */
const told = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it("what computes ownership is loaded once, when a view first asks for it", async () => {
  const store = opened();
  let loads = 0;
  const stop = keepReckoner(
    store,
    async () => (loads++, reckoner),
    () => undefined,
  );
  store.getState().changeView({ date: "2010-05-01", detail: "all" });
  expect(loads).toBe(0);
  store.getState().changeView({ lens: "votes" });
  store.getState().changeView({ date: "2011-05-01" });
  await told();
  store.getState().changeView({ lens: "integrated", of: "renault" });
  expect(loads).toBe(1);
  expect(derivedOf(store.getState())?.lens?.gauges.has("nissan")).toBe(true);
  stop();
});

it("a failure to load is told, and the next view asks again", async () => {
  const store = opened();
  const failures: string[] = [];
  const answers = [Promise.reject(new Error("away")), Promise.resolve(reckoner)];
  keepReckoner(
    store,
    () => answers.shift() ?? Promise.reject(new Error("asked too often")),
    () => failures.push("failed"),
  );
  store.getState().changeView({ lens: "votes" });
  await told();
  expect(failures).toEqual(["failed"]);
  expect(store.getState().reckoning).toBe("failed");
  store.getState().changeView({ date: "2011-05-01" });
  await told();
  expect(failures).toEqual(["failed"]);
  expect(store.getState().reckoning).toBe("ready");
});
