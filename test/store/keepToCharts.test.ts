import { describe, expect, test } from "vitest";
import { details, directions, layouts, type View } from "../../src/model/view.ts";
import { keepHistory } from "../../src/store/history.ts";
import { keepToCharts } from "../../src/store/keepToCharts.ts";
import { createAtlasStore, type AtlasStore } from "../../src/store/store.ts";
import { documentWith, openView } from "../filters/samples.ts";

type ChartName = `${View["detail"]} ${View["direction"]}`;

/** A store with a document in it that opens at a view, where there are these charts only. */
function storeWith(charts: readonly ChartName[], change: Partial<View> = {}): AtlasStore {
  const store = createAtlasStore();
  keepToCharts(store, ({ detail, direction }) => charts.includes(`${detail} ${direction}`));
  keepHistory(store);
  store
    .getState()
    .receive({ document: documentWith([]), issues: [], homes: undefined, view: { ...openView, ...change } });
  return store;
}

describe("keepToCharts", () => {
  test("never leaves a view whose chart is not there", () => {
    const sets: readonly (readonly ChartName[])[] = [[], ["core down"], ["core down", "core right"], ["all right"]];
    for (const charts of sets)
      for (const layout of layouts)
        for (const detail of details)
          for (const direction of directions) {
            const store = storeWith(charts);
            store.getState().changeView({ layout, detail, direction });
            const { view } = store.getState();
            const isThere = charts.includes(`${view.detail} ${view.direction}`);
            expect(view.layout === "force" || isThere).toBe(true);
            expect(view.detail).toBe(detail);
          }
  });

  test("leaves a view alone that needs no other chart", () => {
    const store = storeWith(["core right"]);
    for (const change of [{ layout: "chart", detail: "core", direction: "right" }, { layout: "force" }] as const) {
      store.getState().changeView(change);
      expect(store.getState().view).toMatchObject(change);
    }
  });

  test("turns to the other direction before it gives the chart up", () => {
    const store = storeWith(["core right"], { detail: "core", direction: "down" });
    store.getState().changeView({ layout: "chart" });
    expect(store.getState().view).toMatchObject({ layout: "chart", direction: "right" });
    store.getState().changeView({ detail: "all" });
    expect(store.getState().view).toMatchObject({ layout: "force", detail: "all" });
  });

  test("a document that opens with a chart that is not there opens among springs, and nothing can be undone", () => {
    const { view, past } = storeWith([], { layout: "chart" }).getState();
    expect(view.layout).toBe("force");
    expect(past).toEqual([]);
  });
});
