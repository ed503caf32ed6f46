import { expect, test } from "vitest";
import { homesIn, pinsIn, setsOfHomes } from "../../src/store/placeSets.ts";

const here = new Map([["a", { x: 1, y: 2 }]]);
const there = new Map([["a", { x: 3, y: 4 }]]);

test("homes come back from a file as they were, whatever levels there are", () => {
  for (const homes of [
    { core: here },
    { all: there, tall: here },
    { core: here, equity: there, all: here, tall: there },
  ]) {
    expect(homesIn(setsOfHomes(homes))).toEqual(homes);
  }
});

test("nobody's homes are none: the picture is laid out anew", () => {
  expect(homesIn(setsOfHomes({}))).toBeUndefined();
  expect(homesIn(new Map([["force core", new Map()]]))).toBeUndefined();
  expect(homesIn(new Map([["chart-down core", here]]))).toBeUndefined();
});

test("pins come back for each layout", () => {
  expect(pinsIn(new Map([["chart right", here]]))).toEqual({
    force: new Map(),
    "chart down": new Map(),
    "chart right": here,
  });
});
