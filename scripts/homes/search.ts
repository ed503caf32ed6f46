import { put, type Board } from "./board.ts";
import type { BoardCost, Weights } from "./boardCost.ts";
import { anyMove, type Way } from "./moves.ts";
import type { Frame } from "./roomCost.ts";

/** How far and how long to look for better places. */
export interface Search {
  readonly steps: number;
  /** How much worse a step may be, at the beginning and at the end. */
  readonly heat: readonly [number, number];
  /** Largest move, in px, at the beginning and at the end. */
  readonly reach: readonly [number, number];
  /** The pieces that stay where they are. */
  readonly fixed: ReadonlySet<number>;
  /** How much an overlap counts, at the beginning and at the end. */
  readonly overlap: readonly [number, number];
}

/**
 * Simulated annealing (after Davidson and Harel, "Drawing graphs nicely using simulated annealing", 1996): moves a
 * piece, or lets two change places, and keeps what costs less, at first also what costs a little more. Overlaps are
 * allowed at first and count more and more. Only what a move changes is counted.
 */
export function searchPlaces(
  board: Board,
  frame: Frame,
  cost: BoardCost,
  weights: Omit<Weights, "overlap">,
  { steps, heat, reach, overlap, fixed }: Search,
  random: () => number,
): void {
  const { x, y } = board.near;
  const movable = [...board.pieces.keys()].filter((piece) => !fixed.has(piece));
  for (let step = 0; step < steps; step += 1) {
    const progress = step / steps;
    const now = { ...weights, overlap: mix(overlap, progress) };
    const way = anyMove({ board, movable, frame, reach: mix(reach, progress), progress, random });
    const back = way.map(([piece]) => [piece, x[piece] ?? 0, y[piece] ?? 0] as const).toReversed();
    const go = ([piece, toX, toY]: Way[number]): void => {
      cost.lift(piece);
      put(board, piece, toX, toY);
      cost.land(piece);
    };
    // Drawn before anything is counted, so that a hopeless move need not be counted to its end.
    const mayWorsen = -mix(heat, progress) * Math.log(random());
    let change = -cost.ofSpread(now);
    way.forEach((each, i) => {
      change -= cost.ofPiece(each[0], now);
      go(each);
      if (i < way.length - 1) change += cost.ofPiece(each[0], now);
    });
    change += cost.ofSpread(now);
    const last = way.at(-1);
    if (last !== undefined) change += cost.ofPiece(last[0], now, mayWorsen - change);
    if (change > mayWorsen) back.forEach(go);
  }
}

/** Between two values, falling or rising geometrically. */
function mix([from, to]: readonly [number, number], progress: number): number {
  return from * (to / from) ** progress;
}
