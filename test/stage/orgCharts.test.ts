import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/layout/chart.ts";
import { orgCharts, type ChartEngine, type OrgCharts } from "../../src/stage/orgCharts.ts";
import { documentWith } from "../filters/samples.ts";

const document = documentWith([{ id: "a" }]);
const down = { detail: "core", direction: "down" } as const;
const right = { detail: "core", direction: "right" } as const;

/** An engine whose every layout is answered by hand. */
function played(): {
  readonly charts: OrgCharts;
  readonly told: string[];
  readonly asked: { readonly answer: (chart: Chart) => void; readonly refuse: () => void }[];
  readonly rest: () => Promise<void>;
} {
  const told: string[] = [];
  const asked: { answer: (chart: Chart) => void; refuse: () => void }[] = [];
  const engine: ChartEngine = {
    layOut: () =>
      new Promise((answer, refuse) => {
        asked.push({ answer, refuse: () => refuse(new Error("too slow")) });
      }),
    destroy: () => told.push("gone"),
  };
  const charts = orgCharts(() => Promise.resolve(engine), {
    onReady: () => told.push("ready"),
    onFailure: () => told.push("failed"),
  });
  return { charts, told, asked, rest: () => new Promise((done) => setImmediate(done)) };
}

const chart = (x: number): Chart => ({ places: new Map([["a", { x, y: 0 }]]), ways: new Map() });

describe("orgCharts", () => {
  test("ask for a chart once, and have it from then on", async () => {
    const { charts, told, asked, rest } = played();
    expect(charts.of(document, down)).toBeUndefined();
    expect(charts.of(document, down)).toBeUndefined();
    expect(charts.isWaiting()).toBe(true);
    await rest();
    expect(asked).toHaveLength(1);
    asked[0]?.answer(chart(1));
    await rest();
    expect(told).toEqual(["ready"]);
    expect(charts.of(document, down)).toEqual(chart(1));
    expect(charts.isWaiting()).toBe(false);
  });

  test("keep the chart of each direction", async () => {
    const { charts, asked, rest } = played();
    charts.of(document, down);
    await rest();
    asked[0]?.answer(chart(1));
    await rest();
    charts.of(document, right);
    await rest();
    asked[1]?.answer(chart(2));
    await rest();
    expect([charts.of(document, down), charts.of(document, right)]).toEqual([chart(1), chart(2)]);
  });

  test("tell of a failure once, and try again when asked again", async () => {
    const { charts, told, asked, rest } = played();
    charts.of(document, down);
    await rest();
    asked[0]?.refuse();
    await rest();
    expect(told).toEqual(["failed"]);
    expect(charts.isWaiting()).toBe(false);
    charts.of(document, down);
    await rest();
    expect(asked).toHaveLength(2);
  });

  test("say nothing of a failure that nobody waits for any more", async () => {
    const { charts, told, asked, rest } = played();
    charts.of(document, down);
    charts.of(document, right);
    await rest();
    asked[0]?.refuse();
    await rest();
    expect(told).toEqual([]);
    expect(charts.isWaiting()).toBe(true);
  });

  test("fall silent when they are done with", async () => {
    const { charts, told, asked, rest } = played();
    charts.of(document, down);
    await rest();
    charts.destroy();
    asked[0]?.answer(chart(1));
    await rest();
    expect(told).toEqual(["gone"]);
  });
});
