/** Where long computations of ownership run; a page without workers does them itself. */
export interface OwnershipWorkers {
  /** For the final owners of every company. */
  readonly makeOwnersWorker: () => Worker;
  /** For who decided in a company, when. */
  readonly makeHistoryWorker: () => Worker;
}

/** The workers, as files of their own: the page's policy allows workers from nowhere else. */
export const ownershipWorkers: OwnershipWorkers = {
  makeOwnersWorker: () => new Worker(new URL("../ownership/allOwners.worker.ts", import.meta.url), { type: "module" }),
  makeHistoryWorker: () =>
    new Worker(new URL("../ownership/controlHistory.worker.ts", import.meta.url), { type: "module" }),
};
