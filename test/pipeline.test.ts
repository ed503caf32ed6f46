import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "../src/model/date.ts";
import type { View } from "../src/model/view.ts";
import { calendarOf, createPipeline } from "../src/pipeline.ts";
import { openingView } from "../src/store/permalink.ts";
import { builtInDocument } from "./data/builtInDocument.ts";
import { check } from "./property.ts";

const document = builtInDocument();
const view: View = openingView(document);
const nobody: ReadonlySet<string> = new Set();

describe("the pipeline", () => {
  it("gives the same reference for the same inputs", () => {
    const derive = createPipeline();
    expect(derive(document, view, nobody)).toBe(derive(document, { ...view }, nobody));
  });

  it("computes nothing left of the stake range when that moves", () => {
    const derive = createPipeline();
    const before = derive(document, view, nobody);
    const after = derive(document, { ...view, stake: [0.4, 1] }, nobody);
    expect(after.snapshot).toBe(before.snapshot);
    expect(after.histogram).toBe(before.histogram);
    expect(after.network).not.toBe(before.network);
    expect(after.network.ties.length).toBeLessThan(before.network.ties.length);
  });

  it("leaves the counts alone when something is selected or the colours change", () => {
    const derive = createPipeline();
    const before = derive(document, view, nobody);
    const after = derive(document, { ...view, select: ["google"], theme: "dark" }, nobody);
    expect([after.snapshot, after.counts, after.histogram]).toEqual([before.snapshot, before.counts, before.histogram]);
    expect(after.counts).toBe(before.counts);
  });

  it("keeps the network on days on which nothing in it changes", () => {
    const derive = createPipeline();
    const before = derive(document, { ...view, date: "2001-01-01" }, nobody);
    const after = derive(document, { ...view, date: "2001-01-02" }, nobody);
    expect(after.snapshot.date).toBe("2001-01-02");
    expect(after.network).toBe(before.network);
  });

  it("shows everyone on the paths asked for, and counts as before", () => {
    const derive = createPipeline();
    const ids = document.entities.map(({ id }) => id);
    const before = derive(document, view, nobody);
    check(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 }),
        fc.constantFrom("ownership" as const, "anything" as const),
        ([from = "", to = ""], through) => {
          const { paths, whole, counts } = derive(document, { ...view, path: [from, to], through }, nobody);
          const shown = new Set(whole.entities.map(({ id }) => id));
          for (const { steps } of paths?.paths ?? []) {
            for (const step of steps) {
              expect(shown.has(step.from) && shown.has(step.to)).toBe(true);
              expect(whole.ties).toContain(step.tie);
            }
          }
          expect(counts).toEqual(before.counts);
        },
      ),
      40,
    );
  });

  it("shows the focus whatever the filters say, and no more than the whole", () => {
    const derive = createPipeline();
    check(
      fc.property(
        fc.constantFrom(...document.entities.map(({ id }) => id)),
        fc.constantFrom(1, 2, 3),
        (focus, hops) => {
          const { whole, network } = derive(document, { ...view, focus, hops }, nobody);
          expect(network.entities.map(({ id }) => id)).toContain(focus);
          expect(whole.entities).toEqual(expect.arrayContaining([...network.entities]));
        },
      ),
      40,
    );
  });

  it("folds what is asked for, and nothing before the network hears of it", () => {
    const derive = createPipeline();
    const before = derive(document, view, nobody);
    const after = derive(document, { ...view, fold: ["renault-five-businesses"] }, nobody);
    expect([after.whole, after.families, after.counts]).toEqual([before.whole, before.families, before.counts]);
    expect(after.whole).toBe(before.whole);
    expect(after.network.entities).toHaveLength(before.network.entities.length - 4);
    expect(after.network.hiddenIn.get("ampere")).toBe("renault-five-businesses");
  });

  it("tells the same of a day whatever was asked before", () => {
    const { start, last } = calendarOf(document);
    const day = fc.integer({ min: 0, max: dayNumber(last) - dayNumber(start) }).map((days) => addDays(start, days));
    const kept = createPipeline();
    check(
      fc.property(day, fc.constantFrom("core", "equity", "all"), (date, detail) => {
        const asked: View = { ...view, date, detail };
        const { network, counts } = createPipeline()(document, asked, nobody);
        const known = kept(document, asked, nobody);
        expect(known.network.ties.map((tie) => [tie.relationship.id, tie.inEffect, tie.planned])).toEqual(
          network.ties.map((tie) => [tie.relationship.id, tie.inEffect, tie.planned]),
        );
        expect(known.counts).toEqual(counts);
      }),
      40,
    );
  });
});
