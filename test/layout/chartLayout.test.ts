import { describe, expect, test } from "vitest";
import { chartLayout, type ChartLayout } from "../../src/layout/chartLayout.ts";
import type { GraphNode } from "../../src/layout/chartGraph.ts";
import type { LayoutWorker } from "../../src/layout/liveLayout.ts";
import { chartHere, inputOf, layOutHere } from "./chartSamples.ts";

interface Told {
  readonly id: number;
  readonly cmd: string;
  readonly graph: GraphNode;
}

/** A worker that answers like the library's, or as the test says, and remembers what it was told. */
function libraryWorker(answer: (told: Told) => Promise<object | undefined>): {
  readonly worker: LayoutWorker;
  readonly told: readonly Told[];
  readonly breaks: () => void;
  readonly isTerminated: () => boolean;
} {
  const target = new EventTarget();
  const told: Told[] = [];
  let isTerminated = false;
  const tell = async (message: Told): Promise<void> => {
    told.push(message);
    const data = await answer(message);
    if (data !== undefined) target.dispatchEvent(new MessageEvent("message", { data: { id: message.id, ...data } }));
  };
  return {
    worker: {
      postMessage: (message: Told) => void tell(structuredClone(message)),
      terminate: () => {
        isTerminated = true;
      },
      addEventListener: target.addEventListener.bind(target),
    },
    told,
    breaks: () => void target.dispatchEvent(Object.assign(new Event("error"), { message: "boom" })),
    isTerminated: () => isTerminated,
  };
}

type LibraryWorker = ReturnType<typeof libraryWorker>;

const lays = async ({ cmd, graph }: Told): Promise<object> =>
  cmd === "layout" ? { data: await layOutHere(graph) } : {};
const saysNothing = async (): Promise<undefined> => undefined;

/** A chart layout whose workers answer one after the other as told, and whose time only the test lets pass. */
function played(...answers: readonly ((told: Told) => Promise<object | undefined>)[]): {
  readonly layout: ChartLayout;
  readonly workers: readonly LibraryWorker[];
  readonly passTime: () => void;
  readonly timersLeft: () => number;
} {
  const workers: LibraryWorker[] = [];
  const timers = new Set<() => void>();
  const make = (): LayoutWorker => {
    const made = libraryWorker(answers[workers.length] ?? lays);
    workers.push(made);
    return made.worker;
  };
  const layout = chartLayout(make, 10_000, (act) => {
    timers.add(act);
    return () => timers.delete(act);
  });
  return { layout, workers, passTime: () => timers.forEach((act) => act()), timersLeft: () => timers.size };
}

/** Lets everything happen that waits for nothing but its turn. */
const turns = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const input = inputOf("a>b 50, b>c 20");

describe("chartLayout", () => {
  test("gives the chart that the library itself would, and starts one worker for it", async () => {
    const { layout, workers, timersLeft } = played();
    layout.warmUp();
    const chart = await layout.layOut(input);
    expect(chart).toEqual(await chartHere(input));
    expect([workers.length, timersLeft()]).toEqual([1, 0]);
    expect(workers[0]?.told.map(({ cmd }) => cmd)).toEqual(["register", "layout", "layout"]);
  });

  test("asks only once for the same input", async () => {
    const { layout, workers } = played();
    const [one, other] = await Promise.all([layout.layOut(input), layout.layOut(input)]);
    expect(one).toBe(other);
    expect(await layout.layOut(input)).toBe(one);
    expect(workers[0]?.told).toHaveLength(3);
  });

  test("answers one call after the other", async () => {
    const { layout } = played();
    const answered: string[] = [];
    const large = inputOf("a>b, b>c, c>d, d>e, e>f, f>g, g>h");
    const both = [
      layout.layOut(large).then(() => answered.push("large")),
      layout.layOut(input).then(() => answered.push("small")),
    ];
    await Promise.all(both);
    expect(answered).toEqual(["large", "small"]);
  });

  test("rejects when the library errs, and asks it anew the next time", async () => {
    let isBroken = true;
    const { layout, workers } = played(async (told) =>
      isBroken && told.cmd === "layout" ? { error: { message: "no such graph" } } : lays(told),
    );
    await expect(layout.layOut(input)).rejects.toThrow("the chart library erred: no such graph");
    isBroken = false;
    expect((await layout.layOut(input)).places.size).toBe(3);
    expect(workers).toHaveLength(1);
  });

  test("rejects when the library gives back something broken", async () => {
    const { layout } = played(async ({ cmd }) => (cmd === "layout" ? { data: { id: "charts", children: [] } } : {}));
    await expect(layout.layOut(input)).rejects.toThrow("no order for chart");
  });

  test("rejects when its worker breaks, and starts another for the next call", async () => {
    const { layout, workers } = played(saysNothing);
    const chart = layout.layOut(input);
    await turns();
    workers[0]?.breaks();
    await expect(chart).rejects.toThrow("the chart worker broke: boom");
    expect(workers[0]?.isTerminated()).toBe(true);
    expect((await layout.layOut(input)).places.size).toBe(3);
    expect(workers).toHaveLength(2);
  });

  test("rejects when its time is up, ends the worker, and goes on with the next call", async () => {
    const { layout, workers, passTime, timersLeft } = played(saysNothing);
    const [chart, next] = [layout.layOut(input), layout.layOut(inputOf("x>y"))];
    await turns();
    passTime();
    await expect(chart).rejects.toThrow("no chart within 10000 ms");
    expect(workers[0]?.isTerminated()).toBe(true);
    expect((await next).places.size).toBe(2);
    expect([workers.length, timersLeft()]).toEqual([2, 0]);
  });

  test("rejects when no worker can be made", async () => {
    const layout = chartLayout(() => {
      throw new Error("no workers here");
    }, 10_000);
    layout.warmUp();
    await expect(layout.layOut(input)).rejects.toThrow("no workers here");
  });

  test("rejects what is under way when it is destroyed, and all that comes later", async () => {
    const { layout, workers } = played(saysNothing);
    const chart = layout.layOut(input);
    await turns();
    layout.destroy();
    await expect(chart).rejects.toThrow("the chart layout is no more");
    await expect(layout.layOut(inputOf("x>y"))).rejects.toThrow("the chart layout is no more");
    expect([workers.length, workers[0]?.isTerminated()]).toEqual([1, true]);
  });
});
