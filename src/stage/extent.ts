import type { Chart } from "../layout/chart.ts";
import type { CardSize, Place, Places } from "../layout/place.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import { boundsOf, grow, holds, union } from "../scene/curve.ts";
import type { Box } from "../scene/mark.ts";

/** Room for hulls and bows around the outermost cards, in px of the picture. */
const air = 8;

/** Cards at their places, and the org chart that they are of. */
interface Cards {
  readonly rest: Places;
  readonly chart: Chart | undefined;
  readonly sizes: ReadonlyMap<EntityId, CardSize>;
}

interface Limits {
  /** Who is shown at the moment. */
  readonly shown: readonly Entity[];
  /** Whether only they count, and not everyone who is at home there. */
  readonly isOnly: boolean;
  /** The box of all that is drawn at rest, where lines may bow out of that of the cards. */
  readonly drawn: Box | undefined;
}

/** The box that the window is fitted to: around all homes, so that it stays while time runs, or around some; and the cards shown. */
export function extentOf(
  { rest, chart, sizes }: Cards,
  { shown, isOnly, drawn }: Limits,
): { readonly box: Box; readonly cards: readonly Box[] } {
  const boxesOf = (ids: readonly string[]): readonly Box[] =>
    ids.flatMap((id) => {
      const place = rest.get(id);
      return place === undefined ? [] : [boxAround(place, sizes.get(id) ?? { width: 0, height: 0 })];
    });
  const cards = boxesOf(shown.map(({ id }) => id));
  const ways = isOnly ? [] : [...(chart?.ways.values() ?? [])].flat();
  const corners = (isOnly ? cards : boxesOf([...rest.keys()])).flatMap(({ x, y, width, height }) => [
    { x: x - air, y: y - air },
    { x: x + width + air, y: y + height + air },
  ]);
  const box = corners.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : boundsOf([...corners, ...ways]);
  return { box: drawn === undefined || drawn.width === 0 ? box : union(box, drawn), cards };
}

/** The box of a card at a place. */
export function boxAround({ x, y }: Place, { width, height }: CardSize): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Whether what is drawn reaches out of what the window shows, by more than a line's width. */
export function reachesOut(drawn: Box | undefined, seen: Box | undefined): boolean {
  return drawn !== undefined && seen !== undefined && !holds(grow(seen, 8), drawn);
}
