/** What computes the final owners of every company, as a file of its own: the page's policy allows workers from nowhere else. */
export function makeOwnersWorker(): Worker {
  return new Worker(new URL("../ownership/allOwners.worker.ts", import.meta.url), { type: "module" });
}
