import { allOwnersRun, type FromAllOwners, type ToAllOwners } from "./allOwnersRun.ts";

const answer = allOwnersRun((message) => postMessage(message, { transfer: buffersOf(message) }));

addEventListener("message", ({ data }: MessageEvent<ToAllOwners>) => answer(data));

function buffersOf(message: FromAllOwners): ArrayBuffer[] {
  if (message.type !== "done") return [];
  const { companies, starts, owners, isRest, shares } = message.owners;
  return [companies, starts, owners, isRest, shares].map(({ buffer }) => buffer);
}
