import type { Phase } from "../model/relationship.ts";
import type { Tie } from "../model/tie.ts";
import { stakeRange } from "../relationships/stakeSize.ts";

const memory = new WeakMap<Tie, Tie>();

/** The tie with the stake between `low` and `high` instead of what it really is; the real tie where that is what it is. */
export function imaginedTie(tie: Tie, low: number, high: number): Tie {
  const real = tie.actual ?? tie;
  const [level, ...earlier] = real.inEffect;
  if (level === undefined || isAt(level, low, high)) return real;
  const known = memory.get(real);
  if (known?.inEffect[0] !== undefined && isAt(known.inEffect[0], low, high)) return known;
  const imagined = { ...real, inEffect: [levelAt(level, low, high), ...earlier], actual: real };
  memory.set(real, imagined);
  return imagined;
}

function isAt(level: Phase, low: number, high: number): boolean {
  const [least, most] = stakeRange(level) ?? [0, 1];
  return least === low && most === high;
}

/** Votes that were published belong to the real stake; only a cap and "no votes" are terms that stay with any size. */
function levelAt(level: Phase, low: number, high: number): Phase {
  const { stake: _stake, stakeMin: _min, stakeMax: _max, votes, votesBasis, ...terms } = level;
  return {
    ...terms,
    ...(low === high ? { stake: low } : { stakeMin: low, stakeMax: high }),
    ...(votes === 0 ? { votes } : {}),
    ...(votes === 0 && votesBasis !== undefined ? { votesBasis } : {}),
  };
}
