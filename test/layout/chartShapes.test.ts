import { describe, expect, test } from "vitest";
import { chartOf, type Chart } from "../../src/layout/chart.ts";
import { chartGraphOf } from "../../src/layout/chartGraph.ts";
import type { ChartInput } from "../../src/layout/chartInput.ts";
import type { Place } from "../../src/layout/place.ts";
import { directions } from "../../src/model/view.ts";
import { boxIn, chartHere, inputOf, layOutHere, type FlowBox } from "./chartSamples.ts";

/** A chart with its boxes by name. */
async function drawn(input: ChartInput): Promise<{
  readonly chart: Chart;
  readonly box: (id: string) => FlowBox;
  readonly at: (id: string) => Place;
  readonly way: (ends: string) => readonly Place[];
}> {
  const chart = await chartHere(input);
  return {
    chart,
    box: (id) => boxIn(chart, input, id),
    at: (id) => chart.places.get(id) ?? { x: Number.NaN, y: Number.NaN },
    way: (ends) => chart.ways.get(`${ends}--stake`) ?? [],
  };
}

const nowhere = { x: Number.NaN, y: Number.NaN };
const first = (way: readonly Place[]): Place => way[0] ?? nowhere;
const last = (way: readonly Place[]): Place => way.at(-1) ?? nowhere;
/** The length of the last piece of a way. */
const lastPiece = (way: readonly Place[]): number => {
  const [from, to] = [way.at(-2) ?? nowhere, last(way)];
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
};

describe.each(directions)("a chart that runs %s", (direction) => {
  test("draws a pair and a chain in one straight line", async () => {
    const { box, way } = await drawn(inputOf("a>b, b>c", "", { direction }));
    expect(box("a").middle).toBe(box("b").middle);
    expect(box("b").middle).toBe(box("c").middle);
    expect([way("a--b").length, way("b--c").length]).toEqual([2, 2]);
    expect(box("b").start - box("a").end).toBeGreaterThanOrEqual(56);
  });

  test("turns the lightest holding of a ring", async () => {
    const { box, way } = await drawn(inputOf("a>b 50, b>c 40, c>a 10", "", { direction }));
    expect(box("a").end).toBeLessThan(box("b").start);
    expect(box("b").end).toBeLessThan(box("c").start);
    expect(way("c--a").length).toBeGreaterThanOrEqual(2);
  });

  test("puts the steps of a pyramid on one level each", async () => {
    const { box } = await drawn(inputOf("a>b, a>c, b>d, b>e, c>f, c>g", "", { direction }));
    expect(box("b").start).toBe(box("c").start);
    expect(new Set(["d", "e", "f", "g"].map((id) => box(id).start)).size).toBe(1);
    const order = ["d", "e", "f", "g"].toSorted((p, q) => box(p).middle - box(q).middle).join("");
    expect(["defg", "edfg", "degf", "edgf", "fgde", "fged", "gfde", "gfed"]).toContain(order);
  });

  test("puts those who hold each other side by side, the one who holds more first, with room for two arcs", async () => {
    const { chart, box } = await drawn(inputOf("a>b 15, b>a 43", "", { direction }));
    expect(chart.ways.size).toBe(0);
    expect(box("a").start).toBe(box("b").start);
    expect(box("a").middle - box("a").reach - box("b").middle - box("b").reach).toBe(direction === "down" ? 190 : 110);
  });

  test("leads a weak mutual holding past the card between two that are no neighbours", async () => {
    const { chart, box, way } = await drawn(inputOf("a>b 40, b>a 15, b>c 9, c>b 9, a>c 1, c>a 2", "", { direction }));
    expect([...chart.ways.keys()].toSorted()).toEqual(["a--c--stake", "c--a--stake"]);
    expect(["a", "b", "c"].toSorted((p, q) => box(p).middle - box(q).middle).join("")).toBe("abc");
    const depths = [way("a--c"), way("c--a")].map((points) =>
      Math.min(...points.map((point) => (direction === "down" ? point.y : point.x))),
    );
    expect(Math.max(...depths)).toBeLessThan(box("b").start);
    expect(Math.abs((depths[0] ?? 0) - (depths[1] ?? 0))).toBeGreaterThanOrEqual(14);
  });

  test("lets the lines of a joint venture's holders arrive apart", async () => {
    const { box, way } = await drawn(inputOf("a>v 50, b>v 50", "", { direction }));
    expect(box("a").start).toBe(box("b").start);
    const [one, other] = [last(way("a--v")), last(way("b--v"))];
    expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(14);
    expect(Math.min(lastPiece(way("a--v")), lastPiece(way("b--v")))).toBeGreaterThanOrEqual(
      direction === "down" ? 30 : 56,
    );
  });

  test("hangs a fan of thirty in upright lists, each card on a stub that a figure fits on", async () => {
    const leaves = Array.from({ length: 30 }, (_, i) => `leaf-${String(i).padStart(2, "0")}`);
    const { at, way } = await drawn(inputOf(leaves.map((leaf) => `a>${leaf} 5`).join(", "), "", { direction }));
    const columns = new Set(leaves.map((leaf) => at(leaf).x));
    expect(columns.size).toBeLessThanOrEqual(6);
    for (const leaf of leaves) {
      expect(last(way(`a--${leaf}`))).toEqual({ x: at(leaf).x - 60, y: at(leaf).y });
      expect(lastPiece(way(`a--${leaf}`))).toBe(70);
    }
  });

  test("keeps a column together in its order, with room for its hull and its name", async () => {
    const columns = [["u", "w", "v"]];
    const { at, chart } = await drawn(inputOf("g>u, g>v, g>w, w>x, h>v", "", { direction, columns }));
    expect([at("w").x, at("v").x]).toEqual([at("u").x, at("u").x]);
    expect([at("w").y - at("u").y, at("v").y - at("w").y]).toEqual([51, 51]);
    const hull = { left: at("u").x - 73, right: at("u").x + 73, top: at("u").y - 57, bottom: at("v").y + 34 };
    const inHull = ["g", "h", "x"].filter(
      (id) =>
        at(id).x + 60 > hull.left &&
        at(id).x - 60 < hull.right &&
        at(id).y + 20 > hull.top &&
        at(id).y - 20 < hull.bottom,
    );
    expect([inHull, chart.ways.size]).toEqual([[], 5]);
  });

  test("gives up a column in which one holds another", async () => {
    const columns = [["u", "v"]];
    const { box } = await drawn(inputOf("u>x, x>v", "", { direction, columns }));
    expect(box("u").end).toBeLessThan(box("x").start);
    expect(box("x").end).toBeLessThan(box("v").start);
  });

  test("puts those without holdings below, near their partners", async () => {
    const partners = [
      { source: "d", target: "p", weight: 0 },
      { source: "c", target: "q", weight: 0 },
    ];
    const { at } = await drawn(inputOf("a>c, b>d", "p q r", { direction, partners }));
    const lowest = Math.max(...["a", "b", "c", "d"].map((id) => at(id).y));
    for (const id of ["p", "q", "r"]) expect(at(id).y - lowest).toBeGreaterThan(80);
    expect(Math.sign(at("p").x - at("q").x) * Math.sign(at("d").x - at("c").x)).not.toBe(-1);
  });
});

describe("a chart", () => {
  test("draws two networks beside each other, on the same levels", async () => {
    const { box } = await drawn(inputOf("a>b, c>d"));
    expect([box("c").start, box("d").start]).toEqual([box("a").start, box("b").start]);
  });

  test("hangs the ventures of the same two holders between two rails where it runs down", async () => {
    const { at, way } = await drawn(inputOf("a>v 50, b>v 50, a>w 70, b>w 30"));
    expect(at("v").x).toBe(at("w").x);
    for (const venture of ["v", "w"]) {
      expect(last(way(`a--${venture}`))).toEqual({ x: at(venture).x - 60, y: at(venture).y });
      expect(last(way(`b--${venture}`))).toEqual({ x: at(venture).x + 60, y: at(venture).y });
    }
  });

  test("leads to the ventures of the same two holders from one side where it runs right", async () => {
    const { at, way } = await drawn(inputOf("a>v 50, b>v 50, a>w 70, b>w 30", "", { direction: "right" }));
    for (const ends of ["a--v", "b--v", "a--w", "b--w"]) expect(last(way(ends)).x).toBe(at(ends.slice(3)).x - 60);
  });

  test("draws each of two holdings between the same two", async () => {
    const { holdings, ...rest } = inputOf("a>b 30");
    const unit = { id: "a--b--business-unit", source: "a", target: "b", weight: 1 };
    const { chart, way } = await drawn({ ...rest, holdings: [...holdings, unit] });
    expect(chart.ways.size).toBe(2);
    expect(last(way("a--b"))).not.toEqual(last(chart.ways.get(unit.id) ?? []));
    expect(first(way("a--b"))).toEqual(first(chart.ways.get(unit.id) ?? []));
  });

  test("of a single card, or of none, is no more than that", async () => {
    const single = await chartHere(inputOf("", "a"));
    expect([[...single.places.keys()], single.ways.size]).toEqual([["a"], 0]);
    const empty = await chartHere(inputOf(""));
    expect([empty.places.size, empty.ways.size]).toEqual([0, 0]);
  });

  test("is not made from a graph that lacks a place, a line or the whole chart", async () => {
    const input = inputOf("a>b");
    const { children: [chart] = [], ...graph } = await layOutHere(chartGraphOf(input));
    const childrenless = { ...graph, children: [{ id: chart?.id ?? "", edges: chart?.edges ?? [] }] };
    const lineless = { ...graph, children: [{ id: chart?.id ?? "", children: chart?.children ?? [] }] };
    expect(() => chartOf(input, graph)).toThrow("no chart in the graph");
    expect(() => chartOf(input, childrenless)).toThrow("no place for card:a");
    expect(() => chartOf(input, lineless)).toThrow("no line for");
  });
});
