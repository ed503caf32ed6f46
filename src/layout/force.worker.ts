import { dragSimulation, type DragSimulation } from "./drag.ts";
import { settle, type Settling } from "./force.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

// One step a frame. Whatever moves is either a drag or a first layout, never both.
const frame = 16;
const ticksInFrame = 6;

let running: { readonly step: () => boolean; readonly positions: () => Float32Array<ArrayBuffer> } | undefined;
let drag: DragSimulation | undefined;
let runNumber = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case "settle":
      drag = undefined;
      runNumber = data.run;
      return run(settlingSteps(settle(data.input), data.input.ids));
    case "load": {
      const simulation = dragSimulation(data);
      drag = simulation;
      runNumber = data.run;
      return run({ step: simulation.tick, positions: simulation.positions });
    }
    case "pin":
      return drag?.pin(data.id, data.at);
    case "reheat":
      return drag?.release();
    case "stop":
      running = undefined;
      return clearTimeout(timer);
  }
});

function run(next: NonNullable<typeof running>): void {
  running = next;
  clearTimeout(timer);
  step();
}

function step(): void {
  if (running === undefined) return;
  const goesOn = running.step();
  send({ type: goesOn ? "moving" : "settled", run: runNumber, positions: running.positions() });
  if (goesOn) timer = setTimeout(step, frame);
  else running = undefined;
}

function send(message: FromWorker): void {
  postMessage(message, { transfer: [message.positions.buffer] });
}

function settlingSteps(settling: Settling, ids: readonly string[]): NonNullable<typeof running> {
  return {
    step: () => settling.tick(ticksInFrame),
    positions: () => {
      const places = settling.places();
      return new Float32Array(ids.flatMap((id) => [places.get(id)?.x ?? 0, places.get(id)?.y ?? 0]));
    },
  };
}
