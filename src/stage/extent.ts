import type { CardSize, Place, Places } from "../layout/place.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import { boundsOf, union } from "../scene/curve.ts";
import type { Box } from "../scene/mark.ts";
import type { Standing } from "./standings.ts";

/** Room for hulls and bows around the outermost cards, in px of the picture. */
const air = 8;

interface Limits {
  /** Only these count; undefined = everyone at home there. */
  readonly only: readonly Entity[] | undefined;
  /** The box of all that is drawn at rest, where lines may bow out of that of the cards. */
  readonly drawn: Box | undefined;
}

/** The box that the window is fitted to: all homes, so that it stays while time runs, or some of them. */
export function extentOf(
  { rest, chart, sizes }: Pick<Standing, "rest" | "chart" | "sizes">,
  { only, drawn }: Limits,
): Box {
  if (only !== undefined) {
    const ids = new Set(only.map(({ id }) => id));
    return withDrawn(homeBounds(new Map([...rest].filter(([id]) => ids.has(id))), sizes), drawn);
  }
  const ways = [...(chart?.ways.values() ?? [])].flat();
  const homes = homeBounds(rest, sizes);
  return withDrawn(ways.length === 0 ? homes : union(homes, boundsOf(ways)), drawn);
}

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

function withDrawn(homes: Box, drawn: Box | undefined): Box {
  return drawn === undefined || drawn.width === 0 ? homes : union(homes, drawn);
}
