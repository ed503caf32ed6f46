import type { EntityId } from "../model/entity.ts";
import type { CardBox } from "./cardBox.ts";
import { cardsNear } from "./cardsNear.ts";
import { grow, type Point } from "./curve.ts";
import { freeSpot } from "./freeSpot.ts";
import type { CardSign, Gauge, LensDrawing, SignGround, SignMemory, Tail } from "./lensLook.ts";
import type { Box } from "./mark.ts";
import type { TextWidth } from "./textWidth.ts";
import { onWay } from "./way.ts";

/** In px of a card at its usual size; from near, where all is large, signs are smaller. */
const figure = { size: 10.5, weight: 700, height: 15, padding: 5 } as const;
export const tailHeight = 13.5;
const tail = { size: 9, weight: 600, height: tailHeight, padding: 5 } as const;
const nearShare = 0.62;
/** What of a hatched sign is hatched, before its text. */
export const hatchedWidth = 13;
/** How far a sign reaches into its card, and how far it stands from a corner. */
const inside = { figure: 3.5, name: 2, tail: 2.5 } as const;
const fromCorner = 9;
const gap = 2.5;
/** Two tails stand side by side where together they are hardly wider than the card. */
const slack = 12;
/** No sign is so large. */
const farthest = 150;

/** Where the figures and the tails of a picture stand: at the edges of their cards, where they cover least. */
export const signsIn: LensDrawing["signsIn"] = (
  { lens, measure, pinned, file },
  { cards, hulls, tags, routed },
  memory,
) => {
  const signs = new Map<EntityId, readonly CardSign[]>();
  if (lens === undefined) return signs;
  const ends = endsAtCards(routed);
  const cardsIn = cardsNear(cards);
  const names = hulls.flatMap(({ nameBox }) => nameBox ?? []);
  for (const [id, card] of cards) {
    const gauge = lens.gauges.get(id);
    const tails = lens.tails.get(id) ?? [];
    if (card.face.type === "chip" || (gauge === undefined && tails.length === 0)) continue;
    const others = cardsIn(grow(card, farthest * card.growth)).filter((other) => other.id !== id);
    const tag = tags.get(id);
    const taken = [...others.map(({ box }) => box), ...names, ...(tag === undefined ? [] : [tag])];
    const hasPin = file === undefined && pinned.has(id);
    const own = { card, ends: ends.get(id) ?? [], taken, measure, hasPin };
    const figures = figureOn(gauge, own);
    const beside = { ...own, taken: [...taken, ...figures.map(({ box }) => box)] };
    signs.set(id, steady(id, [...figures, ...tailsOn(tails, beside)], memory));
  }
  return signs;
};

/** A card with all that its signs had better not cover. */
interface Spot {
  readonly card: CardBox;
  readonly ends: readonly Point[];
  readonly taken: readonly Box[];
  readonly measure: TextWidth;
  readonly hasPin: boolean;
}

function figureOn(gauge: Gauge | undefined, spot: Spot): readonly CardSign[] {
  if (gauge === undefined || gauge.text === "") return [];
  const { card, ends, taken, measure, hasPin } = spot;
  const unit = unitOf(card);
  const room = roomOf(gauge.text, figure, 0, unit, measure);
  const [left, middle, right] = acrossOf(card, room.width, unit);
  const reach = (card.face.type === "name" ? inside.name : inside.figure) * unit;
  const over = card.y + reach - room.height;
  const under = card.y + card.height - reach;
  const at = (x: number, y = over): Box => ({ x, y, ...room });
  const radius = radiusIn(card);
  const choices: readonly [Box, ...Box[]] =
    radius !== undefined
      ? [besideCircle(card, radius, room, unit), at(middle)]
      : typeof card.footprint === "string"
        ? [at(middle), at(middle, under)]
        : [at(left), ...(hasPin ? [] : [at(right)]), at(middle), at(right, under), at(left, under)];
  const box = freeSpot(choices, ends, taken);
  return [{ type: "figure", text: gauge.text, title: gauge.name, box, size: figure.size * unit }];
}

function tailsOn(tails: readonly Tail[], { card, ends, taken, measure }: Spot): readonly CardSign[] {
  if (tails.length === 0) return [];
  const unit = unitOf(card);
  const rooms = tails.map(({ text, type }) => roomOf(text, tail, type === "rest" ? hatchedWidth : 0, unit, measure));
  const offsets = offsetsOf(rooms, card.width + slack * unit, gap * unit);
  const all = {
    width: Math.max(...rooms.map(({ width }, i) => (offsets[i]?.x ?? 0) + width)),
    height: Math.max(...rooms.map(({ height }, i) => (offsets[i]?.y ?? 0) + height)),
  };
  const [left, middle, right] = acrossOf(card, all.width, unit);
  const isCentred = radiusIn(card) !== undefined || typeof card.footprint === "string";
  const y = card.y + card.height - (radiusIn(card) === undefined ? inside.tail : -gap) * unit;
  const at = (x: number): Box => ({ x, y, ...all });
  const whole = freeSpot(isCentred ? [at(middle)] : [at(left), at(right), at(middle)], ends, taken);
  return tails.map((each, i) => {
    const { x, y: down } = offsets[i] ?? { x: 0, y: 0 };
    const box = { x: whole.x + x, y: whole.y + down, width: rooms[i]?.width ?? 0, height: rooms[i]?.height ?? 0 };
    return { ...each, box, size: tail.size * unit };
  });
}

/** Side by side, else one below the other. */
function offsetsOf(rooms: readonly Pick<Box, "width" | "height">[], most: number, between: number): readonly Point[] {
  const widths = rooms.map(({ width }) => width + between);
  const isRow = widths.reduce((sum, width) => sum + width, -between) <= most;
  return rooms.map(({ height }, i) =>
    isRow
      ? { x: widths.slice(0, i).reduce((sum, width) => sum + width, 0), y: 0 }
      : { x: 0, y: i * (height + between) },
  );
}

function unitOf({ face, growth }: CardBox): number {
  return growth * (face.type === "near" ? nearShare : 1);
}

function roomOf(
  text: string,
  { size, weight, height, padding }: typeof figure | typeof tail,
  more: number,
  unit: number,
  measure: TextWidth,
): Pick<Box, "width" | "height"> {
  const width = measure(text, size * unit, weight) + (2 * padding + more) * unit;
  return { width, height: height * unit };
}

/** Where a sign of a width begins: near the left corner, in the middle, near the right corner. */
function acrossOf(card: Box, width: number, unit: number): readonly [number, number, number] {
  const middle = card.x + (card.width - width) / 2;
  const left = Math.min(card.x + fromCorner * unit, middle);
  return [left, middle, Math.max(card.x + card.width - fromCorner * unit - width, middle)];
}

/** Of the circle that has its name beneath it. */
function radiusIn({ footprint }: CardBox): number | undefined {
  return typeof footprint === "object" && "radius" in footprint ? footprint.radius : undefined;
}

/** To the left, where nothing else of the card stands. */
function besideCircle(card: Box, radius: number, room: Pick<Box, "width" | "height">, unit: number): Box {
  const x = card.x + card.width / 2 - radius + inside.figure * unit - room.width;
  return { x, y: card.y + radius - room.height / 2, ...room };
}

function endsAtCards(routed: SignGround["routed"]): ReadonlyMap<EntityId, readonly Point[]> {
  const ends = new Map<EntityId, Point[]>();
  const add = (id: EntityId, points: readonly Point[]): void => {
    ends.set(id, [...(ends.get(id) ?? []), ...points]);
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
    a.text === b?.text &&
    a.title === b.title &&
    a.size === b.size &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height
  );
}
