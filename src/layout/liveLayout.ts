import type { EntityId } from "../model/entity.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import type { LayoutInput, Place, Places } from "./place.ts";

/** The page's end of the layout worker. The worker starts when it is first needed. */
export interface LiveLayout {
  /** Lays the union out anew. */
  readonly settle: (input: LayoutInput) => void;
  /** Begins a drag from these places. */
  readonly load: (places: Places, homes: Places, links: LayoutInput["links"]) => void;
  readonly pin: (id: EntityId, at: Place) => void;
  readonly reheat: () => void;
  /** Starts the worker before it is needed. */
  readonly warmUp: () => void;
  /** Whether the worker has not failed. */
  readonly isAlive: () => boolean;
  readonly destroy: () => void;
}

export interface LiveLayoutEvents {
  readonly onMove: (places: Places) => void;
  readonly onSettled: (places: Places) => void;
  /** The worker could not be started, or broke. It is not tried again. */
  readonly onFailure: () => void;
}

/** What a worker is to this file; handed in, so that a test can play one. */
export type LayoutWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

export function liveLayout(makeWorker: () => LayoutWorker, events: LiveLayoutEvents): LiveLayout {
  let worker: LayoutWorker | undefined;
  let hasFailed = false;
  let ids: readonly EntityId[] = [];
  let run = 0;

  const fail = (): void => {
    if (hasFailed) return;
    hasFailed = true;
    worker?.terminate();
    worker = undefined;
    events.onFailure();
  };
  const start = (): LayoutWorker | undefined => {
    if (worker !== undefined || hasFailed) return worker;
    try {
      worker = makeWorker();
      worker.addEventListener("error", fail);
      worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
        // News of an earlier run may still be on its way when the next has begun: its ids were others.
        if (data.run !== run) return;
        const places = placesFrom(ids, data.positions);
        if (data.type === "settled") events.onSettled(places);
        else events.onMove(places);
      });
    } catch {
      fail();
    }
    return worker;
  };
  const tell = (message: ToWorker): void => start()?.postMessage(message);

  return {
    settle: (input) => {
      ({ ids } = input);
      run += 1;
      tell({ type: "settle", run, input });
    },
    load: (places, homes, links) => {
      ids = [...places.keys()].toSorted();
      const at = (from: Places): readonly Place[] => ids.map((id) => from.get(id) ?? { x: 0, y: 0 });
      run += 1;
      tell({ type: "load", run, ids, places: at(places), homes: at(homes), links });
    },
    pin: (id, at) => tell({ type: "pin", id, at }),
    reheat: () => tell({ type: "reheat" }),
    warmUp: () => void start(),
    isAlive: () => !hasFailed,
    destroy: () => {
      worker?.terminate();
      worker = undefined;
      hasFailed = true;
    },
  };
}

function placesFrom(ids: readonly EntityId[], positions: Float32Array): Places {
  return new Map(ids.map((id, i) => [id, { x: positions[2 * i] ?? 0, y: positions[2 * i + 1] ?? 0 }]));
}
