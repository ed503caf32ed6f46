/**
 * A fraction in percent: the figure without binary dust from which `percent / 100` gives the very fraction, so that what
 * was read from a file is written back as it stood there. A fraction that no figure gives comes out as near as can be.
 */
export function percentOf(fraction: number): number {
  const product = fraction * 100;
  const candidates = [15, 16, 17].map((digits) => Number(product.toPrecision(digits)));
  const neighbours = [1 - Number.EPSILON, 1 + Number.EPSILON].map((factor) => product * factor);
  return [...candidates, ...neighbours].find((percent) => percent / 100 === fraction) ?? product;
}
