import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/layout/chart.ts";
import { chartInputOf, type ChartInput, type Holding } from "../../src/layout/chartInput.ts";
import type { CardSize } from "../../src/layout/place.ts";
import { directions } from "../../src/model/view.ts";
import { cardSizesOf } from "../../src/stage/cardSizes.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { checkInTime } from "../property.ts";
import { anyChartInput, boxIn, cardsOnWay, chartHere, isInLoop, isOnEdge } from "./chartSamples.ts";
import { overlapsAmong } from "./samples.ts";

const patient = { timeout: 120_000 };

/** What is wrong with a chart, in words; nothing is, if it keeps the laws. */
function faultsOf(chart: Chart, input: ChartInput): readonly string[] {
  const known = new Set(input.holdings.map(({ id }) => id));
  return [
    ...input.ids.filter((id) => !chart.places.has(id)).map((id) => `${id} has no place`),
    ...overlapsAmong(chart.places, (id) => input.sizes.get(id)),
    ...[...chart.ways.keys()].filter((id) => !known.has(id)).map((id) => `${id} is no holding`),
    ...input.holdings.flatMap((holding) => faultsOfHolding(holding, chart, input)),
  ];
}

function faultsOfHolding(holding: Holding, chart: Chart, input: ChartInput): readonly string[] {
  const { id, source, target } = holding;
  const [holder, held] = [boxIn(chart, input, source), boxIn(chart, input, target)];
  const way = chart.ways.get(id);
  const isBefore = isInLoop(holding, input.holdings) || holder.end < held.start;
  const isShown = way !== undefined || areSideBySide(chart, input, source, target);
  const isOrthogonal = way?.slice(1).every(({ x, y }, i) => (way[i]?.x === x) !== (way[i]?.y === y)) ?? true;
  const leaves = way === undefined || isOnEdge(way[0], source, chart, input);
  const arrives = way === undefined || isOnEdge(way.at(-1), target, chart, input);
  const faults = [
    [isBefore, `${source} does not stand before ${target}`],
    [isShown, `${id} has no way`],
    [way === undefined || way.length > 1, `${id} is a point`],
    [isOrthogonal, `${id} runs askew`],
    [leaves, `${id} does not begin on an edge of ${source}`],
    [arrives, `${id} does not end on an edge of ${target}`],
  ] as const;
  return [
    ...faults.flatMap(([isRight, fault]) => (isRight ? [] : [fault])),
    ...cardsOnWay(way ?? [], holding, chart, input).map((card) => `${id} runs through ${card}`),
  ];
}

/** Whether two that hold each other stand side by side, with nobody between them. */
function areSideBySide(chart: Chart, input: ChartInput, a: string, b: string): boolean {
  const [one, other] = [boxIn(chart, input, a), boxIn(chart, input, b)];
  const onLevel = Math.abs(one.start + one.end - other.start - other.end) < 0.02;
  const [low, high] = [Math.min(one.middle, other.middle), Math.max(one.middle, other.middle)];
  const between = input.ids.filter((id) => {
    const box = boxIn(chart, input, id);
    return box.middle > low && box.middle < high && box.start < one.end && box.end > one.start;
  });
  const isMutual = [`${a} ${b}`, `${b} ${a}`].every((ends) =>
    input.holdings.some(({ source, target }) => `${source} ${target}` === ends),
  );
  return isMutual && onLevel && between.length === 0;
}

function extentOf(chart: Chart, { sizes }: ChartInput): CardSize {
  const boxes = [...chart.places].map(([id, at]) => ({ ...at, ...(sizes.get(id) ?? { width: 0, height: 0 }) }));
  const reach = (side: 1 | -1, axis: "x" | "y", size: "width" | "height"): readonly number[] =>
    boxes.map((box) => box[axis] + (side * box[size]) / 2);
  return {
    width: Math.max(...reach(1, "x", "width")) - Math.min(...reach(-1, "x", "width")),
    height: Math.max(...reach(1, "y", "height")) - Math.min(...reach(-1, "y", "height")),
  };
}

function plain(chart: Chart): unknown {
  return [
    [...chart.places].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [...chart.ways].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ];
}

describe("the chart of any network", () => {
  test("keeps holders before held, cards off cards, and a way for every holding", patient, async () => {
    const property = fc.asyncProperty(anyChartInput(10), async (input) => {
      expect(faultsOf(await chartHere(input), input)).toEqual([]);
    });
    await checkInTime(property, 150);
  });

  test("keeps them in larger networks too", patient, async () => {
    const property = fc.asyncProperty(anyChartInput(28), async (input) => {
      expect(faultsOf(await chartHere(input), input)).toEqual([]);
    });
    await checkInTime(property, 50);
  });

  test("is the same for the same input, in whatever order it is told", patient, async () => {
    const both = anyChartInput(14).chain((input) =>
      fc.record({
        input: fc.constant(input),
        ids: fc.shuffledSubarray([...input.ids], { minLength: input.ids.length }),
        holdings: fc.shuffledSubarray([...input.holdings], { minLength: input.holdings.length }),
      }),
    );
    const property = fc.asyncProperty(both, async ({ input, ...shuffled }) => {
      const chart = plain(await chartHere(input));
      expect(plain(await chartHere(structuredClone(input)))).toEqual(chart);
      expect(plain(await chartHere({ ...input, ...shuffled }))).toEqual(chart);
    });
    await checkInTime(property, 15);
  });
});

describe("the chart of the built-in document", () => {
  const sizes = cardSizesOf(builtInDocument());
  const sizeOf = (id: string): CardSize => sizes.get(id) ?? { width: 0, height: 0 };

  test.each(directions)(
    "keeps the laws, and three quarters of its size in its window, running %s",
    async (direction) => {
      const input = chartInputOf(builtInDocument(), "core", direction, sizeOf);
      const chart = await chartHere(input);
      expect(faultsOf(chart, input)).toEqual([]);
      const { width, height } = extentOf(chart, input);
      expect(Math.min(826 / width, 750 / height)).toBeGreaterThan(0.75);
    },
  );

  test("keeps the laws with everyone in it", patient, async () => {
    const input = chartInputOf(builtInDocument(), "all", "down", sizeOf);
    expect(faultsOf(await chartHere(input), input)).toEqual([]);
  });
});
