import type { EntityId } from "../model/entity.ts";
import { createBoxGrid, type BoxGrid } from "./boxGrid.ts";
import type { CardBox } from "./cardBox.ts";
import { cardsNear } from "./cardsNear.ts";
import { boxesMeet, grow, type Point } from "./curve.ts";
import type { CardSign, LensDrawing, SignGround, SignInput, SignMemory } from "./lensLook.ts";
import { figureOn, tailsOn } from "./lensSignSpots.ts";
import type { Box } from "./mark.ts";
import { onWay } from "./way.ts";

/** From near, where all is large, signs are smaller; from afar larger than cards that had no room to grow. */
const nearShare = 0.62;
const mostOverCard = 1.5;
/** So much of a sign may lie on another card, or under it. */
const mostCovered = 5;
/** No sign is so large. */
const farthest = 150;

/** Where the figures and the tails of a picture stand: at the edges of their cards, where they cover least. */
export const signsIn: LensDrawing["signsIn"] = (
  { lens, zoom, measure, pinned, file },
  { cards, hulls, tags, routed },
  memory,
) => {
  const signs = new Map<EntityId, readonly CardSign[]>();
  if (lens === undefined) return signs;
  const ends = endsAtCards(routed);
  const cardsIn = cardsNear(cards);
  const placed = createBoxGrid<CardSign>();
  const names = hulls.flatMap(({ nameBox }) => nameBox ?? []);
  for (const [id, card] of cards) {
    const gauge = lens.gauges.get(id);
    const tails = lens.tails.get(id) ?? [];
    if (card.face.type === "chip" || (gauge === undefined && tails.length === 0)) continue;
    const reach = grow(card, farthest * card.growth);
    const others = cardsIn(reach).filter((other) => other.id !== id);
    const tag = tags.get(id);
    const taken = [...others, ...signsNear(placed, reach)].map(({ box }) => box);
    taken.push(...names, ...(tag === undefined ? [] : [tag]));
    const hasPin = file === undefined && pinned.has(id);
    const unit = unitOf(card, zoom);
    const own = { card, unit, ends: ends.get(id) ?? [], taken, measure, hasPin, hasTails: tails.length > 0 };
    // What stands half on another card cannot be read.
    const isFree = ({ box }: CardSign): boolean =>
      !others.some((other) => boxesMeet(other.box, box, -mostCovered * unit));
    const stood = steady(id, [...figureOn(gauge, own), ...tailsOn(tails, own)].filter(isFree), memory);
    signs.set(id, stood);
    stood.forEach(placed.add);
  }
  return signs;
};

function signsNear(placed: BoxGrid<CardSign>, area: Box): readonly CardSign[] {
  const found: CardSign[] = [];
  placed.some(area, 0, (sign) => {
    found.push(sign);
    return false;
  });
  return found;
}

/** How many times its usual size a sign of the card is. */
function unitOf({ face, growth }: CardBox, zoom: SignInput["zoom"]): number {
  return face.type === "near" ? growth * nearShare : Math.min(zoom.growth, growth * mostOverCard);
}

function endsAtCards(routed: SignGround["routed"]): ReadonlyMap<EntityId, readonly Point[]> {
  const ends = new Map<EntityId, Point[]>();
  const add = (id: EntityId, points: readonly Point[]): void => {
    const known = ends.get(id);
    if (known === undefined) ends.set(id, [...points]);
    else known.push(...points);
  };
  for (const { line, way, head } of routed) {
    add(line.source, [onWay(way, 0)]);
    add(line.target, [onWay(way, 1), ...head]);
  }
  return ends;
}

/** The signs as they stood last, the same objects, if they stand just so again: labels around them need not be placed anew. */
function steady(id: EntityId, signs: readonly CardSign[], memory: SignMemory): readonly CardSign[] {
  const last = memory.get(id);
  const isSame = last?.length === signs.length && last.every((sign, i) => isSameSign(sign, signs[i]));
  if (last !== undefined && isSame) return last;
  memory.set(id, signs);
  return signs;
}

function isSameSign(a: CardSign, b: CardSign | undefined): boolean {
  return (
    a.type === b?.type &&
    a.text === b.text &&
    a.title === b.title &&
    a.size === b.size &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height
  );
}
