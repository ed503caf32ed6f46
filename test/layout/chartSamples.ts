import Elk from "elkjs/lib/elk.bundled.js";
import fc from "fast-check";
import { chartFor, type Chart, type GraphLayout } from "../../src/layout/chart.ts";
import type { GraphNode } from "../../src/layout/chartGraph.ts";
import type { ChartInput, Holding } from "../../src/layout/chartInput.ts";
import type { Place } from "../../src/layout/place.ts";
import { directions } from "../../src/model/view.ts";
import { anySize } from "./samples.ts";

/** The library as far as it is used: more strictly typed than it types itself. */
interface Library {
  layout(graph: GraphNode): Promise<unknown>;
}
const elk: Library = new Elk();

/** The layout library without its worker. It writes into what it is given. */
export const layOutHere: GraphLayout = async (graph) => {
  const copy = structuredClone(graph);
  await elk.layout(copy);
  return copy;
};

export function chartHere(input: ChartInput): Promise<Chart> {
  return chartFor(input, layOutHere);
}

/** A network from its holdings, `a>b` or `a>b 40`, and from further ids. */
export function inputOf(holdings: string, others = "", fields: Partial<ChartInput> = {}): ChartInput {
  const pairs = wordsOf(holdings, ",").map((words) => words.split(" "));
  const made = pairs.map(([ends = "", percent = "0"]) => {
    const [source = "", target = ""] = ends.split(">");
    return { id: `${source}--${target}--stake`, source, target, weight: Number(percent) / 100 };
  });
  const ids = [...new Set([...made.flatMap(({ source, target }) => [source, target]), ...wordsOf(others, " ")])];
  const sizes = new Map(ids.map((id) => [id, { width: 120, height: 40 }]));
  return { ids: ids.toSorted(), sizes, holdings: made, partners: [], columns: [], direction: "down", ...fields };
}

function wordsOf(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** Up to so many cards that hold each other at random, loops and parallel holdings too, some in columns. */
export function anyChartInput(most: number): fc.Arbitrary<ChartInput> {
  const anyEnds = { a: fc.nat(), b: fc.nat(), weight: fc.integer({ min: 0, max: 10 }) };
  return fc
    .record({
      cards: fc.array(anySize, { minLength: 1, maxLength: most }),
      holdings: fc.array(fc.record(anyEnds), { maxLength: Math.ceil(1.5 * most) }),
      ties: fc.array(fc.record(anyEnds), { maxLength: most }),
      columns: fc.array(fc.array(fc.nat(), { maxLength: 5 }), { maxLength: 2 }),
      direction: fc.constantFrom(...directions),
    })
    .map(({ cards, holdings, ties, columns, direction }) => {
      const ids = cards.map((_, i) => `card-${String(i).padStart(2, "0")}`);
      const idAt = (i: number): string => ids[i % ids.length] ?? "";
      const held = holdings.flatMap(({ a, b, weight }, i) =>
        idAt(a) === idAt(b) ? [] : [{ id: `holding-${i}`, source: idAt(a), target: idAt(b), weight: weight / 10 }],
      );
      const pairs = new Set(held.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]));
      return {
        ids,
        sizes: new Map(cards.map((size, i) => [idAt(i), size])),
        holdings: held,
        partners: ties.flatMap(({ a, b, weight }) =>
          idAt(a) < idAt(b) && !pairs.has(`${idAt(a)} ${idAt(b)}`)
            ? [{ source: idAt(a), target: idAt(b), weight: weight / 10 }]
            : [],
        ),
        columns: columns.map((members) => [...new Set(members.map(idAt))]),
        direction,
      };
    });
}

/** A card of a chart as a box along the flow: `start` and `end` in its direction, `middle` across it. */
export interface FlowBox {
  readonly start: number;
  readonly end: number;
  readonly middle: number;
  /** How far it reaches across the flow from its middle. */
  readonly reach: number;
}

export function boxIn(chart: Chart, input: ChartInput, id: string): FlowBox {
  const [place, size] = [chart.places.get(id), input.sizes.get(id)];
  if (place === undefined || size === undefined) throw new Error(`not in the chart: ${id}`);
  const [{ x, y }, { width, height }] = [place, size];
  return input.direction === "down"
    ? { start: y - height / 2, end: y + height / 2, middle: x, reach: width / 2 }
    : { start: x - width / 2, end: x + width / 2, middle: y, reach: height / 2 };
}

/** Whether somebody's holdings lead back from the held to the holder. */
export function isInLoop({ source, target }: Holding, holdings: readonly Holding[]): boolean {
  const reached = new Set([target]);
  for (const id of reached) for (const next of holdings) if (next.source === id) reached.add(next.target);
  return reached.has(source);
}

/** Whether a place lies on the edge of a card, within a hundredth of a px. */
export function isOnEdge(place: Place | undefined, id: string, chart: Chart, input: ChartInput): boolean {
  const [middle, size] = [chart.places.get(id), input.sizes.get(id)];
  if (place === undefined || middle === undefined || size === undefined) return false;
  const beyond = Math.max(
    Math.abs(place.x - middle.x) - size.width / 2,
    Math.abs(place.y - middle.y) - size.height / 2,
  );
  return Math.abs(beyond) < 0.01;
}

/** The cards, other than its own, that a way runs through. */
export function cardsOnWay(
  way: readonly Place[],
  { source, target }: Holding,
  chart: Chart,
  input: ChartInput,
): readonly string[] {
  return input.ids.filter((id) => {
    const [middle, size] = [chart.places.get(id), input.sizes.get(id)];
    if (middle === undefined || size === undefined || id === source || id === target) return false;
    return way.slice(1).some((end, i) => {
      const start = way[i] ?? end;
      return (
        Math.min(start.x, end.x) < middle.x + size.width / 2 - 0.5 &&
        Math.max(start.x, end.x) > middle.x - size.width / 2 + 0.5 &&
        Math.min(start.y, end.y) < middle.y + size.height / 2 - 0.5 &&
        Math.max(start.y, end.y) > middle.y - size.height / 2 + 0.5
      );
    });
  });
}
