import { chartFor, type Chart } from "./chart.ts";
import type { GraphNode } from "./chartGraph.ts";
import type { ChartInput } from "./chartInput.ts";
import type { LayoutWorker } from "./liveLayout.ts";

/** The page's end of the layout library's worker. The worker starts when it is first needed. */
export interface ChartLayout {
  /** The chart of an input; the same input is laid out once. Rejects when the worker breaks, errs or takes too long. */
  readonly layOut: (input: ChartInput) => Promise<Chart>;
  /** Starts the worker before it is needed. */
  readonly warmUp: () => void;
  readonly destroy: () => void;
}

/** Does something after so many ms; gives back its undoing. */
export type SetTimer = (act: () => void, ms: number) => () => void;

/** One worker, and the questions that it has not answered yet. */
interface Session {
  readonly ask: (graph: GraphNode) => Promise<GraphNode>;
  readonly end: (reason: Error) => void;
}

/**
 * Lays charts out one after the other, each within a time limit in ms. A worker that fails is ended, and the next chart
 * gets a new one.
 */
export function chartLayout(
  makeWorker: () => LayoutWorker,
  timeLimit: number,
  setTimer: SetTimer = afterMs,
): ChartLayout {
  const charts = new WeakMap<ChartInput, Promise<Chart>>();
  let session: Session | undefined;
  let isDestroyed = false;
  let last: Promise<unknown> = Promise.resolve();

  const give = (reason: Error): void => {
    session?.end(reason);
    session = undefined;
  };
  const start = (): Session => {
    if (isDestroyed) throw new Error("the chart layout is no more");
    session ??= sessionWith(makeWorker(), give);
    return session;
  };
  const layOutNow = async (input: ChartInput): Promise<Chart> => {
    const { ask } = start();
    const stop = setTimer(() => give(new Error(`no chart within ${timeLimit} ms`)), timeLimit);
    try {
      return await chartFor(input, ask);
    } finally {
      stop();
    }
  };
  return {
    layOut: (input) => {
      const known = charts.get(input);
      if (known !== undefined) return known;
      const chart = last.then(() => layOutNow(input));
      charts.set(input, chart);
      last = chart.catch(() => charts.delete(input));
      return chart;
    },
    warmUp: () => {
      try {
        start();
      } catch {
        // Whoever asks for a chart will be told.
      }
    },
    destroy: () => {
      isDestroyed = true;
      give(new Error("the chart layout is no more"));
    },
  };
}

function sessionWith(worker: LayoutWorker, onBreak: (reason: Error) => void): Session {
  const open = new Map<
    number,
    { readonly resolve: (graph: GraphNode) => void; readonly reject: (why: Error) => void }
  >();
  let count = 0;
  let ended: Error | undefined;
  worker.addEventListener("error", ({ message }) => onBreak(new Error(`the chart worker broke: ${message}`)));
  worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const { id, graph, error } = answerIn(data);
    const question = open.get(id);
    open.delete(id);
    if (graph !== undefined) question?.resolve(graph);
    else question?.reject(new Error(`the chart library erred: ${error}`));
  });
  worker.postMessage({ id: count, cmd: "register", algorithms: ["layered", "box"] });
  return {
    ask: (graph) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        count += 1;
        open.set(count, { resolve, reject });
        worker.postMessage({ id: count, cmd: "layout", graph, layoutOptions: {}, options: {} });
      }),
    end: (reason) => {
      ended = reason;
      worker.terminate();
      for (const { reject } of open.values()) reject(reason);
      open.clear();
    },
  };
}

/** An answer as the library words it: the number of the question, and a graph or an error. */
function answerIn(data: unknown): { readonly id: number; readonly graph?: GraphNode; readonly error?: string } {
  const answer: Readonly<Record<string, unknown>> = typeof data === "object" && data !== null ? { ...data } : {};
  const id = typeof answer["id"] === "number" ? answer["id"] : -1;
  const { data: graph, error } = answer;
  if (isGraph(graph)) return { id, graph };
  return { id, error: wordsOf(error) };
}

function isGraph(value: unknown): value is GraphNode {
  return typeof value === "object" && value !== null && "id" in value && "children" in value;
}

function wordsOf(error: unknown): string {
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return typeof message === "string" ? message : "no reason given";
}

function afterMs(act: () => void, ms: number): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
