export interface CountedPower {
  readonly swings: number;
  readonly penrose: number;
  readonly banzhaf: number;
  readonly shapley: number;
}

/** Every coalition looked at; votes and quota are whole numbers, and the quota carries when it is reached. */
export function countedPower(votes: readonly number[], quota: number): readonly CountedPower[] {
  const others = 2 ** (votes.length - 1);
  const orders = factorial(votes.length);
  const tipped = votes.map((_, holder) => tippedBy(holder, votes, quota));
  const all = tipped.reduce((sum, sizes) => sum + sizes.length, 0);
  return tipped.map((sizes) => ({
    swings: sizes.length,
    penrose: sizes.length / others,
    banzhaf: all === 0 ? 0 : sizes.length / all,
    shapley: sizes.reduce((sum, size) => sum + (factorial(size) * factorial(votes.length - 1 - size)) / orders, 0),
  }));
}

/** The sizes of the coalitions of others that lose alone and win with the holder. */
function tippedBy(holder: number, votes: readonly number[], quota: number): readonly number[] {
  const coalitions = Array.from({ length: 2 ** votes.length }, (_, coalition) => coalition);
  return coalitions.flatMap((coalition) => {
    const members = votes.filter((_, index) => Math.floor(coalition / 2 ** index) % 2 === 1);
    const sum = members.reduce((total, vote) => total + vote, 0);
    const hasHolder = Math.floor(coalition / 2 ** holder) % 2 === 1;
    return !hasHolder && sum < quota && sum + (votes[holder] ?? 0) >= quota ? [members.length] : [];
  });
}

function factorial(count: number): number {
  return count <= 1 ? 1 : count * factorial(count - 1);
}
