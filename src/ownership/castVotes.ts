/** Shares of one company that are in one hand and of one class. */
export interface ShareBlock {
  readonly holder: string;
  /** Shares, or fractions of all shares: any unit, the same for all blocks of the company. */
  readonly shares: number;
  /** 1 where nothing is said; 0 for shares without a vote. */
  readonly votesPerShare?: number;
  /** Votes that exist and that nobody may cast: treasury shares, votes that a statute takes. */
  readonly isSuspended?: boolean;
  /** The most that the holder may cast, by contract or statute: a fraction of all votes that may be cast. */
  readonly cap?: number;
}

/** One holder's part of the votes, fractions 0–1. */
export interface CastShare {
  readonly holder: string;
  /** Of the votes that exist. */
  readonly exist: number;
  /** Of the votes that may be cast. */
  readonly cast: number;
}

/** The votes of one company. */
export interface CastVotes {
  /** All votes that exist, and those of them that are not suspended, in the unit of the shares. */
  readonly existing: number;
  readonly exercisable: number;
  /** In the order in which the holders first stand in the blocks. */
  readonly holders: readonly CastShare[];
}

/**
 * The votes that exist and those that may be cast (METHOD.md 6): shares times votes each; suspended votes leave both
 * sides of the fraction, treasury shares too; a cap takes what is above it from its holder and gives it to nobody.
 * Blocks of one holder are added before its cap, the tightest one, is applied. Sums are of whole numbers, so that half
 * of the votes is 50 % exactly. A negative number of shares or votes throws.
 */
export function castVotes(blocks: readonly ShareBlock[]): CastVotes {
  const votes = wholeNumbers(blocks.map(votesOf));
  const isCast = blocks.map(({ isSuspended = false }) => !isSuspended);
  const sumWhere = (counts: (index: number) => boolean): number =>
    votes.units.reduce((sum, units, index) => (counts(index) ? sum + units : sum), 0);
  const existing = sumWhere(() => true);
  const exercisable = sumWhere((index) => isCast[index] === true);
  const holders = [...new Set(blocks.map(({ holder }) => holder))].map((holder) => {
    const isOwn = (index: number): boolean => blocks[index]?.holder === holder;
    const cast = ratio(
      sumWhere((index) => isOwn(index) && isCast[index] === true),
      exercisable,
    );
    const caps = blocks.flatMap((block) => (block.holder === holder && block.cap !== undefined ? [block.cap] : []));
    return { holder, exist: ratio(sumWhere(isOwn), existing), cast: Math.min(cast, ...caps) };
  });
  return { existing: existing / votes.one, exercisable: exercisable / votes.one, holders };
}

function votesOf({ holder, shares, votesPerShare = 1 }: ShareBlock): number {
  if (!(shares >= 0 && votesPerShare >= 0)) throw new Error(`negative votes: ${holder}`);
  return shares * votesPerShare;
}

/** Products of published decimals have at most six places; what has more is not exact anyway. */
function wholeNumbers(values: readonly number[]): { units: readonly number[]; one: number } {
  const places = [0, 2, 4, 6].find((each) => values.every((value) => isWhole(value * 10 ** each))) ?? 8;
  const one = 10 ** places;
  return { units: values.map((value) => (places === 8 ? value * one : Math.round(value * one))), one };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, Math.abs(value));
}

function ratio(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}
