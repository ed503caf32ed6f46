import type { Board } from "./board.ts";
import { cross, runsThrough, squaredGap } from "./geometry.ts";

export interface LinkWeights {
  readonly crossing: number;
  /** A line through a foreign card. */
  readonly hit: number;
  /** A px of line. */
  readonly length: number;
}

/** The cost of straight lines between the middles of cards, for a search that moves one piece after the other. */
export interface LinkCost {
  /** One line of a piece: its length, the cards and the lines in its way. */
  readonly ofLink: (link: number, piece: number, weights: LinkWeights) => number;
  /** Foreign lines through the cards of a piece. */
  readonly ofForeignLinks: (piece: number, weights: LinkWeights) => number;
  /** The variance of the lengths over their squared mean. */
  readonly spread: () => number;
  /** To be told before and after a piece moves. */
  readonly lift: (piece: number) => void;
  readonly land: (piece: number) => void;
}

const lineRoom = 4;

export function linkCost({ cards, pieces, pieceOf, linkFrom, linkTo, loudness }: Board): LinkCost {
  // What runs this script looks an import up at every use: too slow for what is asked so often.
  const [doCross, isHit, gap] = [cross, runsThrough, squaredGap];
  const { x, y, halfX, halfY } = cards;
  const lengths = Float64Array.from(linkFrom, () => 0);
  const left = Float64Array.from(lengths);
  const right = Float64Array.from(lengths);
  const top = Float64Array.from(lengths);
  const bottom = Float64Array.from(lengths);
  let sum = 0;
  let squares = 0;
  const measure = (link: number): void => {
    const a = linkFrom[link] ?? 0;
    const b = linkTo[link] ?? 0;
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const bx = x[b] ?? 0;
    const by = y[b] ?? 0;
    lengths[link] = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
    left[link] = Math.min(ax, bx);
    right[link] = Math.max(ax, bx);
    top[link] = Math.min(ay, by);
    bottom[link] = Math.max(ay, by);
  };
  const count = (link: number, sign: 1 | -1): void => {
    if (sign === 1) measure(link);
    const length = lengths[link] ?? 0;
    sum += sign * length;
    squares += sign * length * length;
  };
  linkFrom.forEach((_, link) => count(link, 1));

  const ofLink = (link: number, piece: number, weights: LinkWeights): number => {
    const a = linkFrom[link] ?? 0;
    const b = linkTo[link] ?? 0;
    const loud = loudness[link] ?? 1;
    const [l, r, t, u] = [left[link] ?? 0, right[link] ?? 0, top[link] ?? 0, bottom[link] ?? 0];
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const dx = (x[b] ?? 0) - ax;
    const dy = (y[b] ?? 0) - ay;
    let hits = 0;
    for (let card = 0; card < x.length; card += 1) {
      const cx = x[card] ?? 0;
      const reachX = (halfX[card] ?? 0) + lineRoom;
      if (cx + reachX < l || cx - reachX > r) continue;
      const cy = y[card] ?? 0;
      const reachY = (halfY[card] ?? 0) + lineRoom;
      if (cy + reachY < t || cy - reachY > u) continue;
      if (Math.abs((cx - ax) * dy - (cy - ay) * dx) <= reachX * (u - t) + reachY * (r - l)) hits += 1;
    }
    let crossings = 0;
    for (let other = 0; other < left.length; other += 1) {
      if ((left[other] ?? 0) > r || (right[other] ?? 0) < l || (top[other] ?? 0) > u || (bottom[other] ?? 0) < t)
        continue;
      const c = linkFrom[other] ?? 0;
      const d = linkTo[other] ?? 0;
      if (c === a || c === b || d === a || d === b || !doCross(cards, a, b, c, d)) continue;
      // Two lines of the same piece meet each other in both of their turns.
      crossings += pieceOf[c] === piece || pieceOf[d] === piece ? 0.5 : 1;
    }
    // A line runs through the two cards at its ends.
    return (
      crossings * weights.crossing +
      (hits - 2) * weights.hit * loud +
      (lengths[link] ?? 0) * weights.length * loud +
      Math.max(0, 30 * loud - Math.sqrt(gap(cards, a, b))) * 0.5
    );
  };

  const ofForeignLinks = (piece: number, weights: LinkWeights): number => {
    let hits = 0;
    for (const { card } of pieces[piece]?.cards ?? []) {
      const l = (x[card] ?? 0) - (halfX[card] ?? 0) - lineRoom;
      const r = (x[card] ?? 0) + (halfX[card] ?? 0) + lineRoom;
      const t = (y[card] ?? 0) - (halfY[card] ?? 0) - lineRoom;
      const u = (y[card] ?? 0) + (halfY[card] ?? 0) + lineRoom;
      for (let link = 0; link < left.length; link += 1) {
        if ((left[link] ?? 0) > r || (right[link] ?? 0) < l || (top[link] ?? 0) > u || (bottom[link] ?? 0) < t)
          continue;
        const a = linkFrom[link] ?? 0;
        const b = linkTo[link] ?? 0;
        if (pieceOf[a] === piece || pieceOf[b] === piece || !isHit(cards, a, b, card, lineRoom)) continue;
        hits += loudness[link] ?? 1;
      }
    }
    return hits * weights.hit;
  };

  return {
    ofLink,
    ofForeignLinks,
    spread: () => (lengths.length * squares) / (sum * sum) - 1,
    lift: (piece) => pieces[piece]?.links.forEach((link) => count(link, -1)),
    land: (piece) => pieces[piece]?.links.forEach((link) => count(link, 1)),
  };
}
