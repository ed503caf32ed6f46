/** Fractions as whole multiples of one unit, exactly as published: 43.4 % and 15 % are 434 and 150 of a thousandth. */
export interface Decimals {
  /** How many units make one. */
  readonly one: bigint;
  readonly units: readonly bigint[];
}

export function decimalsOf(numbers: readonly number[]): Decimals {
  const written = numbers.map(digitsOf);
  const places = Math.max(0, ...written.map((each) => each.places));
  return {
    one: 10n ** BigInt(places),
    units: written.map((each) => each.digits * 10n ** BigInt(places - each.places)),
  };
}

/** The quotient as the nearest number, within 1e-18 of it. */
export function quotient(dividend: bigint, divisor: bigint): number {
  const scale = 10n ** 18n;
  return Number((dividend * scale) / divisor) / Number(scale);
}

/** Fifteen digits are more than anybody publishes, and fewer than what a division by a hundred changes. */
function digitsOf(value: number): { digits: bigint; places: number } {
  const [mantissa = "", exponent = "0"] = String(Number(value.toPrecision(15))).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}
