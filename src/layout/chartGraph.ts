import type { ChartBlock, Side } from "./chartBlock.ts";
import type { ChartInput } from "./chartInput.ts";
import type { Layers } from "./chartLayers.ts";
import { chartPlanOf, gapInLayer, stopsOf, type ChartPlan, type Stop } from "./chartPlan.ts";
import type { Place } from "./place.ts";

type Options = Readonly<Record<string, string>>;

/** What every part of a graph has; a place once it is laid out. */
export interface GraphPort {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: Options;
}

/** A graph as the Eclipse Layout Kernel takes it, and as it gives it back: with places and sections. */
export interface GraphNode extends GraphPort {
  readonly ports?: readonly GraphPort[];
  readonly children?: readonly GraphNode[];
  readonly edges?: readonly GraphEdge[];
}

export interface GraphEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly layoutOptions?: Options;
  readonly sections?: readonly {
    readonly startPoint: Place;
    readonly endPoint: Place;
    readonly bendPoints?: readonly Place[];
  }[];
}

const options: Options = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.randomSeed": "1999",
  "elk.separateConnectedComponents": "false",
  "elk.layered.thoroughness": "10",
  "elk.layered.layering.strategy": "INTERACTIVE",
  "elk.layered.crossingMinimization.greedySwitch.type": "TWO_SIDED",
  "elk.layered.nodePlacement.strategy": "SIMPLE",
  "elk.layered.spacing.nodeNodeBetweenLayers": "30",
  "elk.layered.spacing.edgeNodeBetweenLayers": "16",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "14",
  "elk.spacing.edgeEdge": "14",
  "elk.spacing.edgeNode": "14",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
};

/** So far apart that the library takes each of our layers for one of its own. */
const layerDistance = 100_000;

/**
 * The graph in which the layout library finds the order of each layer: one chart for each layering that is tried. A
 * line through several layers has a node of no size in each of them, which all lines of one holder share.
 */
export function chartGraphOf(input: ChartInput): GraphNode {
  const plan = chartPlanOf(input);
  return {
    id: "charts",
    layoutOptions: { "elk.algorithm": "box" },
    children: plan.layerings.map((layers, n) => chartWithLayers(plan, layers, input, `${n}\t`)),
  };
}

function chartWithLayers(
  { blocks, lines }: ChartPlan,
  layers: Layers,
  { direction }: ChartInput,
  id: string,
): GraphNode {
  const edges = new Map<string, GraphEdge>();
  const trunks = new Map<string, number>();
  for (const line of lines.values()) {
    const stops = stopsOf(line, layers);
    stops.slice(1).forEach((to, n) => {
      const from = stops[n] ?? to;
      const edge = id + edgeIdOf(from, to);
      edges.set(edge, { id: edge, sources: [id + portIdOf(from, "SOUTH")], targets: [id + portIdOf(to, "NORTH")] });
      if (isTrunk(to)) trunks.set(to.block, (layers.get(line.from.block) ?? 0) + n + 1);
    });
  }
  return {
    id,
    layoutOptions: { ...options, "elk.spacing.nodeNode": String(gapInLayer[direction]) },
    children: [
      ...[...blocks.values()].map((block) => blockNode(block, layers.get(block.id) ?? 0, id)),
      ...[...trunks].map(([trunk, layer]) => trunkNode(trunk, layer, id)),
    ],
    edges: [...edges.values()],
  };
}

export function edgeIdOf(from: Stop, to: Stop): string {
  return [from.block, from.port, to.block, to.port].join("\t");
}

function portIdOf(stop: Stop, sideOfTrunk: Side): string {
  return `${stop.block}\t${isTrunk(stop) ? sideOfTrunk : stop.port}`;
}

function isTrunk({ port }: Stop): boolean {
  return port === "";
}

function blockNode({ id, width, height, ports }: ChartBlock, layer: number, chart: string): GraphNode {
  const isFixed = ports.some(({ place }) => place !== undefined);
  return {
    id: chart + id,
    x: 0,
    y: layer * layerDistance,
    width,
    height,
    layoutOptions: { "elk.alignment": "TOP", "elk.portConstraints": isFixed ? "FIXED_POS" : "FIXED_SIDE" },
    ports: ports.map(({ id: port, side, place }) => portNode(chart + portIdOf({ block: id, port }, side), side, place)),
  };
}

function trunkNode(id: string, layer: number, chart: string): GraphNode {
  return {
    id: chart + id,
    x: 0,
    y: layer * layerDistance,
    width: 0,
    height: 0,
    layoutOptions: { "elk.alignment": "TOP", "elk.portConstraints": "FIXED_POS" },
    ports: (["NORTH", "SOUTH"] as const).map((side) =>
      portNode(chart + portIdOf({ block: id, port: "" }, side), side, { x: 0, y: 0 }),
    ),
  };
}

function portNode(id: string, side: Side, place: Place | undefined): GraphPort {
  return { id, width: 0, height: 0, ...place, layoutOptions: { "elk.port.side": side } };
}
