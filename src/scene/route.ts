import type { EntityId } from "../model/entity.ts";
import { bowedFan, reachOfBows, wayBetween } from "./bowedFan.ts";
import type { Outlined } from "./cardBox.ts";
import { cardsNear } from "./cardsNear.ts";
import { boxesMeet } from "./curve.ts";
import type { Line } from "./lines.ts";
import type { Box } from "./mark.ts";
import type { Remember } from "./remember.ts";
import type { Around, Fan, RoutedLine } from "./routedLine.ts";

/** Where cards stand, and what else a line had better go round. */
export interface Obstacles {
  readonly cards: ReadonlyMap<EntityId, Outlined>;
  /** Boxes that belong to several cards: a line goes through one only if it ends inside. */
  readonly hulls: readonly { readonly box: Box; readonly members: ReadonlySet<EntityId> }[];
  /** What the window shows when it is fitted: a line had better not leave it. */
  readonly frame?: Box | undefined;
  /** Lines run straight through everything: for pictures that stand for a frame only. */
  readonly areIgnored?: boolean;
}

/** A way that is longer has too many cards beside it to pass none. */
const longestCareful = 5000;

/**
 * The ways of all lines: the lines of a pair side by side, fanned out as is said, or mutual ones bowed apart, and as far
 * as they must to pass no foreign card. Lines between cards that are not placed are left out.
 */
export function routeLines(
  lines: readonly Line[],
  obstacles: Obstacles,
  remember: Remember<readonly RoutedLine[]>,
  fan: Fan = bowedFan,
): readonly RoutedLine[] {
  const foreign = cardsNear(obstacles.cards);
  return [...pairsOf(lines)].flatMap(([key, pair]) => routePair(key, pair, { ...obstacles, foreign }, remember, fan));
}

function pairsOf(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const pairs = new Map<string, Line[]>();
  for (const line of lines) {
    const key = line.source < line.target ? `${line.source}\n${line.target}` : `${line.target}\n${line.source}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [line]);
    else pair.push(line);
  }
  return pairs;
}

function routePair(
  key: string,
  pair: readonly Line[],
  obstacles: Found,
  remember: Remember<readonly RoutedLine[]>,
  fan: Fan,
): readonly RoutedLine[] {
  const [first] = pair;
  if (first === undefined) return [];
  const [a, b] = first.source < first.target ? [first.source, first.target] : [first.target, first.source];
  const [boxA, boxB] = [obstacles.cards.get(a), obstacles.cards.get(b)];
  if (boxA === undefined || boxB === undefined) return [];
  const around = aroundPair(a, b, boxA, boxB, obstacles);
  const { cards, hulls, frame } = around;
  return remember(key, [fan, boxA, boxB, frame, ...pair, ...cards, ...hulls], () => {
    const ordered = pair.toSorted((p, q) => placeInFan(p, a) - placeInFan(q, a) || (p.id < q.id ? -1 : 1));
    return fan(ordered, a, boxA, boxB, around);
  });
}

/** From one side of the fan to the other: what runs a→b, plans in the middle, what runs b→a; ties without a stake outside. */
function placeInFan(line: Line, a: EntityId): number {
  const side = line.source === a ? -1 : 1;
  if (line.isPlan) return side * 0.5;
  return side * (line.weight > 0 ? 1 : 2);
}

/** Obstacles whose cards can be found by area. */
type Found = Obstacles & { readonly foreign: ReturnType<typeof cardsNear> };

function aroundPair(a: EntityId, b: EntityId, boxA: Box, boxB: Box, obstacles: Found): Around {
  const { frame, areIgnored } = obstacles;
  if (areIgnored === true || wayBetween(boxA, boxB) > longestCareful) return { cards: [], hulls: [], frame };
  const reach = reachOfBows(boxA, boxB);
  const cards: Box[] = [];
  const hulls: Box[] = [];
  for (const { id, box } of obstacles.foreign(reach)) if (id !== a && id !== b) cards.push(box);
  for (const { box, members } of obstacles.hulls)
    if (!members.has(a) && !members.has(b) && boxesMeet(box, reach)) hulls.push(box);
  return { cards, hulls, frame };
}
