import type { Chart } from "../layout/chart.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { View } from "../model/view.ts";

/** The org charts of documents, each laid out once, when it is first asked for. */
export interface OrgCharts {
  /** The chart of a view; undefined while it is being laid out. */
  readonly of: (document: AllianceDocument, view: Pick<View, "detail" | "direction">) => Chart | undefined;
  readonly isWaiting: () => boolean;
  readonly destroy: () => void;
}

export interface OrgChartEvents {
  readonly onReady: () => void;
  readonly onFailure: () => void;
}

/** What lays a chart out, in a worker and within a time limit; rejects when it can't. */
export interface ChartEngine {
  readonly layOut: (document: AllianceDocument, view: Pick<View, "detail" | "direction">) => Promise<Chart>;
  readonly destroy: () => void;
}

/** `load` gets the engine, which is no small thing, when the first chart is asked for. */
export function orgCharts(load: () => Promise<ChartEngine>, { onReady, onFailure }: OrgChartEvents): OrgCharts {
  const known = new WeakMap<AllianceDocument, Map<string, Chart>>();
  let engine: Promise<ChartEngine> | undefined;
  let awaited: string | undefined;
  let isGone = false;

  const start = (): Promise<ChartEngine> => {
    engine ??= load().catch((thrown: unknown) => {
      // The next asking tries again: the network may have been away.
      engine = undefined;
      throw thrown;
    });
    return engine;
  };
  const layOut = async (
    key: string,
    document: AllianceDocument,
    view: Pick<View, "detail" | "direction">,
  ): Promise<void> => {
    awaited = key;
    try {
      const chart = await (await start()).layOut(document, view);
      if (isGone) return;
      const charts = known.get(document) ?? new Map<string, Chart>();
      known.set(document, charts.set(key, chart));
      if (awaited === key) awaited = undefined;
      onReady();
    } catch {
      if (isGone || awaited !== key) return;
      awaited = undefined;
      onFailure();
    }
  };
  return {
    of: (document, view) => {
      const key = `${view.detail} ${view.direction}`;
      const chart = known.get(document)?.get(key);
      if (chart !== undefined) awaited = undefined;
      else if (awaited !== key) void layOut(key, document, view);
      return chart;
    },
    isWaiting: () => awaited !== undefined,
    destroy: () => {
      isGone = true;
      void engine?.then(
        ({ destroy }) => destroy(),
        () => undefined,
      );
    },
  };
}
