import type { EntityId } from "../model/entity.ts";
import type { RelationshipId } from "../model/relationship.ts";
import { turnedSize, type ChartBlock, type End, type Joint, type Port } from "./chartBlock.ts";
import type { ChartInput, Holding } from "./chartInput.ts";
import type { CardSize, Place } from "./place.ts";

/** Between two cards side by side: room for two arcs and a plan, each with its figure. */
const gapInRow = { down: 190, right: 110 } as const;
/** Before a card, besides what is free between layers: room for a percentage on the last piece of each line. */
const lead = { down: 34, right: 58 } as const;
/** From bracket to bracket, and from the lowest one to the cards. */
const bracketStep = 16;
const bracketRise = 22;

/** A card by itself, or cards that stand side by side: lines come from above and leave below. */
export function rowBlock(
  id: string,
  members: readonly EntityId[],
  ends: readonly End[],
  input: ChartInput,
): ChartBlock {
  const brackets = bracketsOf(members, input.holdings);
  const row = standing(members, ends, brackets.length, input);
  const ports: Port[] = [];
  const joints = new Map<RelationshipId, Joint>();
  const feet = new Map<Bracket, Place[]>();
  members.forEach((member, i) => {
    const pull = pullTowards(members, i, input.holdings);
    const own = ends.filter((end) => end.member === member);
    const meet = (port: string, side: "NORTH" | "SOUTH", share: number, holdings: readonly Holding[]): void => {
      const at = row.edgeOf(member, side, share);
      const y = side === "NORTH" ? 0 : row.height;
      ports.push({ id: port, side, place: members.length > 1 ? { x: at.x, y } : undefined });
      for (const holding of holdings) joints.set(holding.id, { port, toCard: [{ x: 0, y: at.y - y }] });
    };

    const above = inOrder([
      ...own.filter(({ goesUp }) => goesUp).map((end) => ({ id: end.holding.id, pull: pull(end.other), line: end })),
      ...brackets.flatMap((line) => {
        const other = line.from === i ? line.to : line.to === i ? line.from : undefined;
        return other === undefined ? [] : [{ id: line.holding.id, pull: other, line }];
      }),
    ]);
    above.forEach(({ line }, n) => {
      const share = (n + 0.5) / above.length;
      if ("goesUp" in line) meet(`up ${line.holding.id}`, "NORTH", share, [line.holding]);
      else feet.set(line, [...(feet.get(line) ?? []), row.edgeOf(member, "NORTH", share)]);
    });

    const below = own.filter(({ goesUp }) => !goesUp);
    const held = inOrder(
      below
        .filter(({ isHeld }) => isHeld)
        .map(({ holding, other }) => ({ id: holding.id, pull: pull(other), holding })),
    );
    const before = Math.floor(held.length / 2);
    held.forEach(({ holding }, n) => {
      const share =
        n < before ? (n + 0.5) / before / 2 : 0.5 + (n - before + 0.5) / Math.max(1, held.length - before) / 2;
      meet(`down ${holding.id}`, "SOUTH", share, [holding]);
    });
    const holds = below.filter(({ isHeld }) => !isHeld).map(({ holding }) => holding);
    if (holds.length > 0) meet(`holds ${member}`, "SOUTH", 0.5, holds);
  });
  return {
    id,
    width: row.width,
    height: row.height,
    members: row.places,
    ports,
    joints,
    inside: waysOf(feet, row.top),
  };
}

interface Row extends CardSize {
  /** Where the highest card begins. */
  readonly top: number;
  readonly places: ReadonlyMap<EntityId, Place>;
  /** A point on a card's upper or lower edge, at a share of its width. */
  readonly edgeOf: (member: EntityId, side: "NORTH" | "SOUTH", share: number) => Place;
}

function standing(
  members: readonly EntityId[],
  ends: readonly End[],
  bracketCount: number,
  { sizes, direction }: ChartInput,
): Row {
  const sizeOf = (id: EntityId): CardSize => turnedSize(sizes.get(id) ?? { width: 0, height: 0 }, direction);
  const above = ends.some(({ goesUp }) => goesUp) ? lead[direction] : 0;
  const below = ends.some(({ goesUp, isHeld }) => !goesUp && isHeld) ? lead[direction] : 0;
  const top = Math.max(above, bracketCount === 0 ? 0 : bracketRise + bracketStep * bracketCount);
  const depth = Math.max(...members.map((id) => sizeOf(id).height));
  const places = new Map<EntityId, Place>();
  let left = 0;
  for (const id of members) {
    const { width } = sizeOf(id);
    places.set(id, { x: left + width / 2, y: top + depth / 2 });
    left += width + gapInRow[direction];
  }
  return {
    top,
    places,
    width: left - gapInRow[direction],
    height: top + depth + below,
    edgeOf: (member, side, share) => {
      const { x, y } = places.get(member) ?? { x: 0, y: 0 };
      const { width, height } = sizeOf(member);
      return { x: x + width * (share - 0.5), y: y + (side === "NORTH" ? -height / 2 : height / 2) };
    },
  };
}

interface Bracket {
  readonly holding: Holding;
  readonly from: number;
  readonly to: number;
}

/** Holdings between cards of the row that are no neighbours, the shortest first: they pass above those in between. */
function bracketsOf(members: readonly EntityId[], holdings: readonly Holding[]): readonly Bracket[] {
  const span = ({ from, to }: Bracket): number => Math.abs(from - to);
  return holdings
    .map((holding) => ({ holding, from: members.indexOf(holding.source), to: members.indexOf(holding.target) }))
    .filter((bracket) => bracket.from >= 0 && bracket.to >= 0 && span(bracket) > 1)
    .toSorted((a, b) => span(a) - span(b) || (a.holding.id < b.holding.id ? -1 : 1));
}

/** Each bracket from its holder up, across and down, the nth a step above the one before. */
function waysOf(feet: ReadonlyMap<Bracket, readonly Place[]>, top: number): ChartBlock["inside"] {
  const bySpan = [...feet].toSorted(([a], [b]) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  return new Map(
    bySpan.map(([{ holding, from, to }, places], n) => {
      const height = top - bracketRise - bracketStep * n;
      const [left, right] = [places[0] ?? { x: 0, y: 0 }, places[1] ?? { x: 0, y: 0 }];
      const way = [left, { x: left.x, y: height }, { x: right.x, y: height }, right];
      return [holding.id, from < to ? way : way.toReversed()];
    }),
  );
}

/** Where in the row the cards stand, on average, that somebody outside is tied to: lines should leave on that side. */
function pullTowards(
  members: readonly EntityId[],
  own: number,
  holdings: readonly Holding[],
): (outside: EntityId) => number {
  return (outside) => {
    const found = holdings
      .filter(({ source, target }) => source === outside || target === outside)
      .map(({ source, target }) => members.indexOf(source === outside ? target : source))
      .filter((index) => index >= 0 && index !== own);
    return found.length === 0 ? own : found.reduce((sum, index) => sum + index, 0) / found.length;
  };
}

function inOrder<Item extends { readonly id: string; readonly pull: number }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => a.pull - b.pull || (a.id < b.id ? -1 : 1));
}
