import type { EntityId } from "../model/entity.ts";
import type { Family } from "../model/family.ts";
import { boxesMeet, grow, isInside, union, type Point } from "./curve.ts";
import type { Size } from "./cardShape.ts";
import { islandsOf, isOnBridge, type Bridge } from "./islands.ts";
import type { Box } from "./mark.ts";
import type { TextWidth } from "./textWidth.ts";

/** A family's area: one box around its cards, or, where others stand between them, patches joined by bridges. */
export interface Hull {
  readonly family: Family;
  /** The smallest box around all of the area. */
  readonly box: Box;
  /** The boxes that the area is made of: a single one, or one around each card. */
  readonly patches: readonly Box[];
  readonly bridges: readonly Bridge[];
  readonly members: ReadonlySet<EntityId>;
  /** Where the name stands, so that no label is put on it; undefined where there is no room for it. */
  readonly nameBox: Box | undefined;
  /** Size of the name's text. */
  readonly nameSize: number;
}

export const hullNameSpacing = 0.5;
const usualNameSize = 11;
/** Room beside the name for the sign that folds the family; in a single box it stands on the corner. */
const foldRoom = 18;
const padding = 13;
const nameRoom = 22;
/** A single box is so many times as large as the cards in it at most: else it would be mostly empty. */
const mostEmpty = 4;

/**
 * The hulls of the families that have at least two cards in the picture, the largest first. A foreign card stands on
 * none. In an org chart the layers show who is held: only the document's groups have a hull there, and only a whole one.
 */
export function hullsOf(
  families: readonly Family[],
  cards: ReadonlyMap<EntityId, Box>,
  { growth, isChart }: { readonly growth: number; readonly isChart: boolean },
  measure: TextWidth,
): readonly Hull[] {
  const hulls: Hull[] = [];
  for (const family of isChart ? families.filter(({ head }) => head === undefined) : families) {
    const name = nameOf(family, growth, measure);
    const hull =
      wholeHull(family, cards, hulls, name) ?? (isChart ? undefined : patchedHull(family, cards, hulls, name));
    if (hull !== undefined) hulls.push(hull);
  }
  return hulls.toSorted((a, b) => b.members.size - a.members.size);
}

/** Whether a point lies on the hull's area. */
export function isOnHull({ patches, bridges }: Hull, point: Point): boolean {
  return patches.some((patch) => isInside(patch, point)) || bridges.some((bridge) => isOnBridge(bridge, point));
}

/** As written on a hull. */
export function hullName({ label }: Family): string {
  return label.toLocaleUpperCase();
}

function wholeHull(
  family: Family,
  cards: ReadonlyMap<EntityId, Box>,
  others: readonly Hull[],
  name: Name,
): Hull | undefined {
  const boxes = boxesOf(family, cards);
  const [first, ...rest] = boxes;
  if (first === undefined || rest.length === 0) return undefined;
  const around = rest.reduce(union, first);
  const box = {
    x: around.x - padding,
    y: around.y - padding - name.room,
    width: Math.max(around.width, name.width) + 2 * padding,
    height: around.height + 2 * padding + name.room,
  };
  const members = new Set(family.members);
  const isForeign = [...cards].some(([id, card]) => !members.has(id) && boxesMeet(box, card));
  const cutsOther = others.some(
    (other) => boxesMeet(other.box, box) && !family.members.includes([...other.members][0] ?? ""),
  );
  if (
    isForeign ||
    cutsOther ||
    areaOf(box) > mostEmpty * boxes.map((each) => areaOf(grow(each, padding))).reduce(sum)
  ) {
    return undefined;
  }
  const nameBox = { x: box.x + padding, y: box.y + padding - 1, width: name.width, height: name.size + 3 };
  return { family, box, patches: [box], bridges: [], members, nameBox, nameSize: name.size };
}

function patchedHull(
  family: Family,
  cards: ReadonlyMap<EntityId, Box>,
  others: readonly Hull[],
  name: Name,
): Hull | undefined {
  const members = new Set(family.members);
  const own = [...cards].filter(([id]) => members.has(id));
  const foreign = [...cards].filter(([id]) => !members.has(id)).map(([, box]) => box);
  const { patches, bridges } = islandsOf(
    own.map(([, box]) => box),
    foreign,
  );
  const [first, ...rest] = patches;
  if (first === undefined) return undefined;
  const nameBox = roomForName(patches, { width: name.width + foldRoom, height: name.size + 3 }, [
    ...cards.values(),
    ...others.flatMap((other) => other.nameBox ?? []),
  ]);
  return { family, box: rest.reduce(union, first), patches, bridges, members, nameBox, nameSize: name.size };
}

/** Above one of the patches, the uppermost first; else below one. */
function roomForName(patches: readonly Box[], { width, height }: Size, taken: readonly Box[]): Box | undefined {
  const ordered = patches.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const above = ordered.map(({ x, y }) => ({ x: x + 6, y: y - height, width, height }));
  const below = ordered.toReversed().map((patch) => ({ x: patch.x + 6, y: patch.y + patch.height, width, height }));
  return [...above, ...below].find((box) => !taken.some((other) => boxesMeet(grow(box, 2), other)));
}

function boxesOf({ members }: Family, cards: ReadonlyMap<EntityId, Box>): readonly Box[] {
  return members.flatMap((id) => cards.get(id) ?? []);
}

interface Name {
  readonly size: number;
  readonly width: number;
  /** What it takes above the cards. */
  readonly room: number;
}

function nameOf(family: Family, growth: number, measure: TextWidth): Name {
  const name = hullName(family);
  const size = usualNameSize * growth;
  const width = measure(name, size, 600) + Array.from(name).length * hullNameSpacing;
  return { size, width, room: nameRoom + size - usualNameSize };
}

function areaOf({ width, height }: Box): number {
  return width * height;
}

function sum(a: number, b: number): number {
  return a + b;
}
