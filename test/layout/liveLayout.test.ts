import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { liveLayout, type LayoutWorker, type LiveLayout } from "../../src/layout/liveLayout.ts";
import type { LayoutInput, Places } from "../../src/layout/place.ts";
import { check } from "../property.ts";
import { playedWorker, type PlayedWorker } from "./playedWorker.ts";
import { anyPlace } from "./samples.ts";

type Heard = readonly ["moving" | "settled", Places] | readonly ["failure"];

/** The page's end with a played worker behind it, and all that it hears. */
function played(makeWorker?: () => LayoutWorker): {
  readonly live: LiveLayout;
  readonly heard: readonly Heard[];
  readonly workers: readonly PlayedWorker[];
} {
  const heard: Heard[] = [];
  const workers: PlayedWorker[] = [];
  const make = (): LayoutWorker => {
    const made = playedWorker();
    workers.push(made);
    return made.worker;
  };
  const live = liveLayout(makeWorker ?? make, {
    onMove: (places) => heard.push(["moving", places]),
    onSettled: (places) => heard.push(["settled", places]),
    onFailure: () => heard.push(["failure"]),
  });
  return { live, heard, workers };
}

const input: LayoutInput = { ids: ["a", "b"], sizes: new Map(), links: [], columns: [] };
const homes: Places = new Map([
  ["b", { x: 3, y: 4 }],
  ["a", { x: 1, y: 2 }],
]);

describe("liveLayout", () => {
  test("starts one worker, when it is first needed", () => {
    const { live, workers } = played();
    expect(workers).toHaveLength(0);
    live.warmUp();
    live.settle(input);
    live.pin("a", { x: 0, y: 0 });
    expect(workers).toHaveLength(1);
  });

  test("passes on what it is told, in that order", () => {
    const { live, workers } = played();
    const links = [{ source: "a", target: "b", weight: 0.4 }];
    live.settle(input);
    live.load(homes, homes, links);
    live.pin("a", { x: 5, y: 6 });
    live.reheat();
    const told = workers[0]?.told ?? [];
    expect(told).toHaveLength(4);
    expect(told[0]).toMatchObject({ type: "settle", input });
    const sorted = [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ];
    expect(told[1]).toMatchObject({ type: "load", ids: ["a", "b"], places: sorted, homes: sorted, links });
    expect(told[2]).toMatchObject({ type: "pin", id: "a", at: { x: 5, y: 6 } });
    expect(told[3]).toMatchObject({ type: "reheat" });
  });

  test("reads positions in the order of the ids that it gave", () => {
    const anyPlaces = fc.uniqueArray(fc.tuple(fc.string(), anyPlace), { minLength: 1, selector: ([id]) => id });
    check(
      fc.property(anyPlaces, (pairs) => {
        const places: Places = new Map(pairs);
        const { live, heard, workers } = played();
        live.load(places, places, []);
        const sorted = pairs.toSorted(([a], [b]) => (a < b ? -1 : 1));
        const positions = new Float32Array(sorted.flatMap(([, { x, y }]) => [x, y]));
        workers[0]?.says({ type: "moving", run: 1, positions });
        workers[0]?.says({ type: "settled", run: 1, positions });
        expect(heard).toEqual([
          ["moving", places],
          ["settled", places],
        ]);
      }),
    );
  });

  test("pays no heed to late news of the run before", () => {
    const { live, heard, workers } = played();
    live.load(homes, homes, []);
    live.settle({ ...input, ids: ["c"] });
    workers[0]?.says({ type: "moving", run: 1, positions: new Float32Array([1, 2, 3, 4]) });
    workers[0]?.says({ type: "settled", run: 1, positions: new Float32Array([1, 2, 3, 4]) });
    expect(heard).toEqual([]);
    workers[0]?.says({ type: "settled", run: 2, positions: new Float32Array([5, 6]) });
    expect(heard).toEqual([["settled", new Map([["c", { x: 5, y: 6 }]])]]);
  });

  test("tells once, and never tries again, when no worker can be made", () => {
    let tries = 0;
    const { live, heard } = played(() => {
      tries += 1;
      throw new Error("no workers here");
    });
    live.warmUp();
    live.settle(input);
    live.load(homes, homes, []);
    live.pin("a", { x: 0, y: 0 });
    live.reheat();
    expect([tries, heard, live.isAlive()]).toEqual([1, [["failure"]], false]);
  });

  test("tells once, and says no more to a worker that broke", () => {
    const { live, heard, workers } = played();
    live.load(homes, homes, []);
    const [broken] = workers;
    expect(live.isAlive()).toBe(true);
    broken?.breaks();
    broken?.breaks();
    live.settle(input);
    live.reheat();
    expect([workers.length, broken?.told.length, broken?.isTerminated()]).toEqual([1, 1, true]);
    expect([heard, live.isAlive()]).toEqual([[["failure"]], false]);
  });

  test("ends the worker when it is no longer needed, and starts no other", () => {
    const { live, heard, workers } = played();
    live.warmUp();
    live.destroy();
    live.settle(input);
    expect([workers.length, workers[0]?.told.length, workers[0]?.isTerminated()]).toEqual([1, 0, true]);
    expect(heard).toEqual([]);
  });
});
