import { describe, expect, test } from "vitest";
import type { LayoutInput, Places } from "../../src/layout/place.ts";
import { movingPlaces, type MovingPlaces } from "../../src/stage/movingPlaces.ts";
import { playedWorker, type PlayedWorker } from "../layout/playedWorker.ts";

const rest: Places = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 200, y: 0 }],
]);
const pinned: Places = new Map([...rest, ["a", { x: -90, y: 40 }]]);
const links: LayoutInput["links"] = [{ source: "a", target: "b", weight: 0.4 }];
const input: LayoutInput = { ids: ["a", "b"], sizes: new Map(), links, columns: [] };

/** Places that move as a played worker says. */
function played(): {
  readonly places: MovingPlaces;
  readonly worker: PlayedWorker;
  readonly settled: readonly (readonly [string, Places])[];
  readonly failures: () => number;
} {
  const worker = playedWorker();
  const settled: (readonly [string, Places])[] = [];
  let failures = 0;
  const places = movingPlaces(() => worker.worker, {
    onMove: () => places.now(rest, true),
    onSettled: (key, homes) => settled.push([key, homes]),
    onFailure: () => {
      failures += 1;
    },
  });
  places.now(rest, true);
  return { places, worker, settled, failures: () => failures };
}

function positions(...coordinates: readonly number[]): Float32Array<ArrayBuffer> {
  return new Float32Array(coordinates);
}

describe("movingPlaces", () => {
  test("rests at what it is given, and follows it at once where nothing is to move", () => {
    const { places } = played();
    expect(places.now(rest, true)).toEqual(rest);
    expect(places.now(pinned, true)).toEqual(pinned);
    expect(places.isMoving()).toBe(false);
  });

  test("holds the dragged card where the pointer is, before the worker has said anything", () => {
    const { places } = played();
    places.startDrag(rest, links);
    places.drag(new Map([["a", { x: -90, y: 40 }]]));
    expect(places.now(rest, true)).toEqual(pinned);
    expect(places.isMoving()).toBe(true);
  });

  test("lets the others follow as the worker says, but never the card that is held", () => {
    const { places, worker } = played();
    places.startDrag(rest, links);
    places.drag(new Map([["a", { x: -90, y: 40 }]]));
    worker.says({ type: "moving", run: 1, positions: positions(-70, 30, 150, 10) });
    const now = places.now(rest, true);
    expect([now.get("a"), now.get("b")]).toEqual([
      { x: -90, y: 40 },
      { x: 150, y: 10 },
    ]);
  });

  test("moves during a drag nobody who is not shown", () => {
    const { places } = played();
    places.startDrag(rest, links);
    const fewer: Places = new Map([["b", { x: 200, y: 0 }]]);
    expect([...places.now(fewer, true).keys()]).toEqual(["b"]);
  });

  test("comes to rest when the worker has brought everyone home", () => {
    const { places, worker } = played();
    places.startDrag(rest, links);
    places.drag(new Map([["a", { x: -90, y: 40 }]]));
    places.endDrag(pinned, links);
    worker.says({ type: "moving", run: 2, positions: positions(-90, 40, 180, 5) });
    expect(places.now(pinned, true).get("b")).toEqual({ x: 180, y: 5 });
    worker.says({ type: "settled", run: 2, positions: positions(-90, 40, 200, 0) });
    expect([places.isMoving(), places.now(pinned, true)]).toEqual([false, pinned]);
  });

  test("goes on with a drag when the end of the glide before it is heard late", () => {
    const { places, worker } = played();
    places.startDrag(rest, links);
    places.endDrag(rest, links);
    places.startDrag(rest, links);
    worker.says({ type: "settled", run: 2, positions: positions(0, 0, 200, 0) });
    places.drag(new Map([["a", { x: -90, y: 40 }]]));
    expect([places.isMoving(), places.now(rest, true).get("a")]).toEqual([true, { x: -90, y: 40 }]);
  });

  test("still moves the card that is held when the worker breaks, and rests when it is let go", () => {
    const { places, worker, failures } = played();
    places.startDrag(rest, links);
    worker.breaks();
    places.drag(new Map([["a", { x: -90, y: 40 }]]));
    expect([places.isAlive(), failures(), places.now(rest, true)]).toEqual([false, 1, pinned]);
    places.endDrag(pinned, links);
    expect([places.isMoving(), places.now(pinned, true)]).toEqual([false, pinned]);
  });

  test("asks for a first layout once, tells how far it is, and gives the homes in the end", () => {
    const { places, worker, settled } = played();
    let asked = 0;
    const ask = (): LayoutInput => {
      asked += 1;
      return input;
    };
    expect([places.settle("core", ask), places.settle("core", ask), asked]).toEqual([undefined, undefined, 1]);
    worker.says({ type: "moving", run: 1, positions: positions(1, 2, 3, 4) });
    expect([places.settle("core", ask)?.get("b"), places.isSettling(), asked]).toEqual([{ x: 3, y: 4 }, true, 1]);
    worker.says({ type: "settled", run: 1, positions: positions(5, 6, 7, 8) });
    expect(settled).toEqual([
      [
        "core",
        new Map([
          ["a", { x: 5, y: 6 }],
          ["b", { x: 7, y: 8 }],
        ]),
      ],
    ]);
    expect(places.isMoving()).toBe(false);
  });

  test("gives up a first layout when the worker breaks", () => {
    const { places, worker, failures } = played();
    places.settle("core", () => input);
    worker.breaks();
    expect([places.isSettling(), failures()]).toEqual([false, 1]);
  });
});
