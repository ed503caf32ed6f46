import type { Network } from "../filters/filter.ts";
import type { IsoDate } from "../model/date.ts";
import type { AllianceDocument } from "../model/document.ts";
import { isAllianceMember, type Entity, type EntityId } from "../model/entity.ts";
import type { Family } from "../model/family.ts";
import type { Tie } from "../model/tie.ts";
import type { Notation } from "../model/view.ts";
import type { Chart } from "../layout/chart.ts";
import type { CardBox } from "./cardBox.ts";
import { cardBoxesOf } from "./cardBoxes.ts";
import { boundsOf, type Point } from "./curve.ts";
import type { FileLook } from "./fileLook.ts";
import { hullsOf, type Hull } from "./hulls.ts";
import { placeLabels } from "./labels.ts";
import type { Box } from "./mark.ts";
import { createSceneMemory, type SceneMemory } from "./memory.ts";
import { planTags } from "./planTags.ts";
import type { RoutedLine } from "./route.ts";
import type { PlacedLabel } from "./placedLabel.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";
import { onWay } from "./way.ts";
import { waysOf } from "./ways.ts";
import type { Zoom } from "./zoom.ts";

/** All that decides what the picture looks like. */
export interface PictureInput {
  readonly document: AllianceDocument;
  readonly date: IsoDate;
  readonly network: Network;
  /** All that is so or planned on the date, shown or not: whether a unit exists yet is no matter of filters. */
  readonly ties: readonly Tie[];
  /** Who has a place in the picture on other dates; undefined = nobody that matters. */
  readonly reserved?: readonly Entity[] | undefined;
  readonly places: ReadonlyMap<EntityId, Point>;
  /** Who leads whom on the date, for those whose card says it. */
  readonly leaders: ReadonlyMap<EntityId, string>;
  /** Ids of what is selected. */
  readonly select: readonly string[];
  readonly pinned: Pick<ReadonlySet<EntityId>, "has">;
  /** The families whose hulls are drawn. */
  readonly families: readonly Family[];
  /** Who has a card that stands for a whole folded family. */
  readonly standIns: ReadonlyMap<EntityId, Family>;
  readonly notation: Notation;
  readonly zoom: Zoom;
  /** The org chart whose ways the lines take where both their cards stand in it; undefined = bows everywhere. */
  readonly chart: Chart | undefined;
  /** What the window shows when it is fitted; undefined where lines may run anywhere. */
  readonly frame?: Box | undefined;
  /** Cards are on their way: lines follow as well as they can in the time of a frame. */
  readonly isMoving: boolean;
  readonly theme: Theme;
  readonly measure: TextWidth;
  /** What a picture in a file has beyond one on the screen, where nothing can be pressed; undefined on the screen. */
  readonly file?: FileLook | undefined;
}

/** The drawing without its colours: what stands where. */
export interface Plan {
  readonly cards: ReadonlyMap<EntityId, CardBox>;
  readonly hulls: readonly Hull[];
  readonly routed: readonly RoutedLine[];
  /** Where a word marks cards as planned, in a file. */
  readonly tags: ReadonlyMap<EntityId, Box>;
  readonly labels: readonly PlacedLabel[];
  /** How many labels found no room. */
  readonly hiddenLabels: number;
}

/** Where everything of the picture stands: cards, hulls, ways and labels, in this order of precedence. */
export function planPicture(input: PictureInput, memory: SceneMemory = createSceneMemory()): Plan {
  const { families, network, measure } = input;
  const cards = cardBoxesOf(input, memory);
  const { growth } = input.zoom;
  const isChart = input.chart !== undefined;
  const hulls = memory.hulls("", [families, growth, isChart, ...cards.values()], () =>
    hullsOf(families, cards, { growth, isChart }, measure),
  );
  const wholeHulls = hulls.filter(({ patches }) => patches.length === 1);
  const routed = waysOf(input, cards, wholeHulls, memory);
  const tags = planTags(input, cards, routed);
  const solid = [...cards.values(), ...tags.values(), ...hulls.flatMap(({ nameBox }) => nameBox ?? [])];
  const areas = wholeHulls.map(({ box }) => box);
  const members = new Set(network.entities.filter(isAllianceMember).map(({ id }) => id));
  return { cards, hulls, routed, tags, ...placeLabels({ ...input, routed, solid, areas, members }, memory.places) };
}

/** The smallest box that holds all cards, hulls, lines and labels. */
export function boundsOfPlan({ cards, hulls, routed, tags, labels }: Plan): Box {
  const boxes = [
    ...cards.values(),
    ...tags.values(),
    ...[...hulls, ...labels].map(({ box }) => box),
    ...routed.map(boundsOfLine),
  ];
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function boundsOfLine({ way, head }: RoutedLine): Box {
  const points = way.type === "steps" ? way.points : Array.from({ length: 9 }, (_, i) => onWay(way, i / 8));
  return boundsOf([...head, ...points]);
}
