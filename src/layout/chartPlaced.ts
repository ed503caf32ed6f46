import { turnedSize } from "./chartBlock.ts";
import { chartGraphOf, type GraphNode, type GraphPort } from "./chartGraph.ts";
import type { ChartInput } from "./chartInput.ts";
import { roomBetweenLayers } from "./chartLayers.ts";
import { placedInLayers, type Placed, type PlacedLine } from "./chartPlacement.ts";
import { chartWindow, gapInLayer, scaleInWindow } from "./chartPlan.ts";

/** Between two lines that pass through a layer, and between a line and a card. */
const gapOfTrunks = 15;
const gapAtTrunk = 18;
/** How much more a line that passes through a layer wants to run straight. */
const weightOfTrunk = 5;
/** How far a line may leave its place on a card's edge to run straight. */
const mostPlay = 9;

/**
 * The graph with the order that the library found in each layer, and with places that keep it narrow: the library has
 * now only to draw the lines. Of the charts ordered it holds the one that promises to fit the window best.
 */
export function placedGraphOf(input: ChartInput, ordered: GraphNode): GraphNode {
  const graph = chartGraphOf(input);
  const charts = (graph.children ?? []).map((chart) => {
    const found = ordered.children?.find(({ id }) => id === chart.id);
    if (found === undefined) throw new Error(`no order for chart ${chart.id}`);
    return placedChart(chart, found, input);
  });
  const [best] = charts.toSorted((a, b) => b.scale - a.scale);
  return { ...graph, children: best === undefined ? [] : [best.chart] };
}

interface PlacedChart {
  readonly chart: GraphNode;
  /** About how much of its size it keeps in the window. */
  readonly scale: number;
}

function placedChart(chart: GraphNode, found: GraphNode, { direction }: ChartInput): PlacedChart {
  // 1. the order found, of cards in their layers and of ports on their sides
  const nodes = chart.children ?? [];
  const foundNodes = new Map(found.children?.map((node) => [node.id, node]));
  const ports = new Map(nodes.map((node) => [node.id, placedPorts(node, foundNodes.get(node.id))]));
  const layers = layersIn(nodes, (id) => foundNodes.get(id)?.x ?? 0);
  // 2. the places
  const window = turnedSize(chartWindow, direction);
  const height = layers.reduce(
    (sum, layer) => sum + Math.max(...layer.map((node) => node.height ?? 0)) + roomBetweenLayers,
    -roomBetweenLayers,
  );
  const gapBetween = (a: Placed, b: Placed): number =>
    a.width > 0 && b.width > 0 ? gapInLayer[direction] : a.width > 0 || b.width > 0 ? gapAtTrunk : gapOfTrunks;
  const lines = linesIn(chart, ports);
  const left = placedInLayers(
    layers.map((layer) => layer.map(({ id, width = 0 }) => ({ id, width }))),
    lines,
    gapBetween,
    (height * window.width) / window.height,
  );
  const shifts = shiftsOf(lines, left);
  // 3. the graph that says so
  const edges = nodes.map(({ id, width = 0 }) => ({ start: left.get(id) ?? 0, end: (left.get(id) ?? 0) + width }));
  const width = Math.max(...edges.map(({ end }) => end)) - Math.min(...edges.map(({ start }) => start));
  return {
    scale: scaleInWindow({ width, height }, direction),
    chart: {
      ...chart,
      layoutOptions: {
        ...chart.layoutOptions,
        "elk.spacing.nodeNode": String(Math.min(gapOfTrunks, gapInLayer[direction])),
        "elk.layered.crossingMinimization.strategy": "INTERACTIVE",
        "elk.layered.crossingMinimization.greedySwitch.type": "OFF",
        "elk.layered.nodePlacement.strategy": "INTERACTIVE",
      },
      children: nodes.map((node) => ({
        ...node,
        x: left.get(node.id) ?? 0,
        layoutOptions: { ...node.layoutOptions, "elk.portConstraints": "FIXED_POS" },
        ports: (ports.get(node.id) ?? []).map((port) => ({ ...port, x: (port.x ?? 0) + (shifts.get(port.id) ?? 0) })),
      })),
    },
  };
}

/** The nodes of each layer, from left to right. */
function layersIn(nodes: readonly GraphNode[], xOf: (id: string) => number): readonly (readonly GraphNode[])[] {
  const layers = new Map<number, GraphNode[]>();
  for (const node of nodes) layers.set(node.y ?? 0, [...(layers.get(node.y ?? 0) ?? []), node]);
  return [...layers]
    .toSorted(([a], [b]) => a - b)
    .map(([, layer]) => layer.toSorted((a, b) => xOf(a.id) - xOf(b.id) || (a.id < b.id ? -1 : 1)));
}

/** The ports of a node; those that the library was free to place spread over their side, in the order that it chose. */
function placedPorts(node: GraphNode, found: GraphNode | undefined): readonly GraphPort[] {
  const xOf = (id: string): number => found?.ports?.find((port) => port.id === id)?.x ?? 0;
  const ports = (node.ports ?? []).toSorted((a, b) => xOf(a.id) - xOf(b.id) || (a.id < b.id ? -1 : 1));
  return ports.map((port) => {
    if (port.x !== undefined) return port;
    const side = sideOf(port);
    const onSide = ports.filter((other) => sideOf(other) === side);
    const x = ((node.width ?? 0) * (onSide.indexOf(port) + 0.5)) / onSide.length;
    return { ...port, x, y: side === "NORTH" ? 0 : (node.height ?? 0) };
  });
}

function sideOf({ layoutOptions }: GraphPort): string | undefined {
  return layoutOptions?.["elk.port.side"];
}

interface PortLine extends PlacedLine {
  /** The ends' ports, and how far each may give way so that the line runs straight. */
  readonly ends: readonly { readonly port: string; readonly play: number }[];
}

function linesIn(chart: GraphNode, ports: ReadonlyMap<string, readonly GraphPort[]>): readonly PortLine[] {
  const lineCount = new Map<string, number>();
  for (const port of (chart.edges ?? []).flatMap(({ sources, targets }) => [...sources, ...targets]))
    lineCount.set(port, (lineCount.get(port) ?? 0) + 1);
  const ends = new Map(
    (chart.children ?? []).flatMap(({ id: node, width = 0, ports: given = [] }) => {
      const own = ports.get(node) ?? [];
      return own.map((port) => {
        const { id, x = 0 } = port;
        const room = width / own.filter((other) => sideOf(other) === sideOf(port)).length;
        const isFree = lineCount.get(id) === 1 && given.some((other) => other.id === id && other.x === undefined);
        return [id, { port: id, node, x, width, play: isFree ? Math.min(mostPlay, room * 0.3) : 0 }] as const;
      });
    }),
  );
  return (chart.edges ?? []).flatMap(({ sources, targets }) => {
    const [from, to] = [ends.get(sources[0] ?? ""), ends.get(targets[0] ?? "")];
    if (from === undefined || to === undefined) return [];
    const weight = to.width === 0 ? weightOfTrunk : 1;
    return [{ from: from.node, fromX: from.x, to: to.node, toX: to.x, weight, ends: [from, to] }];
  });
}

/** How far ports move along their cards so that lines that nearly run straight do. */
function shiftsOf(lines: readonly PortLine[], left: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap(({ from, fromX, to, toX, ends: [start, end] }) => {
      const off = (left.get(to) ?? 0) + toX - (left.get(from) ?? 0) - fromX;
      if (start === undefined || end === undefined || Math.abs(off) > start.play + end.play) return [];
      const atEnd = Math.max(-end.play, Math.min(-off, end.play));
      return [
        [end.port, atEnd],
        [start.port, off + atEnd],
      ] as const;
    }),
  );
}
