import { gapAtCard, type CardBox } from "./cardBox.ts";
import { plus, type Point } from "./curve.ts";
import { isOnFootprint } from "./footprint.ts";
import type { RoutedLine } from "./routedLine.ts";
import { headingOn, onWay, type Way } from "./way.ts";

/**
 * The line that ends at a gap from the boxes of its cards, straight on to so near the shapes in them where these do not
 * fill their boxes: to a px, and exactly where there is no gap.
 */
export function reachShapes(
  routed: RoutedLine,
  source: CardBox | undefined,
  target: CardBox | undefined,
  gap: number = gapAtCard,
): RoutedLine {
  const { line, way, head } = routed;
  const back = times(headingOn(way, 0), -1);
  const ahead = headingOn(way, 1);
  const before = times(back, distanceToShape(onWay(way, 0), back, source, gap));
  const after = times(ahead, distanceToShape(head[0] ?? onWay(way, 1), ahead, target, gap));
  const isThere = [before, after].every(({ x, y }) => x === 0 && y === 0);
  if (isThere) return routed;
  return { line, way: longer(way, before, after), head: head.map((point) => plus(point, after)) };
}

/** How far it is from a point at the edge of a card's box to the shape in it, in px; 0 where there is none that way. */
function distanceToShape(from: Point, along: Point, card: CardBox | undefined, gap: number): number {
  const footprint = card?.footprint;
  if (card === undefined || footprint === undefined) return 0;
  const farthest = card.width / 2 + card.height;
  const isOn = (distance: number): boolean => isOnFootprint(footprint, card, plus(from, times(along, distance + gap)));
  for (let distance = 0; distance < farthest; distance += 1) {
    if (!isOn(distance)) continue;
    if (gap > 0) return distance;
    // A corner that is no more than grazed is not where a line ends.
    if (isOn(distance + 1)) return firstReached(distance, isOn);
  }
  return 0;
}

/** The distance, less than a px before one that is reached already, from which on it is. */
function firstReached(distance: number, isReached: (distance: number) => boolean): number {
  let [before, at] = [Math.max(0, distance - 1), distance];
  for (let i = 0; i < 8; i += 1) {
    const half = (before + at) / 2;
    if (isReached(half)) at = half;
    else before = half;
  }
  return at;
}

function longer(way: Way, before: Point, after: Point): Way {
  if (way.type === "bow") {
    const { start, control, end } = way.curve;
    return { type: "bow", curve: { start: plus(start, before), control, end: plus(end, after) } };
  }
  const last = way.points.length - 1;
  const points = way.points.map((point, i) =>
    i === 0 ? plus(point, before) : i === last ? plus(point, after) : point,
  );
  return { type: "steps", points };
}

function times({ x, y }: Point, factor: number): Point {
  return { x: x * factor, y: y * factor };
}
