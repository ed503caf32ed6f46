import fc from "fast-check";

/**
 * Asserts the property on random examples. The seed is printed, so that a failure can be seen again:
 * `FC_SEED=123 npx vitest run …`. fast-check adds the smallest counterexample to its error.
 */
export function check<Values>(property: fc.IProperty<Values>, runs = 100): void {
  fc.assert(property, { seed: seedOfRun(), numRuns: runs });
}

/** The same for a property that takes its time. */
export async function checkInTime<Values>(property: fc.IAsyncProperty<Values>, runs = 100): Promise<void> {
  await fc.assert(property, { seed: seedOfRun(), numRuns: runs });
}

function seedOfRun(): number {
  const given = Number.parseInt(process.env["FC_SEED"] ?? "", 10);
  const seed = Number.isNaN(given) ? Math.floor(Math.random() * 2 ** 31) : given;
  console.info(`seed ${seed}`);
  return seed;
}
