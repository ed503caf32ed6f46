/** A seeded source of numbers in [0, 1): the linear congruential generator of Numerical Recipes, as in d3-force. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
