import { useEffect, useState } from "react";
import type { AllOwners } from "../ownership/allOwners.ts";
import { allOwnersRun, type FromAllOwners } from "../ownership/allOwnersRun.ts";
import type { Ownership } from "../ownership/ownership.ts";

/** Where the owners are computed; undefined = on the page itself, in slices. */
export type MakeOwnersWorker = (() => Worker) | undefined;

/** What came of a computation. */
type Outcome =
  | { readonly type: "working"; readonly share: number }
  | { readonly type: "done"; readonly owners: AllOwners }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "cancelled" };

interface AllOwnersRun {
  readonly outcome: Outcome;
  readonly cancel: () => void;
  readonly restart: () => void;
}

const begun: Outcome = { type: "working", share: 0 };

/** Who finally owns every company: computed as soon as the panel stands there, and anew when the stakes are others. */
export function useAllOwners({ control }: Ownership, makeWorker: MakeOwnersWorker): AllOwnersRun {
  const { capital: stakes } = control;
  const [told, setTold] = useState<{ readonly of: unknown; readonly outcome: Outcome }>();
  const outcome = told?.of === stakes ? told.outcome : begun;
  const isCancelled = outcome.type === "cancelled";
  useEffect(() => {
    if (isCancelled) return undefined;
    return started(stakes, makeWorker, (message) => setTold({ of: stakes, outcome: message }));
  }, [stakes, makeWorker, isCancelled]);
  return {
    outcome,
    cancel: () => setTold({ of: stakes, outcome: { type: "cancelled" } }),
    restart: () => setTold(undefined),
  };
}

/** Begins to compute and tells what comes of it. Returns its undoing. */
function started(
  stakes: Ownership["control"]["capital"],
  makeWorker: MakeOwnersWorker,
  hear: (outcome: Outcome) => void,
): () => void {
  const tell = (message: FromAllOwners): void =>
    hear(message.type === "progress" ? { type: "working", share: message.share } : message);
  if (makeWorker === undefined) {
    const send = allOwnersRun(tell);
    send({ type: "start", stakes });
    return () => send({ type: "cancel" });
  }
  const worker = makeWorker();
  worker.addEventListener("message", ({ data }: MessageEvent<FromAllOwners>) => tell(data));
  worker.addEventListener("error", ({ message }) => tell({ type: "failed", message }));
  worker.postMessage({ type: "start", stakes });
  return () => worker.terminate();
}
