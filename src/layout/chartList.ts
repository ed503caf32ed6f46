import type { EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import type { Direction } from "../model/view.ts";
import { columnGap, columnPadding } from "./blocks.ts";
import { turnedBlock, type ChartBlock, type End, type Joint, type Port } from "./chartBlock.ts";
import type { Cluster } from "./chartClusters.ts";
import type { ChartInput } from "./chartInput.ts";
import type { CardSize, Place } from "./place.ts";

/** From the rail to a card: room for a percentage. */
const stub = 70;
const railInset = 12;
const gapBetweenColumns = 22;
const topRoom = 14;
/** Lines that pass beside the cards; the first leaves room for a figure where there are any. */
const laneStep = 16;
const laneForFigure = 44;
/** How much wider than high a list may be before another column is too many. */
const widest = { down: 2.4, right: 1.2 } as const;

/** Cards in vertical lists on a rail, or between two rails, the same in every direction. */
export function listBlock(cluster: List, ends: readonly End[], { sizes, direction }: ChartInput): ChartBlock {
  const sizeOf = (member: EntityId): CardSize => sizes.get(member) ?? { width: 0, height: 0 };
  const frame = frameOf(cluster, ends, sizeOf, direction);
  const ports = new Map<string, Port>();
  const joints = new Map<RelationshipId, Joint>();
  for (const [member, at] of frame.places) {
    const size = sizeOf(member);
    const own = ends.filter((end) => end.member === member);
    const onLeft = own.filter((end) => comesLeft(end, cluster, direction));
    const onRight = own.filter((end) => !comesLeft(end, cluster, direction));
    const names = [...new Set(onRight.map((end) => portName(end, cluster)))];
    const join = (end: End, isLeft: boolean, count: number, n: number): void => {
      const card = {
        x: at.x + (isLeft ? -size.width / 2 : size.width / 2),
        y: at.y + size.height * ((n + 1) / (count + 1) - 0.5),
      };
      const { port, way } = lineTo(card, end, isLeft, frame, cluster, direction);
      const { x, y } = port.place ?? card;
      ports.set(port.id, port);
      joints.set(end.holding.id, { port: port.id, toCard: way.map((point) => ({ x: point.x - x, y: point.y - y })) });
    };
    onLeft.forEach((end, n) => join(end, true, onLeft.length, n));
    for (const end of onRight) join(end, false, names.length, names.indexOf(portName(end, cluster)));
  }
  const { width, height, places } = frame;
  return turnedBlock(
    { id: cluster.id, width, height, members: places, ports: [...ports.values()], joints, inside: new Map() },
    direction,
  );
}

/** The port of a line and its points from there to the card: along a rail, straight in, or along a lane beside the list. */
function lineTo(
  card: Place,
  end: End,
  isLeft: boolean,
  frame: Frame,
  list: List,
  direction: Direction,
): { readonly port: Port; readonly way: readonly Place[] } {
  const id = portName(end, list);
  if (isOnRail(end, list)) {
    const { x, trunk } = frame.railOf(end.member, end.other);
    const side = direction === "down" ? "NORTH" : "WEST";
    return { port: { id, side, place: trunk }, way: [{ x, y: trunk.y }, { x, y: card.y }, card] };
  }
  if (direction === "right") {
    const place = { x: isLeft ? 0 : frame.width, y: card.y };
    return { port: { id, side: isLeft ? "WEST" : "EAST", place }, way: [card] };
  }
  const x = frame.lanes.get(id) ?? frame.width;
  const place = { x, y: end.goesUp ? 0 : frame.height };
  return { port: { id, side: end.goesUp ? "NORTH" : "SOUTH", place }, way: [{ x, y: card.y }, card] };
}

type List = Extract<Cluster, { type: "list" }>;

function isOnRail({ isHeld, other }: End, { parents }: List): boolean {
  return isHeld && parents.includes(other);
}

/** The rail of the first parent is on the left, that of a second on the right; other lines come from where they come. */
function comesLeft(end: End, list: List, direction: Direction): boolean {
  return isOnRail(end, list) ? end.other === list.parents[0] : direction === "right" && end.goesUp;
}

/** All that a card holds leaves it in one line; what it is held by arrives in lines of its own. */
function portName(end: End, list: List): string {
  if (isOnRail(end, list)) return `rail ${end.other}`;
  return end.isHeld || end.goesUp ? `beside ${end.holding.id}` : `holds ${end.member}`;
}

interface Rail {
  readonly x: number;
  /** Where the line from the parent arrives. */
  readonly trunk: Place;
}

interface Frame extends CardSize {
  readonly places: ReadonlyMap<EntityId, Place>;
  /** Where lines run that pass beside the cards, by their ports. */
  readonly lanes: ReadonlyMap<string, number>;
  readonly railOf: (member: EntityId, parent: EntityId) => Rail;
}

function frameOf(list: List, ends: readonly End[], sizeOf: (id: EntityId) => CardSize, direction: Direction): Frame {
  const { members, parents, hasHull } = list;
  const hasTwoRails = parents.length > 1;
  const columns = hasHull || hasTwoRails ? [members] : columnsOf(members, sizeOf, widest[direction]);
  const places = new Map<EntityId, Place>();
  const rails = new Map<EntityId, number>();
  const heads: number[] = [];
  let [left, bottom] = [railInset, 0];
  for (const column of columns) {
    const columnWidth = Math.max(...column.map((member) => sizeOf(member).width));
    let y = hasHull ? columnPadding.top : topRoom;
    for (const member of column) {
      const { width, height } = sizeOf(member);
      rails.set(member, left);
      places.set(member, { x: left + stub + (hasTwoRails ? columnWidth : width) / 2, y: y + height / 2 });
      y += height + columnGap;
    }
    heads.push(left);
    bottom = Math.max(bottom, y - columnGap);
    left += stub + columnWidth + gapBetweenColumns;
  }
  left -= gapBetweenColumns;
  const secondRail = left + stub;
  const right = hasTwoRails ? secondRail : left + (hasHull ? columnPadding.side : 0);
  const lanes = direction === "down" ? lanesOf(list, ends, right) : new Map<string, number>();
  const width = Math.max(right, ...lanes.values()) + (hasTwoRails || lanes.size > 0 ? railInset : 0);
  const height = bottom + (hasHull ? columnPadding.bottom : 0);

  const middles = [...places.values()].map(({ y }) => y);
  const middle = ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2;
  const first = ((heads[0] ?? 0) + (heads.at(-1) ?? 0)) / 2;
  const trunkTo = (x: number, y: number): Place => (direction === "down" ? { x, y: 0 } : { x: 0, y });
  const railOf = (member: EntityId, parent: EntityId): Rail =>
    parent === parents[0]
      ? { x: rails.get(member) ?? 0, trunk: trunkTo(first, columns.length > 1 ? 4 : middle) }
      : { x: secondRail, trunk: trunkTo(secondRail, middle) };
  return { places, lanes, width, height, railOf };
}

/** Lines that come from above bend in before those of the cards below them, lines that go down outside them. */
function lanesOf(list: List, ends: readonly End[], right: number): ReadonlyMap<string, number> {
  const beside = ends.filter((end) => !comesLeft(end, list, "down") && !isOnRail(end, list));
  const named = (goesUp: boolean): readonly string[] =>
    list.members.flatMap((member) => [
      ...new Set(
        beside.filter((end) => end.member === member && end.goesUp === goesUp).map((end) => portName(end, list)),
      ),
    ]);
  const first = right + (beside.some(({ isHeld }) => isHeld) ? laneForFigure : laneStep);
  return new Map([...named(true), ...named(false).toReversed()].map((port, n) => [port, first + n * laneStep]));
}

/** As many columns as make the list nearly as wide as it may be. */
function columnsOf(
  members: readonly EntityId[],
  sizeOf: (id: EntityId) => CardSize,
  widestRatio: number,
): readonly (readonly EntityId[])[] {
  let best: readonly (readonly EntityId[])[] = [members];
  for (let count = 2; count <= members.length; count += 1) {
    const length = Math.ceil(members.length / count);
    const columns = Array.from({ length: Math.ceil(members.length / length) }, (_, c) =>
      members.slice(c * length, (c + 1) * length),
    );
    const widths = columns.map(
      (column) => stub + gapBetweenColumns + Math.max(...column.map((id) => sizeOf(id).width)),
    );
    const heights = columns.map((column) => column.reduce((sum, id) => sum + sizeOf(id).height + columnGap, 0));
    if (widths.reduce((sum, width) => sum + width, 0) > widestRatio * Math.max(...heights)) break;
    best = columns;
  }
  return best;
}
