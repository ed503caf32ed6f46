import { isAllianceMember } from "../model/entity.ts";
import { cardBoxesOf } from "./cardBoxes.ts";
import { boundsOf } from "./curve.ts";
import { hullsOf } from "./hulls.ts";
import { placeLabels } from "./labels.ts";
import type { Box } from "./mark.ts";
import { createSceneMemory, type SceneMemory } from "./memory.ts";
import type { PictureInput, Plan } from "./picture.ts";
import type { RoutedLine } from "./routedLine.ts";
import { onWay } from "./way.ts";
import { waysOf } from "./ways.ts";

const noTags: Plan["tags"] = new Map();
const noSigns: Plan["signs"] = new Map();

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
  const tags = input.file?.drawing.planTags(input, cards, routed) ?? noTags;
  const signs = input.lens?.drawing.signsIn(input, { cards, hulls, tags, routed }, memory.signs) ?? noSigns;
  const solid = [
    ...cards.values(),
    ...tags.values(),
    ...boxesOf(signs),
    ...hulls.flatMap(({ nameBox }) => nameBox ?? []),
  ];
  const areas = wholeHulls.map(({ box }) => box);
  const members = new Set(network.entities.filter(isAllianceMember).map(({ id }) => id));
  const { labels, hiddenLabels } = placeLabels({ ...input, routed, solid, areas, members }, memory.places);
  return { cards, hulls, routed, tags, signs, labels, hiddenLabels: hiddenLabels + hiddenSigns(input, cards, signs) };
}

/** How many figures and tails of cards found no room. */
function hiddenSigns({ lens }: PictureInput, cards: Plan["cards"], signs: Plan["signs"]): number {
  if (lens === undefined) return 0;
  let hidden = 0;
  for (const id of cards.keys()) {
    const figures = (lens.gauges.get(id)?.text ?? "") === "" ? 0 : 1;
    hidden += figures + (lens.tails.get(id)?.length ?? 0) - (signs.get(id)?.length ?? 0);
  }
  return hidden;
}

/** The smallest box that holds all cards, hulls, lines and labels. */
export function boundsOfPlan({ cards, hulls, routed, tags, signs, labels }: Plan): Box {
  const boxes = [
    ...cards.values(),
    ...tags.values(),
    ...boxesOf(signs),
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

function boxesOf(signs: Plan["signs"]): readonly Box[] {
  return [...signs.values()].flatMap((own) => own.map(({ box }) => box));
}

function boundsOfLine({ way, head }: RoutedLine): Box {
  const points = way.type === "steps" ? way.points : Array.from({ length: 9 }, (_, i) => onWay(way, i / 8));
  return boundsOf([...head, ...points]);
}
