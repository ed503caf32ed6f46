import type { LayoutWorker } from "../../src/layout/liveLayout.ts";
import type { FromWorker } from "../../src/layout/messages.ts";

/** A worker that does what the test says, and remembers what it was told. */
export interface PlayedWorker {
  readonly worker: LayoutWorker;
  readonly told: readonly unknown[];
  readonly says: (message: FromWorker) => void;
  readonly breaks: () => void;
  readonly isTerminated: () => boolean;
}

export function playedWorker(): PlayedWorker {
  const target = new EventTarget();
  const told: unknown[] = [];
  let isTerminated = false;
  const worker: LayoutWorker = {
    postMessage: (message: unknown) => void told.push(structuredClone(message)),
    terminate: () => {
      isTerminated = true;
    },
    addEventListener: target.addEventListener.bind(target),
  };
  return {
    worker,
    told,
    says: (data) => void target.dispatchEvent(new MessageEvent("message", { data })),
    breaks: () => void target.dispatchEvent(new Event("error")),
    isTerminated: () => isTerminated,
  };
}
