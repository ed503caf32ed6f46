/** 100 % as an exact figure: a whole number of units of 10⁻¹⁵. */
export const whole = 10n ** 15n;

/**
 * The decimal that was published, as an exact figure: sums and comparisons of such have no binary dust. Percentages have
 * at most thirteen decimals; what a binary fraction has beyond these is dust.
 */
export function exactly(fraction: number): bigint {
  return BigInt(Math.round(fraction * 1e15));
}

/** The fraction nearest to an exact figure. */
export function fractionOf(figure: bigint): number {
  return Number(figure) / 1e15;
}
