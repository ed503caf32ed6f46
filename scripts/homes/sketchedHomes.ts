import type { Network } from "../../src/filters/filter.ts";
import { networkOf } from "../../src/filters/network.ts";
import { blocksOf, placesOfBlocks, type Block } from "../../src/layout/blocks.ts";
import { settledPlaces } from "../../src/layout/force.ts";
import type { LayoutInput, Place, Places } from "../../src/layout/place.ts";
import { seededRandom } from "../../src/layout/random.ts";
import { separate } from "../../src/layout/separate.ts";
import type { IsoDate } from "../../src/model/date.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { Plan } from "../../src/scene/picture.ts";
import { planPicture } from "../../src/scene/plan.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { blankView } from "../../src/model/view.ts";
import { snapshotAt, timelineOf } from "../../src/timeline/snapshot.ts";
import { anneal } from "./anneal.ts";
import { costOf } from "./cost.ts";
import { frameCost, outsideCost, placeOfBlock, toneCost } from "./frame.ts";
import type { SketchedLevel } from "./levels.ts";

const openingDay = "2023-01-26";
/** The days whose pictures count in the core, and how much: the opening day first of all. */
const days: readonly (readonly [day: IsoDate, weight: number])[] = [
  [openingDay, 4],
  ["2023-11-08", 1.2],
  ["2026-03-13", 1],
  ["2010-06-01", 0.6],
  ["2024-12-24", 0.8],
];

/** Homes found from a drawing by hand, judged by the very pictures of some days: slow, for a level of few cards. */
export function sketchedHomes(document: AllianceDocument, input: LayoutInput, level: SketchedLevel): Places {
  const blocks = blocksOf(input);
  const pictures = picturesOf(document, level);
  const cost = (places: Places): number => {
    let total = frameCost(blocks, places, level) + toneCost(places, level);
    for (const { planAt, weight } of pictures) {
      const plan = planAt(places);
      total += weight * (costOf(plan) + outsideCost(plan, level));
    }
    return total;
  };
  return apart(blocks, anneal(blocks, startOf(input, blocks, level), cost, seededRandom(1), level.annealing));
}

/** The places found, with what still overlaps moved apart. */
function apart(blocks: readonly Block[], at: ReadonlyMap<string, Place>): Places {
  const items = new Map(
    blocks.map(({ id, width, height }) => [id, { ...(at.get(id) ?? { x: 0, y: 0 }), width, height }] as const),
  );
  separate([...items.values()], 10);
  return placesOfBlocks(blocks, (id) => items.get(id) ?? { x: 0, y: 0 });
}

/** The drawing by hand; the force layout for who is not in it. */
function startOf(input: LayoutInput, blocks: readonly Block[], { sketch }: SketchedLevel): ReadonlyMap<string, Place> {
  const places = new Map([...settledPlaces(input), ...sketch.map(([id, x, y]) => [id, { x, y }] as const)]);
  return new Map(blocks.map((block) => [block.id, placeOfBlock(block, places)]));
}

/** The pictures of the days that count, and all cards at once without a line. */
function picturesOf(
  document: AllianceDocument,
  { detail }: SketchedLevel,
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
  const planner = (date: IsoDate, network: Network) => (places: Places) =>
    planPicture({ ...still, date, network, ties: network.ties, places, measure: interWidth });
  const onDays = days.map(([date, weight]) => {
    const network = networkOf(snapshotAt(timeline, date), document, { ...blankView, detail }, new Set());
    return { planAt: planner(date, network), weight };
  });
  const everyone = document.entities.filter(({ tier }) => tier === 1);
  return [
    ...onDays,
    { planAt: planner(openingDay, { entities: everyone, ties: [], shownAnyway: new Set() }), weight: 1 },
  ];
}
