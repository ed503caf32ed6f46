import type { CardBox } from "./cardBox.ts";
import type { Point } from "./curve.ts";
import { freeSpot } from "./freeSpot.ts";
import type { CardSign, Gauge, Tail } from "./lensLook.ts";
import type { Box } from "./mark.ts";
import type { TextWidth } from "./textWidth.ts";

/** In px of a card at its usual size. */
const figure = { size: 10.5, weight: 700, height: 15, padding: 5 } as const;
export const tailHeight = 13.5;
const tail = { size: 9, weight: 600, height: tailHeight, padding: 5 } as const;
/** What of a hatched sign is hatched, before its text. */
export const hatchedWidth = 13;
/** How far a sign reaches into its card, and how far it stands from a corner. */
const inside = { figure: 3.5, name: 2, tail: 2.5 } as const;
const fromCorner = 9;
const gap = 2.5;
/** Two tails stand side by side where together they are hardly wider than the card. */
const slack = 12;

/** A card with all that its signs had better not cover. */
interface SignSite {
  readonly card: CardBox;
  /** How many times its usual size a sign of the card is. */
  readonly unit: number;
  readonly ends: readonly Point[];
  readonly taken: readonly Box[];
  readonly measure: TextWidth;
  readonly hasPin: boolean;
  readonly hasTails: boolean;
}

/** The figure of a gauge at the upper edge of its card, or at the lower one where no tails stand. */
export function figureOn(gauge: Gauge | undefined, site: SignSite): readonly CardSign[] {
  if (gauge === undefined || gauge.text === "") return [];
  const { card, unit, ends, taken, measure, hasPin, hasTails } = site;
  const room = roomOf(gauge.text, figure, 0, unit, measure);
  const [left, middle, right] = acrossOf(card, room.width, unit);
  const reach = (card.face.type === "name" ? inside.name : inside.figure) * unit;
  const over = card.y + reach - room.height;
  const under = card.y + card.height - reach;
  const at = (x: number, y = over): Box => ({ x, y, ...room });
  const below = hasTails ? [] : [at(right, under), at(left, under)];
  const radius = radiusIn(card);
  const choices: readonly [Box, ...Box[]] =
    radius !== undefined
      ? [besideCircle(card, radius, room, unit), at(middle)]
      : typeof card.footprint === "string"
        ? [at(middle), ...(hasTails ? [] : [at(middle, under)])]
        : [at(left), ...(hasPin ? [] : [at(right)]), at(middle), ...below];
  const box = freeSpot(choices, ends, taken);
  return [{ type: "figure", text: gauge.text, title: gauge.name, box, size: figure.size * unit }];
}

/** The tails of a card at its lower edge, side by side or one below the other. */
export function tailsOn(tails: readonly Tail[], { card, unit, ends, taken, measure }: SignSite): readonly CardSign[] {
  if (tails.length === 0) return [];
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
