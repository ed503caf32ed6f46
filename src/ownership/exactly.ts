import { percentOf } from "../model/percent.ts";

/** How many decimals of a fraction an exact figure has. */
const places = 24;

/** 100 % as an exact figure: a whole number of units of 10⁻²⁴. */
export const whole = 10n ** BigInt(places);

/** The decimal that was published, as an exact figure: sums and comparisons of such have no binary dust. */
export function exactly(fraction: number): bigint {
  const [digits = "", exponent = "0"] = String(percentOf(fraction)).split("e");
  const [units = "", decimals = ""] = digits.split(".");
  const shift = places - 2 - decimals.length + Number(exponent);
  const figure = BigInt(units + decimals);
  return shift < 0 ? figure / 10n ** BigInt(-shift) : figure * 10n ** BigInt(shift);
}

/** The fraction nearest to an exact figure. */
export function fractionOf(figure: bigint): number {
  return Number(`${figure}e-${places}`);
}
