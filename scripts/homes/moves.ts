import type { Board } from "./board.ts";
import type { Frame } from "./roomCost.ts";

/** Pieces and where each of them goes, one after the other. */
export type Way = readonly (readonly [piece: number, x: number, y: number])[];

export interface Chance {
  readonly board: Board;
  /** The pieces that may move. */
  readonly movable: readonly number[];
  readonly frame: Frame;
  /** The largest small move, in px. */
  readonly reach: number;
  /** 0 at the beginning of the search, 1 at its end: great moves become rare. */
  readonly progress: number;
  readonly random: () => number;
}

/** Something to try: a small move, or now and then a greater one. */
export function anyMove(chance: Chance): Way {
  const { movable, progress, random } = chance;
  const piece = movable[Math.floor(random() * movable.length)];
  if (piece === undefined) return [];
  const isEarly = random() >= progress;
  const kind = random();
  if (kind < (isEarly ? 0.15 : 0.03)) return swapped(piece, chance);
  if (kind < (isEarly ? 0.25 : 0.07)) return besideAPartner(piece, chance);
  if (kind < (isEarly ? 0.27 : 0.08)) return withDependents(piece, chance);
  if (isEarly && kind < 0.3) {
    return [[piece, (random() - 0.5) * chance.frame.width, (random() - 0.5) * chance.frame.height]];
  }
  return moved([piece], chance.reach, chance);
}

function moved(group: readonly number[], reach: number, { board: { near }, random }: Chance): Way {
  const angle = random() * 2 * Math.PI;
  const distance = reach * random();
  const [dx, dy] = [Math.cos(angle) * distance, Math.sin(angle) * distance];
  return group.map((piece) => [piece, (near.x[piece] ?? 0) + dx, (near.y[piece] ?? 0) + dy]);
}

function withDependents(piece: number, chance: Chance): Way {
  return moved([piece, ...(chance.board.dependents[piece] ?? [])], 3 * chance.reach, chance);
}

function swapped(piece: number, { board: { near }, movable, random }: Chance): Way {
  const other = movable[Math.floor(random() * movable.length)];
  if (other === undefined || other === piece) return [];
  return [
    [piece, near.x[other] ?? 0, near.y[other] ?? 0],
    [other, near.x[piece] ?? 0, near.y[piece] ?? 0],
  ];
}

/** Next to somebody to whom the piece is tied, or with whom it belongs. */
function besideAPartner(piece: number, chance: Chance): Way {
  const { board, random } = chance;
  const partner = random() < 0.4 ? anyFellow(piece, chance) : anyPartner(piece, chance);
  if (partner === undefined || partner === piece) return [];
  const { near, far } = board;
  const angle = random() * 2 * Math.PI;
  const away = 1 + random();
  const reachX = (far.halfX[piece] ?? 0) + (far.halfX[partner] ?? 0) + 12;
  const reachY = (far.halfY[piece] ?? 0) + (far.halfY[partner] ?? 0) + 12;
  return [
    [
      piece,
      (near.x[partner] ?? 0) + Math.cos(angle) * away * reachX,
      (near.y[partner] ?? 0) + Math.sin(angle) * away * reachY,
    ],
  ];
}

function anyPartner(piece: number, { board: { pieces, pieceOf, linkFrom, linkTo }, random }: Chance) {
  const links = pieces[piece]?.links ?? [];
  const link = links[Math.floor(random() * links.length)];
  if (link === undefined) return undefined;
  const [from, to] = [pieceOf[linkFrom[link] ?? 0], pieceOf[linkTo[link] ?? 0]];
  return from === piece ? to : from;
}

function anyFellow(piece: number, { board: { pieces, pieceOf, families }, random }: Chance) {
  const own = pieces[piece]?.families ?? [];
  const family = families[own[Math.floor(random() * own.length)] ?? -1];
  return family === undefined ? undefined : pieceOf[family[Math.floor(random() * family.length)] ?? 0];
}
