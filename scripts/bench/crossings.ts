import { readFileSync } from "node:fs";
import { forceCenter, forceLink, forceManyBody, forceSimulation, shuffler, type SimulationNodeDatum } from "d3";
import { alliance } from "../../src/importers/alliance.ts";
import { layoutInputOf } from "../../src/layout/layoutInput.ts";
import type { LayoutInput, Places } from "../../src/layout/place.ts";
import { seededRandom } from "../../src/layout/random.ts";
import type { Detail } from "../../src/model/view.ts";
import { readHomes, type Homes } from "../../src/store/homes.ts";
import type { BenchRow } from "./row.ts";
import { quantile } from "./statistics.ts";

const goal = 0.7;
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const levels: readonly (readonly [name: keyof Homes, detail: Detail])[] = [
  ["core", "core"],
  ["tall", "core"],
  ["equity", "equity"],
  ["all", "all"],
];

/**
 * How tangled the shipped homes are beside d3-force as it comes, on the same graph: the union of all ties over time,
 * as straight lines between the middles of cards.
 */
export function benchCrossings(): readonly BenchRow[] {
  const { document } = alliance.read(readFileSync("public/data/renault-nissan.json", "utf8"));
  const homes = readHomes(readFileSync("public/data/renault-nissan.homes.json", "utf8"));
  if (document === undefined || homes === undefined)
    throw new Error("the shipped document or its homes are unreadable");
  return levels.flatMap(([name, detail]) => {
    const places = homes[name];
    return places === undefined
      ? []
      : rowsOf(
          name,
          layoutInputOf(document, detail, () => point),
          places,
        );
  });
}

const point = { width: 0, height: 0 };

function rowsOf(name: string, input: LayoutInput, places: Places): readonly BenchRow[] {
  const ours = tangleOf(input, places);
  const plain = seeds.map((seed) => tangleOf(input, plainPlaces(input, seed)));
  const row = (what: string, own: number, others: readonly number[], digits: number): BenchRow => {
    const median = quantile(others, 0.5);
    return {
      name: `homes of ${name}: ${what}, against plain d3-force`,
      goal: `≤ ${100 * goal} %`,
      measured: `${((100 * own) / median).toFixed(0)} % (${own.toFixed(digits)} against ${median.toFixed(digits)})`,
    };
  };
  return [
    row(
      `crossings of ${input.links.length} links`,
      ours.crossings,
      plain.map(({ crossings }) => crossings),
      0,
    ),
    row(
      "variance of their lengths over the squared mean",
      ours.spread,
      plain.map(({ spread }) => spread),
      3,
    ),
  ];
}

interface Tangle {
  readonly crossings: number;
  /** Variance of the lengths divided by their squared mean: the same at every scale. */
  readonly spread: number;
}

/** Each tied pair is one line; lines that share an entity never cross. */
function tangleOf({ links }: LayoutInput, places: Places): Tangle {
  const lines = links.map(({ source, target }) => {
    const [a, b] = [places.get(source), places.get(target)];
    if (a === undefined || b === undefined) throw new Error(`no home for a link: ${source}, ${target}`);
    return { source, target, ax: a.x, ay: a.y, bx: b.x, by: b.y };
  });
  let crossings = 0;
  for (const [i, p] of lines.entries()) {
    for (const q of lines.slice(i + 1)) {
      const meet = p.source === q.source || p.source === q.target || p.target === q.source || p.target === q.target;
      if (meet) continue;
      const isParted = turn(p.ax, p.ay, p.bx, p.by, q.ax, q.ay) * turn(p.ax, p.ay, p.bx, p.by, q.bx, q.by) < 0;
      if (isParted && turn(q.ax, q.ay, q.bx, q.by, p.ax, p.ay) * turn(q.ax, q.ay, q.bx, q.by, p.bx, p.by) < 0)
        crossings += 1;
    }
  }
  const lengths = lines.map(({ ax, ay, bx, by }) => Math.hypot(bx - ax, by - ay));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length;
  return { crossings, spread: variance / mean ** 2 };
}

/** On which side of the line from p to q the point r lies. */
function turn(px: number, py: number, qx: number, qy: number, rx: number, ry: number): number {
  return (qx - px) * (ry - py) - (qy - py) * (rx - px);
}

interface PlainNode extends SimulationNodeDatum {
  readonly id: string;
}

/** Links, charge and centre with d3's defaults. They leave nothing to chance but the order of the nodes: the seed shuffles it. */
function plainPlaces({ ids, links }: LayoutInput, seed: number): Places {
  const random = seededRandom(seed);
  const nodes = shuffler(random)(ids.map((id): PlainNode => ({ id })));
  const springs = links.map(({ source, target }) => ({ source, target }));
  const simulation = forceSimulation(nodes)
    .randomSource(random)
    .force(
      "link",
      forceLink<PlainNode, (typeof springs)[number]>(springs).id(({ id }) => id),
    )
    .force("charge", forceManyBody())
    .force("center", forceCenter())
    .stop();
  simulation.tick(300);
  return new Map(nodes.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}
