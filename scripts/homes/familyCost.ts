import type { Board, Boxes } from "./board.ts";
import { runsThrough, squaredGap } from "./geometry.ts";
import { nearGap } from "./roomCost.ts";

/** The cost of families that stand scattered, for a search that moves one piece after the other. */
export interface FamilyCost {
  /** What families cost for the sake of a piece: px of corridor, and cards on corridors of others. */
  readonly ofPiece: (piece: number, weights: { readonly corridor: number; readonly intruder: number }) => number;
  /** To be told when a piece has moved. */
  readonly land: (piece: number) => void;
}

/** Half of a corridor, and some air. */
const corridorRoom = 10;

/** Families joined by the shortest corridors between their cards; foreign cards had better not stand on them. */
export function familyCost({ cards, pieces, families }: Board): FamilyCost {
  // What runs this script looks an import up at every use: too slow for what is asked so often.
  const isHit = runsThrough;
  const corridors = families.map((family) => ({
    from: new Int32Array(family.length),
    to: new Int32Array(family.length),
    length: 0,
  }));
  const foreign = families.map((family) => [...cards.x.keys()].filter((card) => !family.includes(card)));
  const grow = (family: number): void => {
    const [members, tree] = [families[family], corridors[family]];
    if (members !== undefined && tree !== undefined) tree.length = spanningTree(cards, members, tree.from, tree.to);
  };
  families.forEach((_, family) => grow(family));

  const intrusions = (family: number, card: number): number => {
    const tree = corridors[family];
    if (tree === undefined) return 0;
    let found = 0;
    for (let i = 1; i < tree.from.length; i += 1) {
      if (isHit(cards, tree.from[i] ?? 0, tree.to[i] ?? 0, card, corridorRoom)) found += 1;
    }
    return found;
  };

  return {
    ofPiece: (piece, { corridor, intruder }) => {
      const self = pieces[piece];
      if (self === undefined) return 0;
      let length = 0;
      let intruders = 0;
      for (let family = 0; family < families.length; family += 1) {
        if (self.families.includes(family)) {
          length += corridors[family]?.length ?? 0;
          for (const card of foreign[family] ?? []) intruders += intrusions(family, card);
        } else for (const { card } of self.cards) intruders += intrusions(family, card);
      }
      return length * corridor + intruders * intruder;
    },
    land: (piece) => pieces[piece]?.families.forEach(grow),
  };
}

/**
 * Writes the shortest corridors that join all cards of a family, from the second on (Prim, "Shortest connection
 * networks and some generalizations", 1957), and returns their length in px, less what neighbours need.
 */
function spanningTree(cards: Boxes, family: Int32Array, from: Int32Array, to: Int32Array): number {
  const size = family.length;
  const first = family[0] ?? 0;
  for (let i = 0; i < size; i += 1) {
    to[i] = family[i] ?? 0;
    from[i] = first;
    reach[i] = squaredGap(cards, first, family[i] ?? 0);
  }
  let total = 0;
  for (let done = 1; done < size; done += 1) {
    let nearest = done;
    for (let i = done + 1; i < size; i += 1) if ((reach[i] ?? 0) < (reach[nearest] ?? 0)) nearest = i;
    swap(from, done, nearest);
    swap(to, done, nearest);
    swap(reach, done, nearest);
    total += Math.max(0, Math.sqrt(reach[done] ?? 0) - nearGap);
    const added = to[done] ?? 0;
    for (let i = done + 1; i < size; i += 1) {
      const gap = squaredGap(cards, added, to[i] ?? 0);
      if (gap >= (reach[i] ?? 0)) continue;
      reach[i] = gap;
      from[i] = added;
    }
  }
  return total;
}

const reach = new Float64Array(256);

function swap(list: Int32Array | Float64Array, i: number, j: number): void {
  const kept = list[i] ?? 0;
  list[i] = list[j] ?? 0;
  list[j] = kept;
}
