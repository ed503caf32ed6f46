import { dragSimulation, type DragSimulation } from "./drag.ts";
import { settle, type Settling } from "./force.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

// One step a frame. Whatever moves is either a drag or a first layout, never both.
const frame = 16;
const ticksInFrame = 6;

interface Running {
  readonly step: () => boolean;
  readonly positions: () => Float32Array<ArrayBuffer>;
}

/** The force layout as it runs in time, in whichever thread: returns who takes the messages of the page; `send` takes the answers. */
export function forceSteps(send: (message: FromWorker) => void): (message: ToWorker) => void {
  let running: Running | undefined;
  let drag: DragSimulation | undefined;
  let runNumber = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const step = (): void => {
    if (running === undefined) return;
    const goesOn = running.step();
    send({ type: goesOn ? "moving" : "settled", run: runNumber, positions: running.positions() });
    if (goesOn) timer = setTimeout(step, frame);
    else running = undefined;
  };
  const run = (next: Running): void => {
    running = next;
    clearTimeout(timer);
    step();
  };

  return (message) => {
    switch (message.type) {
      case "settle":
        drag = undefined;
        runNumber = message.run;
        return run(settlingSteps(settle(message.input), message.input.ids));
      case "load": {
        const simulation = dragSimulation(message);
        drag = simulation;
        runNumber = message.run;
        return run({ step: simulation.tick, positions: simulation.positions });
      }
      case "pin":
        return drag?.pin(message.id, message.at);
      case "reheat":
        return drag?.release();
      case "stop":
        running = undefined;
        return clearTimeout(timer);
    }
  };
}

function settlingSteps(settling: Settling, ids: readonly string[]): Running {
  return {
    step: () => settling.tick(ticksInFrame),
    positions: () => {
      const places = settling.places();
      return new Float32Array(ids.flatMap((id) => [places.get(id)?.x ?? 0, places.get(id)?.y ?? 0]));
    },
  };
}
