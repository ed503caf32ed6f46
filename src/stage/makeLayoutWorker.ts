/** The layout worker, as a file of its own: the page's policy allows workers from nowhere else. */
export function makeLayoutWorker(): Worker {
  return new Worker(new URL("../layout/force.worker.ts", import.meta.url), { type: "module" });
}
