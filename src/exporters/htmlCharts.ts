import * as v from "valibot";
import type { Chart } from "../layout/chart.ts";
import type { Place } from "../layout/place.ts";
import type { View } from "../model/view.ts";

/** Org charts by level of detail and direction: `core down`. */
export type Charts = ReadonlyMap<string, Chart>;

/** The chart of a view; undefined where there is none. */
export function chartOf(charts: Charts, { detail, direction }: Pick<View, "detail" | "direction">): Chart | undefined {
  return charts.get(`${detail} ${direction}`);
}

/** Org charts as JSON, for a page that cannot lay them out by itself. Ids stand in lists, never as keys. */
export function writeCharts(charts: Charts): string {
  return JSON.stringify(
    [...charts].map(([key, { places, ways }]) => [
      key,
      {
        places: [...places].map(([id, at]) => [id, pair(at)]),
        ways: [...ways].map(([id, way]) => [id, way.map(pair)]),
      },
    ]),
  );
}

/** The org charts in such a text. Throws when it is anything else: whoever wrote the file has erred. */
export function readCharts(text: string): Charts {
  return new Map(v.parse(chartsShape, JSON.parse(text)));
}

function pair({ x, y }: Place): readonly [number, number] {
  return [x, y];
}

const placeShape = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.transform(([x, y]): Place => ({ x, y })),
);
const chartShape = v.pipe(
  v.object({
    places: v.array(v.tuple([v.string(), placeShape])),
    ways: v.array(v.tuple([v.string(), v.array(placeShape)])),
  }),
  v.transform(({ places, ways }): Chart => ({ places: new Map(places), ways: new Map(ways) })),
);
const chartsShape = v.array(v.tuple([v.string(), chartShape]));
