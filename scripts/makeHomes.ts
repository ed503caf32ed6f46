// Computes the homes of the built-in document once, so that every picture of it opens at rest and untangled:
// `npm run homes`, or `npm run homes core tall` for some of them. Takes minutes; the result is committed.
// The large levels go on from the homes that are there; AFRESH=1 starts them from the force layout.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import type { Network } from "../src/filters/filter.ts";
import { networkOf } from "../src/filters/network.ts";
import { alliance } from "../src/importers/alliance.ts";
import { blocksOf, placesOfBlocks, type Block } from "../src/layout/blocks.ts";
import { settledPlaces } from "../src/layout/force.ts";
import { layoutInputOf } from "../src/layout/layoutInput.ts";
import type { LayoutInput, Place, Places } from "../src/layout/place.ts";
import { seededRandom } from "../src/layout/random.ts";
import { separate } from "../src/layout/separate.ts";
import type { AllianceDocument } from "../src/model/document.ts";
import { cardSize } from "../src/scene/cardShape.ts";
import { planPicture, type Plan } from "../src/scene/plan.ts";
import { interWidth } from "../src/scene/textWidth.ts";
import { lightTheme } from "../src/scene/theme.ts";
import { blankView } from "../src/store/viewSlice.ts";
import { snapshotAt, timelineOf } from "../src/timeline/snapshot.ts";
import { anneal } from "./homes/anneal.ts";
import { costOf } from "./homes/cost.ts";
import { frameCost, outsideCost, placeOfBlock, toneCost } from "./homes/frame.ts";
import { levels, type Level } from "./homes/levels.ts";
import { fitInto, upright } from "./homes/start.ts";
import { straightCost } from "./homes/straightCost.ts";
import { zoomAt } from "../src/scene/zoom.ts";

const documentFile = "public/data/renault-nissan.json";
const homesFile = "public/data/renault-nissan.homes.json";

/** The days whose pictures count in the core, and how much: the opening day first of all. */
const days: readonly (readonly [day: string, weight: number])[] = [
  ["2023-01-26", 4],
  ["2023-11-08", 1.2],
  ["2026-03-13", 1],
  ["2010-06-01", 0.6],
  ["2024-12-24", 0.8],
];

type Written = Record<string, Record<string, readonly [number, number]>>;

export async function main(): Promise<void> {
  const { document } = alliance.read(readFileSync(documentFile, "utf8"));
  if (document === undefined) throw new Error(`no document in ${documentFile}`);
  const wanted = new Set(process.argv.slice(2));
  for (const level of levels) {
    if (wanted.size > 0 && !wanted.has(level.name)) continue;
    const places = homesOf(document, level);
    const written: Written = { ...readWritten(), [level.name]: asWritten(places) };
    writeFileSync(homesFile, JSON.stringify(written).replaceAll("],", "],\n").replaceAll(":{", ":{\n"));
  }
}

function readWritten(): Written {
  return JSON.parse(readFileSync(homesFile, "utf8"));
}

function asWritten(places: Places): Written[string] {
  const rows = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(rows.map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)] as const]));
}

function homesOf(document: AllianceDocument, level: Level): Places {
  // 1. what is to be placed
  const entityOf = new Map(document.entities.map((entity) => [entity.id, entity]));
  const input = layoutInputOf(document, level.detail, (id) => {
    const entity = entityOf.get(id);
    if (entity === undefined) throw new Error(`unknown entity: ${id}`);
    return cardSize(entity, interWidth);
  });
  const blocks = blocksOf(input);
  // 2. where the search starts
  const start = startOf(input, blocks, level);
  // 3. what it minds
  const pictures = level.sketch === undefined ? [] : picturesOf(document, level);
  const straight = straightCost(input, blocks);
  const cost = (places: Places): number => {
    let total = frameCost(blocks, places, level) + toneCost(places, level);
    if (pictures.length === 0) total += straight(places);
    for (const { planAt, weight } of pictures) {
      const plan = planAt(places);
      total += weight * (costOf(plan) + outsideCost(plan, level));
    }
    return total;
  };
  // 4. the best of a few searches
  const seeds = (process.env["SEEDS"] ?? "1").split(",").map(Number);
  const found = seeds.map((seed) => {
    const at = anneal(blocks, start, cost, seededRandom(seed), level.annealing);
    const places = apart(blocks, at);
    const costs = pictures.map(({ planAt }) => Math.round(costOf(planAt(places))));
    console.info(`${level.name}, seed ${seed}: ${Math.round(cost(places))} (${costs.join(", ")})`);
    return { places, cost: cost(places) };
  });
  const [best] = found.toSorted((a, b) => a.cost - b.cost);
  if (best === undefined) throw new Error("no seed to search with");
  return best.places;
}

/** The places found, with what still overlaps moved apart. */
function apart(blocks: readonly Block[], at: ReadonlyMap<string, Place>): Places {
  const items = new Map(
    blocks.map(({ id, width, height }) => [id, { ...(at.get(id) ?? { x: 0, y: 0 }), width, height }] as const),
  );
  separate([...items.values()], 10);
  return placesOfBlocks(blocks, (id) => items.get(id) ?? { x: 0, y: 0 });
}

/** The drawing by hand; else the force layout, or where the last search for this level ended. */
function startOf(input: LayoutInput, blocks: readonly Block[], level: Level): ReadonlyMap<string, Place> {
  const forced = settledPlaces(input);
  const byBlock = (places: Places): ReadonlyMap<string, Place> =>
    new Map(blocks.map((block) => [block.id, placeOfBlock(block, places)]));
  if (level.sketch !== undefined)
    return byBlock(new Map([...forced, ...level.sketch.map(([id, x, y]) => [id, { x, y }] as const)]));
  const shipped = Object.entries(readWritten()[level.name] ?? {});
  if (shipped.length === 0 || process.env["AFRESH"] !== undefined) {
    return fitInto(upright(byBlock(forced)), level.width, level.height);
  }
  return byBlock(new Map([...forced, ...shipped.map(([id, [x, y]]) => [id, { x, y }] as const)]));
}

/** The pictures of the days that count, and all cards at once without a line. */
function picturesOf(
  document: AllianceDocument,
  { detail }: Level,
): readonly { readonly planAt: (places: Places) => Plan; readonly weight: number }[] {
  const timeline = timelineOf(document);
  const still = {
    document,
    leaders: new Map(),
    select: [],
    families: [],
    standIns: new Map(),
    notation: "atlas" as const,
    zoom: zoomAt(1),
    chart: undefined,
    isMoving: false,
    pinned: new Set<string>(),
    theme: lightTheme,
  };
  const planner = (network: Network) => (places: Places) =>
    planPicture({ ...still, network, ties: network.ties, places, measure: interWidth });
  const onDays = days.map(([date, weight]) => {
    const network = networkOf(snapshotAt(timeline, date), document, { ...blankView, detail }, new Set());
    return { planAt: planner(network), weight };
  });
  const everyone = document.entities.filter(({ tier }) => tier === 1);
  return [...onDays, { planAt: planner({ entities: everyone, ties: [], shownAnyway: new Set() }), weight: 1 }];
}
