import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepHistory } from "../../src/store/history.ts";
import { momentOf, type Moment } from "../../src/store/historySlice.ts";
import { openingView } from "../../src/store/permalink.ts";
import { createAtlasStore, type AtlasState, type AtlasStore } from "../../src/store/store.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { check } from "../property.ts";

type Act = (state: AtlasState) => void;

const ids = ["renault", "nissan", "geely-holding"] as const;
const anyId = fc.constantFrom(...ids);
const anyPlace = fc.record({ x: fc.integer(), y: fc.integer() });

/** All that a person does to the picture, each as one act. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.constantFrom("force", "chart down"), anyId, anyPlace).map(([ground, id, place]): Act => {
    return ({ pin }) => pin(ground, new Map([[id, place]]));
  }),
  anyId.map(
    (id): Act =>
      (state) =>
        state.unpin("force", [id]),
  ),
  anyId.map(
    (id): Act =>
      (state) =>
        state.focusOn(id),
  ),
  anyId.map(
    (id): Act =>
      (state) =>
        state.unfoldMore(id),
  ),
  fc.integer({ min: -1, max: 2 }).map(
    (index): Act =>
      (state) =>
        state.goBackTo(index),
  ),
  anyId.map(
    (id): Act =>
      (state) =>
        state.fold(id),
  ),
  anyId.map(
    (id): Act =>
      (state) =>
        state.unfoldGroup(id),
  ),
  fc
    .oneof(
      fc.constantFrom("2010-04-30", "2023-01-26").map((date) => ({ date })),
      fc.constantFrom("core", "all").map((detail) => ({ detail })),
      fc.constantFrom("force", "chart").map((layout) => ({ layout })),
      fc.boolean().map((planned) => ({ planned })),
    )
    .map(
      (change): Act =>
        (state) =>
          state.changeView(change),
    ),
);

function opened(): AtlasStore {
  const store = createAtlasStore();
  keepHistory(store);
  const document = builtInDocument();
  store.getState().receive({ document, issues: [], homes: undefined, view: openingView(document) });
  return store;
}

/** The moment as a person sees it: what is selected, and the theme, belong to no step. */
function seen(store: AtlasStore): Moment {
  const { view, ...rest } = momentOf(store.getState());
  return { ...rest, view: { ...view, select: [], theme: "auto" } };
}

function steps(store: AtlasStore): readonly [undoable: number, redoable: number] {
  const { past, future } = store.getState();
  return [past.length, future.length];
}

describe("undoing", () => {
  it("goes back through every moment to the first, and redoing forward through the same", () => {
    check(
      fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
        const store = opened();
        const moments = [seen(store)];
        for (const act of acts) {
          const [before] = steps(store);
          act(store.getState());
          if (steps(store)[0] > before) moments.push(seen(store));
          expect(seen(store)).toEqual(moments.at(-1));
        }
        expect(steps(store)).toEqual([moments.length - 1, 0]);
        for (const moment of moments.slice(0, -1).toReversed()) {
          store.getState().undo();
          expect(seen(store)).toEqual(moment);
        }
        expect(steps(store)).toEqual([0, moments.length - 1]);
        for (const moment of moments.slice(1)) {
          store.getState().redo();
          expect(seen(store)).toEqual(moment);
        }
      }),
    );
  });

  it("is over with a new act: what was undone cannot be redone", () => {
    check(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 5 }), fc.nat({ max: 4 }), (acts, count) => {
        const store = opened();
        for (const act of acts) act(store.getState());
        for (let i = 0; i <= count; i += 1) store.getState().undo();
        const [left] = steps(store);
        store.getState().changeView({ stake: [0.11, 0.99] });
        expect(steps(store)).toEqual([left + 1, 0]);
      }),
    );
  });

  it("leaves what is selected and the colours as they are", () => {
    const store = opened();
    store.getState().changeView({ detail: "all" });
    store.getState().select("nissan");
    store.getState().changeView({ theme: "dark" });
    expect(steps(store)).toEqual([1, 0]);
    store.getState().undo();
    expect(store.getState().view).toMatchObject({ detail: "core", select: ["nissan"], theme: "dark" });
  });

  it("stops time, which would run over it", () => {
    const store = opened();
    store.getState().setPlaying(true);
    store.getState().changeView({ date: "2023-01-27" }, true);
    store.getState().undo();
    expect(store.getState()).toMatchObject({ isPlaying: false, isPassing: false, view: { date: "2023-01-26" } });
  });

  it("does nothing where there is nothing to undo or redo", () => {
    const store = opened();
    const before = store.getState();
    store.getState().undo();
    store.getState().redo();
    expect(store.getState()).toBe(before);
  });
});

describe("a step", () => {
  it("is a whole run of passing changes of the same thing, whatever is selected after it", () => {
    check(
      fc.property(fc.integer({ min: 1, max: 28 }), (days) => {
        const store = opened();
        for (let day = 1; day <= days; day += 1) {
          store.getState().changeView({ date: `2022-02-${String(day).padStart(2, "0")}` }, true);
        }
        store.getState().select("nissan");
        expect(steps(store)).toEqual([1, 0]);
        store.getState().undo();
        expect(store.getState().view.date).toBe("2023-01-26");
      }),
    );
  });

  it("is not left by a run that comes back to where it began", () => {
    const store = opened();
    const { changeView } = store.getState();
    changeView({ detail: "all" });
    for (const date of ["2023-01-27", "2023-01-28", "2023-01-27", "2023-01-26"]) changeView({ date }, true);
    expect(steps(store)).toEqual([1, 0]);
    changeView({ date: "2023-01-27" }, true);
    expect(steps(store)).toEqual([2, 0]);
  });

  it("ends where an act ends the run, or the run goes on to something else", () => {
    const store = opened();
    const { changeView } = store.getState();
    changeView({ date: "2022-01-01" }, true);
    changeView({ date: "2022-01-02" }, true);
    changeView({ stake: [0.1, 1] }, true);
    changeView({ stake: [0.2, 1] }, true);
    expect(steps(store)).toEqual([2, 0]);
    changeView({ stake: [0.2, 1] });
    changeView({ stake: [0.3, 1] }, true);
    expect(steps(store)).toEqual([3, 0]);
  });

  it("is each card that is moved while time runs", () => {
    const store = opened();
    store.getState().changeView({ date: "2022-01-01" }, true);
    store.getState().pin("force", new Map([["nissan", { x: 1, y: 2 }]]));
    store.getState().pin("force", new Map([["renault", { x: 1, y: 2 }]]));
    expect(steps(store)).toEqual([3, 0]);
  });

  it("is kept until two hundred came after it", () => {
    const store = opened();
    for (let i = 1; i <= 203; i += 1) store.getState().changeView({ stake: [i / 1000, 1] });
    expect(steps(store)).toEqual([200, 0]);
    for (let i = 1; i <= 203; i += 1) store.getState().undo();
    expect(store.getState().view.stake).toEqual([0.003, 1]);
  });

  it("is forgotten when another document is opened", () => {
    const store = opened();
    store.getState().changeView({ detail: "all" });
    store.getState().changeView({ detail: "equity" });
    store.getState().undo();
    const document = { ...builtInDocument() };
    store.getState().receive({ document, issues: [], homes: undefined, view: openingView(document) });
    expect(steps(store)).toEqual([0, 0]);
  });
});
