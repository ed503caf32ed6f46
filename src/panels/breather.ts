/** How long the page may be kept busy in one go, in ms. */
const longestTask = 12;

/**
 * A `pause` for long work: lets the page breathe when it has been kept busy, says how far the work is, and rejects with
 * the signal's reason once it is cancelled.
 */
export function breather(signal: AbortSignal, onShare: (share: number) => void): (share: number) => Promise<void> {
  let last = performance.now();
  return async (share) => {
    signal.throwIfAborted();
    if (performance.now() - last < longestTask) return;
    onShare(share);
    // A message is taken at once after painting and input; a timer would wait 4 ms each time.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(undefined);
    });
    signal.throwIfAborted();
    last = performance.now();
  };
}
