import { controlHistoryRun, type ToControlHistory } from "./controlHistoryRun.ts";

const answer = controlHistoryRun((message) => postMessage(message));

addEventListener("message", ({ data }: MessageEvent<ToControlHistory>) => answer(data));
