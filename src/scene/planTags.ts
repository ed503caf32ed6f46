import type { EntityId } from "../model/entity.ts";
import { cardWords } from "../text/picture.ts";
import type { CardBox } from "./cardBox.ts";
import { textMark } from "./cardParts.ts";
import { shapeOf } from "./cardShape.ts";
import type { Point } from "./curve.ts";
import { freeSpot } from "./freeSpot.ts";
import type { Box, Mark } from "./mark.ts";
import type { PictureInput } from "./picture.ts";
import type { RoutedLine } from "./routedLine.ts";
import { standingOf } from "./standing.ts";
import type { TextWidth } from "./textWidth.ts";
import type { Theme } from "./theme.ts";
import { onWay } from "./way.ts";

/** In px of a card at its usual size. */
const textSize = 9;
const height = 13;
const padding = 5;
/** How far a tag reaches into its card, and how far it stands from its corner. */
const inside = 3.5;
const fromCorner = 14;

type TagInput = Pick<PictureInput, "file" | "network" | "notation" | "ties" | "measure">;

/**
 * Where the word stands that marks cards as planned, in a file that wants it: on the edge of each that does not say so
 * itself, where no line ends and no other card stands if there is such a place.
 */
export function planTags(
  { file, network, notation, ties, measure }: TagInput,
  cards: ReadonlyMap<EntityId, CardBox>,
  routed: readonly RoutedLine[],
): ReadonlyMap<EntityId, Box> {
  const tags = new Map<EntityId, Box>();
  if (file?.marksPlans !== true) return tags;
  const ends = routed.flatMap(({ way, head }) => [onWay(way, 0), onWay(way, 1), ...head]);
  for (const entity of network.entities) {
    const card = cards.get(entity.id);
    if (card === undefined || card.face.type === "chip" || standingOf(entity, ties) !== "planned") continue;
    // A card in the app's own signs says "planned venture".
    if (notation === "atlas" && card.face.type === "card" && shapeOf(entity) === "venture") continue;
    const others = [...cards.values()].filter((other) => other !== card);
    tags.set(entity.id, freeSpot(spotsOn(card, measure), ends, [...others, ...tags.values()]));
  }
  return tags;
}

/** The marks of a tag, around the middle of its card. */
export function tagMarks(tag: Box, middle: Point, theme: Theme): readonly Mark[] {
  const growth = tag.height / height;
  const x = tag.x - middle.x;
  const y = tag.y - middle.y;
  const look = { fill: theme.accent, size: textSize * growth, weight: 600 };
  const baseline = y + tag.height / 2 + look.size * 0.34;
  return [
    {
      type: "rect",
      id: "plan-tag",
      x,
      y,
      width: tag.width,
      height: tag.height,
      corner: tag.height / 2,
      fill: theme.panel,
      stroke: theme.accent,
      strokeWidth: 1,
    },
    textMark("sub-planned", cardWords.planned, x + tag.width / 2, baseline, look, "middle"),
  ];
}

/** Over the corners, and under them where there is room below the text; at the foot of a pointed shape; over a circle, or beneath its name. */
function spotsOn(card: CardBox, measure: TextWidth): readonly [Box, ...Box[]] {
  const { x, y, growth, face, footprint } = card;
  const width = measure(cardWords.planned, textSize * growth, 600) + 2 * padding * growth;
  const at = (left: number, top: number): Box => ({ x: left, y: top, width, height: height * growth });
  const middle = x + card.width / 2;
  const over = y + (inside - height) * growth;
  const under = y + card.height - inside * growth;
  if (typeof footprint === "string") return [at(middle - width / 2, under)];
  if (footprint !== undefined && "radius" in footprint) {
    const beneath = [middle - width / 2, middle - width, middle].map((start) => at(start, y + card.height + growth));
    return [at(middle + 7 * growth - width, over - growth), ...beneath];
  }
  const left = Math.min(x + fromCorner * growth, middle - width / 2);
  const right = Math.max(x + card.width - fromCorner * growth - width, middle - width / 2);
  const above = [at(left, over)] as const;
  if (face.type === "near") return [at(right, over), ...above];
  return [at(right, over), ...above, at(right, under), at(left, under)];
}
