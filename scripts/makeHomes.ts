// Computes the homes of the built-in document once, so that every picture of it opens at rest and untangled.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import type { Network } from "../src/filters/filter.ts";
import { alliance } from "../src/importers/alliance.ts";
import { blocksOf, placesOfBlocks } from "../src/layout/blocks.ts";
import { settledPlaces } from "../src/layout/force.ts";
import { layoutInputOf } from "../src/layout/layoutInput.ts";
import type { Place, Places } from "../src/layout/place.ts";
import { seededRandom } from "../src/layout/random.ts";
import type { AllianceDocument } from "../src/model/document.ts";
import type { Detail } from "../src/model/view.ts";
import { cardSize } from "../src/scene/cardShape.ts";
import { planPicture, type Plan } from "../src/scene/plan.ts";
import { pointAt } from "../src/scene/curve.ts";
import { interWidth } from "../src/scene/textWidth.ts";
import { lightTheme } from "../src/scene/theme.ts";
import { snapshotAt, timelineOf, type Timeline } from "../src/timeline/snapshot.ts";
import { anneal, type Annealing } from "./homes/anneal.ts";
import { costOf } from "./homes/cost.ts";
import { straightCost } from "./homes/straightCost.ts";

const documentFile = "public/data/renault-nissan.json";
const homesFile = "public/data/renault-nissan.homes.json";

/**
 * Where the search for the core's homes starts: a drawing by hand, in px from the middle. The five businesses beside
 * Renault, the members in a triangle, who is tied to all of them inside it. The column stands at its first member.
 */
const sketch: readonly (readonly [string, number, number])[] = [
  ["power", -245, 5],
  ["renault", -15, -30],
  ["nissan", 275, -30],
  ["mitsubishi-motors", 265, 160],
  ["french-state", 25, -205],
  ["horse-powertrain", -175, -178],
  ["geely-holding", -285, -255],
  ["aramco", -105, -258],
  ["geely-auto", -295, -112],
  ["mercedes-benz", 130, -240],
  ["rnaipl", 150, -175],
  ["nissan-trust", 125, -112],
  ["renault-nissan-bv", 118, 42],
  ["google", 120, 100],
  ["qualcomm", -30, 120],
  ["honda", 322, 68],
  ["mitsubishi-corporation", 105, 235],
];

/** The days whose pictures count, and how much: the opening day first of all. */
const days: readonly (readonly [string, number])[] = [
  ["2023-01-26", 4],
  ["2023-11-08", 1.2],
  ["2026-03-13", 1],
  ["2010-06-01", 0.6],
  ["2024-12-24", 0.8],
];

/** How large the picture may be, in px, and how long to look. */
const plans: Readonly<
  Record<
    Detail,
    { readonly width: number; readonly height: number; readonly annealing: Annealing; readonly days: number }
  >
> = {
  core: { width: 716, height: 552, annealing: { steps: 8000, reach: [45, 2.5], heat: [40, 1.2] }, days: 5 },
  equity: { width: 1620, height: 1300, annealing: { steps: 90_000, reach: [420, 8], heat: [420, 2] }, days: 0 },
  all: { width: 2150, height: 1720, annealing: { steps: 90_000, reach: [500, 8], heat: [420, 2] }, days: 0 },
};

export async function main(): Promise<void> {
  const { document } = alliance.read(readFileSync(documentFile, "utf8"));
  if (document === undefined) throw new Error(`no document in ${documentFile}`);
  const wanted = process.argv.slice(2);
  const homes: Record<string, Record<string, readonly [number, number]>> = wanted.length > 0
    ? JSON.parse(readFileSync(homesFile, "utf8"))
    : {};
  for (const detail of ["core", "equity", "all"] as const) {
    if (wanted.length > 0 && !wanted.includes(detail)) continue;
    const places = await homesOf(document, detail);
    homes[detail] = Object.fromEntries(
      [...places]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { x, y }]) => [id, [Math.round(x), Math.round(y)] as const]),
    );
    writeFileSync(homesFile, JSON.stringify(homes).replaceAll("],", "],\n").replaceAll(":{", ":{\n"));
  }
}

async function homesOf(document: AllianceDocument, detail: Detail): Promise<Places> {
  const plan = plans[detail];
  const entityOf = new Map(document.entities.map((entity) => [entity.id, entity]));
  const input = layoutInputOf(document, detail, (id) => {
    const entity = entityOf.get(id);
    if (entity === undefined) throw new Error(`unknown entity: ${id}`);
    return cardSize(entity, interWidth);
  });
  const blocks = blocksOf(input);
  const start = new Map([
    ...settledPlaces(input),
    ...(detail === "core" ? sketch.map(([id, x, y]) => [id, { x, y }] as const) : []),
  ]);
  const startOf = new Map(
    blocks.map((block) => {
      const [first] = block.members;
      const place = (first && start.get(first.id)) ?? { x: 0, y: 0 };
      return [block.id, { x: place.x - (first?.dx ?? 0), y: place.y - (first?.dy ?? 0) }] as const;
    }),
  );
  const shrunk = detail === "core" ? startOf : fitInto(upright(startOf), plan.width, plan.height);
  const timeline = timelineOf(document);
  const networks = days
    .slice(0, plan.days)
    .map(([day, weight]) => ({ network: networkAt(document, timeline, day, detail), weight }));
  const base = {
    document,
    leaders: new Map(),
    select: undefined,
    pinned: new Set<string>(),
    theme: lightTheme,
    measure: interWidth,
  };
  const straight = straightCost(input);
  const cost = (places: Places): number => {
    let total = frameCost(blocks, places, plan.width, plan.height) + toneCost(places);
    if (detail !== "core") return total + straight(places);
    for (const { network, weight } of networks) {
      const picture = planPicture({ ...base, network, places });
      total += weight * (costOf(picture) + outsideCost(picture, plan.width, plan.height));
    }
    total += costOf(planPicture({ ...base, network: { ...everything(document, detail), ties: [] }, places }));
    return total;
  };
  let best: ReadonlyMap<string, Place> | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  const seeds = (process.env["SEEDS"] ?? "1").split(",").map(Number);
  for (const seed of seeds) {
    const found = anneal(blocks, shrunk, cost, seededRandom(seed), plan.annealing);
    const value = cost(placesOfBlocks(blocks, (id) => found.get(id) ?? { x: 0, y: 0 }));
    console.info(
      `${detail}, seed ${seed}: ${Math.round(value)} (${networks.map(({ network }) => Math.round(costOf(planPicture({ ...base, network, places: placesOfBlocks(blocks, (id) => found.get(id) ?? { x: 0, y: 0 }) })))).join(" ")})`,
    );
    if (value < lowest) [best, lowest] = [found, value];
  }
  return placesOfBlocks(blocks, (id) => best?.get(id) ?? { x: 0, y: 0 });
}

function everything(document: AllianceDocument, detail: Detail): Network {
  const tier = { core: 1, equity: 2, all: 3 }[detail];
  return { entities: document.entities.filter((entity) => entity.tier <= tier), ties: [], shownAnyway: new Set() };
}

function networkAt(document: AllianceDocument, timeline: Timeline, day: string, detail: Detail): Network {
  const present = new Map(everything(document, detail).entities.map((entity) => [entity.id, entity]));
  const ties = snapshotAt(timeline, day).ties.filter(
    ({ relationship }) => present.has(relationship.source) && present.has(relationship.target),
  );
  const tied = new Set(ties.flatMap(({ relationship }) => [relationship.source, relationship.target]));
  return { entities: [...present.values()].filter(({ id }) => tied.has(id)), ties, shownAnyway: new Set() };
}

/** Turned so that Renault stands to the left of Nissan, and mirrored so that the French State stands above, as in core. */
function upright(places: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const at = (id: string): Place => places.get(id) ?? { x: 0, y: 0 };
  const [renault, nissan, state] = [at("renault"), at("nissan"), at("french-state")];
  const length = Math.hypot(nissan.x - renault.x, nissan.y - renault.y) || 1;
  const [cos, sin] = [(nissan.x - renault.x) / length, (nissan.y - renault.y) / length];
  const turned = ({ x, y }: Place): Place => ({ x: x * cos + y * sin, y: y * cos - x * sin });
  const isUpsideDown = turned(state).y > turned(renault).y;
  return new Map(
    [...places].map(([id, place]) => {
      const { x, y } = turned(place);
      return [id, { x, y: isUpsideDown ? -y : y }];
    }),
  );
}

function fitInto(places: ReadonlyMap<string, Place>, width: number, height: number): ReadonlyMap<string, Place> {
  const xs = spread([...places.values()].map(({ x }) => x));
  const ys = spread([...places.values()].map(({ y }) => y));
  return new Map(
    [...places].map(([id, { x, y }]) => [
      id,
      { x: ((x - xs.middle) / xs.length) * width * 0.8, y: ((y - ys.middle) / ys.length) * height * 0.8 },
    ]),
  );
}

function spread(values: readonly number[]): { readonly middle: number; readonly length: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { middle: (low + high) / 2, length: Math.max(1, high - low) };
}

/** Lines inside the frame. */
function outsideCost({ routed }: Plan, width: number, height: number): number {
  let cost = 0;
  for (const { curve } of routed) {
    for (const t of [0.25, 0.5, 0.75]) {
      const { x, y } = pointAt(curve, t);
      cost += Math.max(0, Math.abs(x) - width / 2) + Math.max(0, Math.abs(y) - height / 2);
    }
  }
  return cost * 4;
}

/** Everything inside the frame. */
function frameCost(blocks: ReturnType<typeof blocksOf>, places: Places, width: number, height: number): number {
  let cost = 0;
  for (const block of blocks) {
    const [first] = block.members;
    const place = first && places.get(first.id);
    if (first === undefined || place === undefined) continue;
    const [x, y] = [place.x - first.dx, place.y - first.dy];
    const beyond =
      Math.max(0, Math.abs(x) + block.width / 2 - width / 2) + Math.max(0, Math.abs(y) + block.height / 2 - height / 2);
    cost += beyond * 80 + (beyond > 0 ? 200 : 0);
    // The page's buttons stand in the corners on the right.
    const isRight = x + block.width / 2 > width / 2 - 140;
    if (isRight && (y - block.height / 2 < -height / 2 + 44 || y + block.height / 2 > height / 2 - 40)) cost += 150;
  }
  return cost;
}

/** The members of the alliance in the middle, Renault to the left of Nissan, about level. */
function toneCost(places: Places): number {
  const [renault, nissan, mitsubishi] = ["renault", "nissan", "mitsubishi-motors"].map(
    (id) => places.get(id) ?? { x: 0, y: 0 },
  );
  if (renault === undefined || nissan === undefined || mitsubishi === undefined) return 0;
  const centre = { x: (renault.x + nissan.x + mitsubishi.x) / 3, y: (renault.y + nissan.y + mitsubishi.y) / 3 };
  return (
    Math.hypot(centre.x - 150, centre.y - 20) * 0.8 +
    Math.max(0, Math.abs(renault.y - nissan.y) - 30) * 4 +
    Math.max(0, 300 - (nissan.x - renault.x)) * 6 +
    Math.max(0, nissan.x - renault.x - 345) * 3
  );
}
