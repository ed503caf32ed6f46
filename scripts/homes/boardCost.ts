import type { Board } from "./board.ts";
import { familyCost } from "./familyCost.ts";
import { linkCost, type LinkWeights } from "./linkCost.ts";
import { roomCost, type Frame } from "./roomCost.ts";

/** How much each thing is minded, in points. */
export interface Weights extends LinkWeights {
  /** A px of overlap. */
  readonly overlap: number;
  /** A px of corridor within a family. */
  readonly corridor: number;
  /** A foreign card on a corridor. */
  readonly intruder: number;
  /** The spread of lengths (their variance over the squared mean) above the goal. */
  readonly spread: number;
  readonly spreadGoal: number;
}

/** What a reader would mind of a board, for a search that moves one piece after the other. */
export interface BoardCost {
  /**
   * All that a piece costs where it stands: what changes when it alone is moved, but for the spread of lengths. Stops
   * counting beyond the limit.
   */
  readonly ofPiece: (piece: number, weights: Weights, limit?: number) => number;
  readonly ofSpread: (weights: Weights) => number;
  /** To be told before and after a piece moves. */
  readonly lift: (piece: number) => void;
  readonly land: (piece: number) => void;
}

export function boardCost(board: Board, frame: Frame): BoardCost {
  const links = linkCost(board);
  const families = familyCost(board);
  return {
    ofPiece: (piece, weights, limit = Number.POSITIVE_INFINITY) => {
      let cost = roomCost(board, frame, piece) * weights.overlap;
      if (cost > limit) return cost;
      cost += families.ofPiece(piece, weights);
      for (const link of board.pieces[piece]?.links ?? []) {
        if (cost > limit) return cost;
        cost += links.ofLink(link, piece, weights);
      }
      return cost > limit ? cost : cost + links.ofForeignLinks(piece, weights);
    },
    ofSpread: ({ spread, spreadGoal }) => Math.max(0, links.spread() - spreadGoal) * spread,
    lift: links.lift,
    land: (piece) => {
      links.land(piece);
      families.land(piece);
    },
  };
}
