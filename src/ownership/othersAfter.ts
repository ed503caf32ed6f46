import { whole } from "./exactly.ts";

/** Imagined levels are percentages of at most eight decimals, so that sums of them are exact. */
const step = whole / 10n ** 10n;

/** One stake that is set to another level, and what the other holders of the company have before that; exact figures. */
export interface Move {
  readonly from: bigint;
  readonly to: bigint;
  readonly others: readonly bigint[];
  /** Who gives or takes the difference: the unnamed rest, everybody pro rata, or the other at that place. */
  readonly against: "rest" | "pro-rata" | number;
}

/** What the others have after it, in their order: never less than nothing, and with the stake never more than all. */
export function othersAfter({ from, to, others, against }: Move): readonly bigint[] {
  const room = whole - to;
  if (against === "rest") return fitted(others, room);
  if (against === "pro-rata") {
    const named = sumOf(others);
    const all = named > whole - from ? named : whole - from;
    return all === 0n ? others : scaled(others, (named * room) / all);
  }
  const sold = between(0n, (others[against] ?? 0n) - (to - from), room);
  const withoutSeller = fitted(
    others.map((figure, place) => (place === against ? 0n : figure)),
    room - sold,
  );
  return withoutSeller.map((figure, place) => (place === against ? sold : figure));
}

/** An exact figure as the fraction of the percentage that it would be published as. */
export function publishedFraction(figure: bigint): number {
  return Number(figure / step) / 1e8 / 100;
}

/** The figures themselves where there is room for them, else all smaller alike. */
function fitted(figures: readonly bigint[], room: bigint): readonly bigint[] {
  return sumOf(figures) <= room ? figures : scaled(figures, room);
}

/** The figures in proportion, adding up to the total in whole steps: each gets what the running sum grows by. */
function scaled(figures: readonly bigint[], total: bigint): readonly bigint[] {
  const sum = sumOf(figures);
  if (sum === 0n) return figures;
  let before = 0n;
  let given = 0n;
  return figures.map((figure) => {
    before += figure;
    const upTo = ((before * total) / sum / step) * step;
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

function between(least: bigint, figure: bigint, most: bigint): bigint {
  return figure < least ? least : figure > most ? most : figure;
}

function sumOf(figures: readonly bigint[]): bigint {
  return figures.reduce((sum, figure) => sum + figure, 0n);
}
