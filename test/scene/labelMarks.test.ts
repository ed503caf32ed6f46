import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeScene } from "../../src/scene/compose.ts";
import { planPicture } from "../../src/scene/plan.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { check } from "../property.ts";
import { builtInPicture, marksIn } from "./samples.ts";

/** The built-in document at detail all, its cards in rows: far too near each other for all labels. */
const anyCrowded = fc
  .record({
    columns: fc.integer({ min: 7, max: 12 }),
    gap: fc.integer({ min: 190, max: 260 }),
    date: fc.constantFrom("2018-06-01", "2023-01-26", "2026-03-13"),
    scale: fc.constantFrom(0.45, 1, 2),
  })
  .map(({ columns, gap, date, scale }) => {
    const { network } = builtInPicture(new Map(), date, "all");
    const places = new Map(
      network.entities.map(({ id }, i) => [id, { x: (i % columns) * gap, y: Math.floor(i / columns) * 110 }] as const),
    );
    return { ...builtInPicture(places, date, "all"), zoom: zoomAt(scale) };
  });

describe("the labels of a scene", () => {
  test("interrupt their lines by a patch of ground, or have a leader and a dot where they stand aside", () => {
    let leaders = 0;
    check(
      fc.property(anyCrowded, (input) => {
        const { labels, hiddenLabels } = planPicture(input);
        const scene = composeScene(input);
        const ids = new Set(marksIn(scene).map(({ id }) => id));
        for (const { routed, text, leader } of labels) {
          const id = `${routed.line.id}:${text}`;
          const isLed = leader !== undefined;
          leaders += isLed ? 1 : 0;
          const found = [`ground:${id}`, `leader:${id}`, `dot:${id}`].map((each) => ids.has(each));
          expect(found).toEqual([!isLed, isLed, isLed]);
        }
        expect(scene.hiddenLabels).toBe(hiddenLabels);
      }),
      6,
    );
    expect(leaders).toBeGreaterThan(0);
  });
});
