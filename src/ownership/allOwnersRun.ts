import { allOwners, type AllOwners } from "./allOwners.ts";
import type { DirectStake } from "./directStake.ts";
import { ownershipNetwork } from "./network.ts";

/** What the page tells the worker that computes all owners. A new start makes an end of the one before. */
export type ToAllOwners =
  | { readonly type: "start"; readonly stakes: readonly DirectStake[] }
  | { readonly type: "cancel" };

/** What the worker tells the page. After a cancel it says no more. */
export type FromAllOwners =
  /** How much is done, 0–1. */
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "done"; readonly owners: AllOwners }
  | { readonly type: "failed"; readonly message: string };

/** So many milliseconds pass until messages of the page are read and progress is told. */
const slice = 50;

/** Computes all owners in slices, in whichever thread: returns who takes the messages of the page; `send` takes the answers. */
export function allOwnersRun(send: (message: FromAllOwners) => void): (message: ToAllOwners) => void {
  let run = 0;
  const start = async (own: number, stakes: readonly DirectStake[]): Promise<void> => {
    let last = performance.now();
    const pause = async (share: number): Promise<void> => {
      if (performance.now() - last < slice) return;
      send({ type: "progress", share });
      await turnOfOthers();
      last = performance.now();
      if (own !== run) throw new Error("cancelled");
    };
    try {
      const owners = await allOwners(ownershipNetwork(stakes), { pause });
      if (own === run) send({ type: "done", owners });
    } catch (thrown) {
      if (own === run) send({ type: "failed", message: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
  return (message) => {
    run += 1;
    if (message.type === "start") void start(run, message.stakes);
  };
}

/** Messages that wait are read now. */
function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
