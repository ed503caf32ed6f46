import type { RelationshipId } from "../model/relationship.ts";
import type { Direction } from "../model/view.ts";
import type { ChartBlock, End } from "./chartBlock.ts";
import { turnedSize } from "./chartBlock.ts";
import { clustersOf, type Clusters } from "./chartClusters.ts";
import type { ChartInput } from "./chartInput.ts";
import { layeringsOf, type Layers } from "./chartLayers.ts";
import { listBlock } from "./chartList.ts";
import { rowBlock } from "./chartRow.ts";
import type { CardSize } from "./place.ts";

/** The blocks of a chart, the lines between them and the layers that they may stand in. */
export interface ChartPlan extends Clusters {
  readonly blocks: ReadonlyMap<string, ChartBlock>;
  /** From where to where a holding leads down; where it is turned, it begins at the held. */
  readonly lines: ReadonlyMap<RelationshipId, ChartLine>;
  /** The layerings most likely to fit the window, the likeliest first. */
  readonly layerings: readonly Layers[];
}

export interface ChartLine {
  readonly from: Stop;
  readonly to: Stop;
}

/** A port of a block, or of a trunk, which has only one. */
export interface Stop {
  readonly block: string;
  readonly port: string;
}

/** What a chart should fit into, in px: a window of 4:3 or so. */
export const chartWindow: CardSize = { width: 826, height: 750 };

/** How much of its size a chart keeps in the window; 1 if it fits. The extent is that of a chart that runs down. */
export function scaleInWindow({ width, height }: CardSize, direction: Direction): number {
  const window = turnedSize(chartWindow, direction);
  return Math.min(1, window.width / width, window.height / height);
}

/** Between blocks of a layer. */
export const gapInLayer = { down: 26, right: 14 } as const;
const moreLayers = 7;
const layeringsTried = 2;

const plans = new WeakMap<ChartInput, ChartPlan>();

/** The plan of a chart, remembered. Does not depend on the order of ids and holdings. */
export function chartPlanOf(input: ChartInput): ChartPlan {
  const plan = plans.get(input) ?? planned(input);
  plans.set(input, plan);
  return plan;
}

function planned(given: ChartInput): ChartPlan {
  const holdings = given.holdings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const input = { ...given, ids: given.ids.toSorted(), holdings };
  const clusters = clustersOf(input);
  const ends = endsOf(clusters, input);
  const blocks = new Map(
    clusters.clusters.map((cluster) => {
      const own = ends.get(cluster.id) ?? [];
      return [
        cluster.id,
        cluster.type === "list" ? listBlock(cluster, own, input) : rowBlock(cluster.id, cluster.members, own, input),
      ];
    }),
  );
  const lines = linesOf(clusters, blocks, input);
  return { ...clusters, blocks, lines, layerings: likelyLayerings([...blocks.values()], lines, input) };
}

function endsOf({ clusterOf, turned }: Clusters, { holdings }: ChartInput): ReadonlyMap<string, readonly End[]> {
  const ends = new Map<string, End[]>();
  for (const holding of holdings) {
    const { id, source, target } = holding;
    const [holder, held] = [clusterOf.get(source)?.id, clusterOf.get(target)?.id];
    if (holder === undefined || held === undefined || holder === held) continue;
    const isTurned = turned.has(id);
    const add = (cluster: string, end: End): void => void ends.set(cluster, [...(ends.get(cluster) ?? []), end]);
    add(holder, { holding, member: source, other: target, isHeld: false, goesUp: isTurned });
    add(held, { holding, member: target, other: source, isHeld: true, goesUp: !isTurned });
  }
  return ends;
}

function linesOf(
  { clusterOf, turned }: Clusters,
  blocks: ReadonlyMap<string, ChartBlock>,
  { holdings }: ChartInput,
): ReadonlyMap<RelationshipId, ChartLine> {
  const lines = new Map<RelationshipId, ChartLine>();
  for (const { id, source, target } of holdings) {
    const [holder, held] = [source, target].map((end) => {
      const block = clusterOf.get(end)?.id;
      const port = block === undefined ? undefined : blocks.get(block)?.joints.get(id)?.port;
      return block === undefined || port === undefined ? undefined : { block, port };
    });
    if (holder === undefined || held === undefined || holder.block === held.block) continue;
    lines.set(id, turned.has(id) ? { from: held, to: holder } : { from: holder, to: held });
  }
  return lines;
}

function likelyLayerings(
  given: readonly ChartBlock[],
  lines: ReadonlyMap<RelationshipId, ChartLine>,
  { direction }: ChartInput,
): readonly Layers[] {
  const blocks = given.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const links = [...lines.values()].map(({ from, to }) => ({ from: from.block, to: to.block }));
  const scaleOf = (extent: CardSize): number => scaleInWindow(extent, direction);
  return layeringsOf(blocks, links, gapInLayer[direction], moreLayers)
    .toSorted((a, b) => scaleOf(b.extent) - scaleOf(a.extent))
    .slice(0, layeringsTried)
    .map(({ layers }) => layers);
}

/** The stops of a line: where it leaves, its trunk in every layer between, where it ends. */
export function stopsOf({ from, to }: ChartLine, layers: Layers): readonly Stop[] {
  const [first, last] = [layers.get(from.block) ?? 0, layers.get(to.block) ?? 0];
  const trunks = Array.from({ length: Math.max(0, last - first - 1) }, (_, n) => ({
    block: `trunk ${first + n + 1} ${from.block} ${from.port}`,
    port: "",
  }));
  return [from, ...trunks, to];
}
