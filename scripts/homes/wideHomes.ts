import type { LayoutInput, Places } from "../../src/layout/place.ts";
import { seededRandom } from "../../src/layout/random.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import { boardOf, placesOn, put, type Board } from "./board.ts";
import { boardCost, type Weights } from "./boardCost.ts";
import type { WideLevel } from "./levels.ts";
import type { Frame } from "./roomCost.ts";
import { searchPlaces, type Search } from "./search.ts";

/** The part of a window of 1440×900 in which the picture is fitted, in px of the screen. */
const window = { width: 816, height: 690 };
/** What the page's buttons cover of it, at the upper right and the lower left. */
const buttons = { layouts: 300, zoom: 130, height: 24 };
/** Room for hulls and bows around the outermost cards, in px of the picture. */
const air = 8;

const weights: Omit<Weights, "overlap" | "spreadGoal"> = {
  crossing: 100,
  hit: 18,
  length: 0.06,
  corridor: 0.4,
  intruder: 40,
  spread: 40_000,
};

type HowLong = Omit<Search, "fixed">;
const wideSearch: HowLong = { steps: 800_000, heat: [150, 8], reach: [600, 10], overlap: [0.3, 30] };
const fineSearch: HowLong = { steps: 500_000, heat: [20, 2], reach: [80, 6], overlap: [20, 80] };
/** Where the searches' random numbers start: the outcome differs, so that the best of some is taken. */
const seeds = [1, 2, 3, 4];

/** Homes found from random starts, judged by straight lines between cards: fast, for a level of many cards. */
export function wideHomes(document: AllianceDocument, input: LayoutInput, level: WideLevel): Places {
  const board = boardOf(document, input, level.growth);
  const frame = frameOf(level.scale);
  const { spreadGoal } = level;
  const search = (howLong: HowLong, random: () => number): number => {
    const cost = boardCost(board, frame);
    const fixed = new Set(level.fixed.map(([id]) => pieceWith(id, board)));
    searchPlaces(board, frame, cost, { ...weights, spreadGoal }, { ...howLong, fixed }, random);
    const final = { ...weights, spreadGoal, overlap: howLong.overlap[1] };
    // What lies between two pieces is counted with both, here as there.
    const ofPieces = [...board.pieces.keys()].map((piece) => cost.ofPiece(piece, final));
    return ofPieces.reduce((sum, each) => sum + each, 2 * cost.ofSpread(final));
  };
  const found = seeds.map((seed) => {
    const random = seededRandom(seed);
    scatter(board, frame, random);
    for (const [id, x, y] of level.fixed) put(board, pieceWith(id, board), x, y);
    const total = search(wideSearch, random);
    console.info(`${level.name}, seed ${seed}: ${Math.round(total)}`);
    return { total, x: board.near.x.slice(), y: board.near.y.slice() };
  });
  const [best] = found.toSorted((a, b) => a.total - b.total);
  for (const piece of board.pieces.keys()) put(board, piece, best?.x[piece] ?? 0, best?.y[piece] ?? 0);
  console.info(`${level.name}, at the end: ${Math.round(search(fineSearch, seededRandom(1)))}`);
  return placesOn(board);
}

function scatter(board: Board, { width, height }: Frame, random: () => number): void {
  for (const piece of board.pieces.keys()) put(board, piece, (random() - 0.5) * width, (random() - 0.5) * height);
}

function pieceWith(id: string, { ids, pieceOf }: Board): number {
  const piece = pieceOf[ids.indexOf(id)];
  if (piece === undefined) throw new Error(`unknown entity: ${id}`);
  return piece;
}

function frameOf(scale: number): Frame {
  return {
    width: window.width / scale - 2 * air,
    height: window.height / scale - 2 * air,
    corners: [
      { sideX: 1, sideY: -1, width: buttons.layouts / scale, height: buttons.height / scale },
      { sideX: -1, sideY: 1, width: buttons.zoom / scale, height: buttons.height / scale },
    ],
  };
}
