/** A quotient of whole numbers in lowest terms, `below` above zero. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** The quotient in lowest terms. A zero below throws. */
export function fraction(above: bigint, below: bigint): Fraction {
  if (below === 0n) throw new Error(`division by zero: ${above}/${below}`);
  const divisor = below < 0n ? -commonDivisor(above, below) : commonDivisor(above, below);
  return { above: above / divisor, below: below / divisor };
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.above * b.below + b.above * a.below, a.below * b.below);
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.above * b.above, a.below * b.below);
}

export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.above * b.below, a.below * b.above);
}

/** Euclid's, never negative. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
