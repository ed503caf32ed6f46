import fc from "fast-check";

/**
 * Asserts the property on random examples. The seed is printed, so that a failure can be seen again:
 * `FC_SEED=123 npx vitest run …`. fast-check adds the smallest counterexample to its error.
 */
export function check<Values>(property: fc.IProperty<Values>, runs = 100): void {
  const given = Number.parseInt(process.env["FC_SEED"] ?? "", 10);
  const seed = Number.isNaN(given) ? Math.floor(Math.random() * 2 ** 31) : given;
  console.info(`seed ${seed}`);
  fc.assert(property, { seed, numRuns: runs });
}
