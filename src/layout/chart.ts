import type { EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import { withUnheld } from "./chartBand.ts";
import { turnedPlace } from "./chartBlock.ts";
import { chartGraphOf, edgeIdOf, type GraphNode } from "./chartGraph.ts";
import type { ChartInput } from "./chartInput.ts";
import type { Layers } from "./chartLayers.ts";
import { placedGraphOf } from "./chartPlaced.ts";
import { chartPlanOf, stopsOf, type ChartLine, type ChartPlan } from "./chartPlan.ts";
import type { Place, Places } from "./place.ts";

/** An org chart, laid out: holders before held, groups before their units. */
export interface Chart {
  /** The middle of every card. */
  readonly places: Places;
  /** The way of each holding in steps, from the edge of the holder's card to the edge of the held's. */
  readonly ways: ReadonlyMap<RelationshipId, readonly Place[]>;
}

/** Whoever lays a graph out: the library's worker, or the library itself. */
export type GraphLayout = (graph: GraphNode) => Promise<GraphNode>;

/** The chart of an input. Holdings between two that stand side by side have no way: they are drawn as arcs. */
export async function chartFor(input: ChartInput, layOut: GraphLayout): Promise<Chart> {
  const ordered = await layOut(chartGraphOf(input));
  const drawn = await layOut(placedGraphOf(input, ordered));
  return chartOf(input, drawn);
}

/** The chart in a graph that the library has laid out. Throws where the graph lacks a place or a line. */
export function chartOf(input: ChartInput, laidOut: GraphNode): Chart {
  const plan = chartPlanOf(input);
  const graph = laidOut.children?.[0];
  const layers = plan.layerings[Number.parseInt(graph?.id ?? "", 10)];
  if (graph === undefined || layers === undefined) throw new Error("no chart in the graph");
  const corners = cornersIn(graph);
  const places = new Map<EntityId, Place>();
  const ways = new Map<RelationshipId, readonly Place[]>();
  for (const block of plan.blocks.values()) {
    const corner = corners.get(block.id);
    if (corner === undefined) throw new Error(`no place for ${block.id}`);
    for (const [id, place] of block.members) places.set(id, sum(corner, place));
    for (const [id, way] of block.inside)
      ways.set(
        id,
        way.map((place) => sum(corner, place)),
      );
  }
  const runOf = runsIn(graph);
  for (const [id, line] of plan.lines) {
    const run = stepsOf(line, layers, runOf);
    ways.set(id, wayOf(id, line, plan, run));
  }
  const turned = (place: Place): Place => turnedPlace(place, input.direction);
  const standing = new Map([...places].map(([id, place]) => [id, turned(place)]));
  return {
    places: withUnheld(standing, plan.unheld, input),
    ways: new Map([...ways].map(([id, way]) => [id, withoutIdlePoints(way.map(turned))])),
  };
}

function cornersIn(graph: GraphNode): ReadonlyMap<string, Place> {
  const corners = new Map<string, Place>();
  for (const { id, x, y } of graph.children ?? []) {
    if (x !== undefined && y !== undefined && Number.isFinite(x + y)) corners.set(id.slice(graph.id.length), { x, y });
  }
  return corners;
}

type Runs = (edge: string) => readonly Place[];

function runsIn(graph: GraphNode): Runs {
  const sections = new Map(graph.edges?.map(({ id, sections: [section] = [] }) => [id, section]));
  return (edge) => {
    const section = sections.get(graph.id + edge);
    if (section === undefined) throw new Error(`no line for ${edge}`);
    return [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  };
}

function stepsOf(line: ChartLine, layers: Layers, runOf: Runs): readonly Place[] {
  const stops = stopsOf(line, layers);
  return stops.slice(1).flatMap((to, n) => runOf(edgeIdOf(stops[n] ?? to, to)));
}

/** From the holder's card to its port, along the run, and from the other port to the held's card. */
function wayOf(id: RelationshipId, { from, to }: ChartLine, plan: ChartPlan, run: readonly Place[]): readonly Place[] {
  const [first, last] = [run[0], run.at(-1)];
  const joint = (block: string): readonly Place[] => plan.blocks.get(block)?.joints.get(id)?.toCard ?? [];
  const way = [
    ...joint(from.block)
      .flatMap((step) => (first === undefined ? [] : sum(first, step)))
      .toReversed(),
    ...run,
    ...joint(to.block).flatMap((step) => (last === undefined ? [] : sum(last, step))),
  ];
  return plan.turned.has(id) ? way.toReversed() : way;
}

function sum(a: Place, b: Place): Place {
  return { x: a.x + b.x, y: a.y + b.y };
}

/** A way with its corners only, each piece exactly upright or level. */
function withoutIdlePoints(way: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const given of way) {
    const last = kept.at(-1);
    const place = last === undefined ? given : inLineWith(last, given);
    if (last !== undefined && last.x === place.x && last.y === place.y) continue;
    const before = kept.at(-2);
    const goesOn =
      last !== undefined &&
      before !== undefined &&
      ((before.x === last.x && last.x === place.x) || (before.y === last.y && last.y === place.y));
    if (goesOn) kept.pop();
    kept.push(place);
  }
  return kept;
}

/** The library's sums are off by less than a thousandth. */
function inLineWith(last: Place, { x, y }: Place): Place {
  return { x: Math.abs(x - last.x) < 1e-3 ? last.x : x, y: Math.abs(y - last.y) < 1e-3 ? last.y : y };
}
