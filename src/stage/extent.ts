import type { CardSize, Place, Places } from "../layout/place.ts";
import type { EntityId } from "../model/entity.ts";
import { union } from "../scene/curve.ts";
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

/** The box of the homes, wider where what is drawn reaches out of it. */
export function withDrawn(homes: Box, drawn: Box | undefined): Box {
  return drawn === undefined || drawn.width === 0 ? homes : union(homes, drawn);
}
