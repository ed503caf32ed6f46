import { forceSteps } from "./forceSteps.ts";
import type { ToWorker } from "./messages.ts";

const answer = forceSteps((message) => postMessage(message, { transfer: [message.positions.buffer] }));

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => answer(data));
