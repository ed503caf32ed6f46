import type { AllianceDocument } from "../../src/model/document.ts";
import { isAllianceMember } from "../../src/model/entity.ts";
import { blocksOf } from "../../src/layout/blocks.ts";
import type { CardSize, LayoutInput, Places } from "../../src/layout/place.ts";
import { familiesOverTime } from "./families.ts";
import { farSize } from "./farSize.ts";

/** Boxes by their middles and half sizes, in px of the picture: one number each for every box. */
export interface Boxes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly halfX: Float64Array;
  readonly halfY: Float64Array;
}

/** What is moved as a whole: a card, or the column of businesses. Cards, links and families go by their numbers. */
export interface Piece {
  /** A card, and its place from the middle of the piece. */
  readonly cards: readonly { readonly card: number; readonly dx: number; readonly dy: number }[];
  readonly links: readonly number[];
  readonly families: readonly number[];
}

/**
 * Everything that is ever shown at a level of detail, to be moved about by a search. Flat lists of numbers, since the
 * search asks for them some thousand million times.
 */
export interface Board {
  readonly ids: readonly string[];
  readonly cards: Boxes;
  readonly pieces: readonly Piece[];
  /** For each piece those that are tied to it and to at most one other; none for the hubs, on whom too many hang. */
  readonly dependents: readonly (readonly number[])[];
  /** The pieces as they are seen near, and from far. */
  readonly near: Boxes;
  readonly far: Boxes;
  readonly pieceOf: Int32Array;
  /** The two ends of each link, and how loud it is: 1, or more for a large stake. */
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  readonly loudness: Float64Array;
  /** The cards of each family. */
  readonly families: readonly Int32Array[];
}

/** A board with every piece in the middle. Room is kept for cards that grow so many times from afar. */
export function boardOf(document: AllianceDocument, input: LayoutInput, growth: number): Board {
  const { sizes } = input;
  const farSizes = new Map(document.entities.map((entity) => [entity.id, farSize(entity, growth)]));
  // A column has room for its cards near and from far.
  const columnSizes = new Map([...sizes].map(([id, size]) => [id, largerOf(size, farSizes.get(id) ?? size)]));
  const blocks = blocksOf({ ...input, sizes: columnSizes });
  const ids = blocks.flatMap(({ members }) => members.map(({ id }) => id));
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const pieceOf = Int32Array.from(blocks.flatMap(({ members }, i) => members.map(() => i)));
  const alliance = new Set(document.entities.filter(isAllianceMember).map(({ id }) => id));
  const ends = input.links.map(({ source, target, weight }) => ({
    from: numberOf.get(source) ?? 0,
    to: numberOf.get(target) ?? 0,
    loudness: alliance.has(source) && alliance.has(target) ? loudest : 1 + weight,
  }));
  const families = familiesOverTime(document)
    .map((family) => Int32Array.from(family.flatMap((id) => numberOf.get(id) ?? [])))
    .filter((family) => new Set(family.map((card) => pieceOf[card] ?? 0)).size > 1);
  const partners = blocks.map((_, i) => partnersOf(i, ends, pieceOf));
  return {
    ids,
    cards: boxesOf(ids.map((id) => sizes.get(id) ?? nothing)),
    pieces: blocks.map(({ members }, i) => ({
      cards: members.map(({ id, dx, dy }) => ({ card: numberOf.get(id) ?? 0, dx, dy })),
      links: indicesOf(ends, ({ from, to }) => pieceOf[from] === i || pieceOf[to] === i),
      families: indicesOf(families, (family) => family.some((card) => pieceOf[card] === i)),
    })),
    dependents: partners.map((own) => {
      const hanging = [...own].filter((partner) => (partners[partner]?.size ?? 0) <= 2);
      return hanging.length > mostDependents ? [] : hanging;
    }),
    near: boxesOf(blocks.map((block) => sizes.get(block.id) ?? block)),
    far: boxesOf(blocks.map((block) => farSizes.get(block.id) ?? block)),
    pieceOf,
    linkFrom: Int32Array.from(ends, ({ from }) => from),
    linkTo: Int32Array.from(ends, ({ to }) => to),
    loudness: Float64Array.from(ends, ({ loudness }) => loudness),
    families,
  };
}

/** Between members of the alliance, whose lines have labels and must be seen from end to end. */
const loudest = 4;
const mostDependents = 10;

function partnersOf(
  piece: number,
  ends: readonly { readonly from: number; readonly to: number }[],
  pieceOf: Int32Array,
): ReadonlySet<number> {
  const partners = ends.flatMap(({ from, to }) => {
    const [a, b] = [pieceOf[from] ?? 0, pieceOf[to] ?? 0];
    return a === piece ? [b] : b === piece ? [a] : [];
  });
  return new Set(partners.filter((partner) => partner !== piece));
}

function largerOf(a: CardSize, b: CardSize): CardSize {
  return { width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) };
}

const nothing = { width: 0, height: 0 };

function boxesOf(sizes: readonly { readonly width: number; readonly height: number }[]): Boxes {
  return {
    x: new Float64Array(sizes.length),
    y: new Float64Array(sizes.length),
    halfX: Float64Array.from(sizes, ({ width }) => width / 2),
    halfY: Float64Array.from(sizes, ({ height }) => height / 2),
  };
}

function indicesOf<T>(items: readonly T[], isWanted: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, i) => (isWanted(item) ? [i] : []));
}

/** Moves a piece, and its cards with it. */
export function put({ pieces, cards, near, far }: Board, piece: number, x: number, y: number): void {
  near.x[piece] = far.x[piece] = x;
  near.y[piece] = far.y[piece] = y;
  for (const { card, dx, dy } of pieces[piece]?.cards ?? []) {
    cards.x[card] = x + dx;
    cards.y[card] = y + dy;
  }
}

/** Where all cards stand, in whole px. */
export function placesOn({ ids, cards: { x, y } }: Board): Places {
  return new Map(ids.map((id, i) => [id, { x: Math.round(x[i] ?? 0), y: Math.round(y[i] ?? 0) }]));
}
