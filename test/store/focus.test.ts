import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crumbsOf } from "../../src/store/focusSlice.ts";
import { createAtlasStore } from "../../src/store/store.ts";
import { check } from "../property.ts";

const anyWay = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 8 });

describe("the way to the focus", () => {
  it("ends with the focus and names nobody twice", () => {
    check(
      fc.property(anyWay, (way) => {
        const store = createAtlasStore();
        for (const id of way) store.getState().focusOn(id);
        const crumbs = crumbsOf(store.getState());
        expect(crumbs.at(-1)).toBe(way.at(-1));
        expect(new Set(crumbs).size).toBe(crumbs.length);
        expect(store.getState().view.focus).toBe(way.at(-1));
      }),
    );
  });

  it("is cut where one goes back to, and gone with the focus", () => {
    const store = createAtlasStore();
    for (const id of ["a", "b", "c"]) store.getState().focusOn(id);
    store.getState().goBackTo(1);
    expect([crumbsOf(store.getState()), store.getState().view.focus]).toEqual([["a", "b"], "b"]);
    store.getState().goBackTo(-1);
    expect([crumbsOf(store.getState()), store.getState().view.focus]).toEqual([[], undefined]);
  });

  it("follows a focus that the address sets: back along it, or anew", () => {
    const store = createAtlasStore();
    for (const id of ["a", "b", "c"]) store.getState().focusOn(id);
    store.getState().changeView({ focus: "b" });
    expect(crumbsOf(store.getState())).toEqual(["a", "b"]);
    store.getState().changeView({ focus: "z" });
    expect(crumbsOf(store.getState())).toEqual(["z"]);
    store.getState().focusOn("y");
    expect(crumbsOf(store.getState())).toEqual(["z", "y"]);
  });
});

describe("unfolding more", () => {
  it("widens the focus a hop at a time up to three, and remembers any other card once", () => {
    const store = createAtlasStore();
    const { unfoldMore } = store.getState();
    unfoldMore("a");
    expect(store.getState().view).toMatchObject({ focus: "a", hops: 1, unfold: [] });
    for (const hops of [2, 3, 3]) {
      unfoldMore("a");
      expect(store.getState().view.hops).toBe(hops);
    }
    unfoldMore("b");
    unfoldMore("b");
    expect(store.getState().view.unfold).toEqual(["b"]);
  });

  it("begins anew with another focus", () => {
    const store = createAtlasStore();
    store.getState().focusOn("a");
    store.getState().unfoldMore("a");
    store.getState().unfoldMore("b");
    store.getState().focusOn("b");
    expect(store.getState().view).toMatchObject({ focus: "b", hops: 1, unfold: [] });
  });
});

describe("folding", () => {
  it("lists a group once, in the order of folding, until it is unfolded", () => {
    const store = createAtlasStore();
    const { fold, unfoldGroup } = store.getState();
    for (const id of ["a", "b", "a"]) fold(id);
    expect(store.getState().view.fold).toEqual(["a", "b"]);
    unfoldGroup("a");
    expect(store.getState().view.fold).toEqual(["b"]);
  });
});
