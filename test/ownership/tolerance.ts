/** Whether the answer is a figure that differs by at most so much. */
export function isWithin(answer: unknown, wanted: number, tolerance: number): boolean {
  const dust = 1e-15 * Math.max(1, Math.abs(wanted));
  return typeof answer === "number" && Math.abs(answer - wanted) <= tolerance + dust;
}

/** Half a unit of the last decimal that is written. */
export function lastPlace(value: number): number {
  return 0.5 * 10 ** -decimalsIn(value);
}

/**
 * What was rounded away where a computed figure was written down: 0.1501 / 0.85 stands as 0.176588 in a case with the
 * tolerance 1e-9. Fewer than six decimals are the whole figure.
 */
export function roundingOf(value: number): number {
  return decimalsIn(value) < 6 ? 0 : lastPlace(value);
}

function decimalsIn(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
}
