import { forceSteps } from "./forceSteps.ts";
import type { LayoutWorker } from "./liveLayout.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

/**
 * The force layout in the thread of the page, for a page that may start no worker. As with a worker, messages both ways
 * arrive later, one after the other.
 */
export function forceOnPage(): LayoutWorker {
  const target = new EventTarget();
  let isEnded = false;
  const later = (act: () => void): void => {
    setTimeout(() => {
      if (!isEnded) act();
    });
  };
  const answer = forceSteps((data: FromWorker) =>
    later(() => target.dispatchEvent(new MessageEvent("message", { data }))),
  );
  return {
    postMessage: (message: ToWorker) => later(() => answer(message)),
    terminate: () => {
      isEnded = true;
      answer({ type: "stop" });
    },
    addEventListener: target.addEventListener.bind(target),
  };
}
