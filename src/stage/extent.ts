import type { CardSize, Place, Places } from "../layout/place.ts";
import type { EntityId } from "../model/entity.ts";
import type { Box } from "../scene/mark.ts";

/** Room for hulls and bows around the outermost cards, in px of the picture. */
const air = 8;

/** The smallest box that holds all cards at their places, with some air. */
export function homeBounds(places: Places, sizes: ReadonlyMap<EntityId, CardSize>): Box {
  const boxes = [...places].map(([id, at]) => boxAround(at, sizes.get(id) ?? { width: 0, height: 0 }));
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x)) - air;
  const y = Math.min(...boxes.map((box) => box.y)) - air;
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + air - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + air - y,
  };
}

/** The box of a card at a place. */
export function boxAround({ x, y }: Place, { width, height }: CardSize): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The smallest box that holds both. */
export function union(a: Box, b: Box | undefined): Box {
  if (b === undefined || b.width === 0) return a;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}
