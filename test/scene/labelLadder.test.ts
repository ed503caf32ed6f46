import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf, boxesMeet, grow } from "../../src/scene/curve.ts";
import { placeLabels } from "../../src/scene/labels.ts";
import type { Line } from "../../src/scene/lines.ts";
import type { Box } from "../../src/scene/mark.ts";
import { planPicture } from "../../src/scene/plan.ts";
import type { RoutedLine } from "../../src/scene/routedLine.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { onWay } from "../../src/scene/way.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { check } from "../property.ts";
import { anyMutual, anyText, headAt, hungOn, labelInput, labelsOf, levelLine, shifted } from "./labelSamples.ts";
import { anyPicture, boxAt, lineOf } from "./samples.ts";

/** A level line, with boxes here and there in its way. */
const anyObstructed = fc.record({
  length: fc.integer({ min: 120, max: 700 }),
  text: anyText,
  solid: fc.array(
    fc
      .tuple(fc.integer({ min: -40, max: 740 }), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 20, max: 220 }))
      .map(([x, y, width]) => boxAt(x, y, width, 40)),
    { maxLength: 5 },
  ),
});

function lineAt(id: string, fields: Partial<Line>, y: number): RoutedLine {
  return shifted({ ...levelLine(300, "", id), line: lineOf({ id, source: "x", ...fields }) }, { x: 0, y });
}

/** Whether somewhere on the middle part of the line the label has room, a little to either side too. */
function hasRoom(length: number, solid: readonly Box[], width: number, height: number): boolean {
  const isFree = (t: number): boolean =>
    !solid.some((other) => boxesMeet(grow(boxAt(t * length, 0, width, height), 3), other));
  return Array.from({ length: 129 }, (_, i) => 0.18 + i * 0.005).some((t) =>
    Array.from({ length: 13 }, (_, i) => t + (i - 6) * 0.005).every(isFree),
  );
}

describe("the place of a label", () => {
  test("reach out of no frame", () => {
    check(
      fc.property(anyPicture, fc.integer({ min: -300, max: 600 }), (input, x) => {
        const frame = { x, y: -200, width: 500, height: 500 };
        const { labels } = planPicture({ ...input, frame });
        const outside = labels.filter(
          ({ box }) =>
            box.x < frame.x ||
            box.y < frame.y ||
            box.x + box.width > frame.x + frame.width ||
            box.y + box.height > frame.y + frame.height,
        );
        expect(outside).toEqual([]);
      }),
    );
  });

  test("shows every label whole and on its line where there is room, at every zoom", () => {
    check(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 9 }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        (texts, scale) => {
          const routed = texts.map((text, i) => shifted(levelLine(500, text, String(i)), { x: 0, y: i * 80 }));
          const { labels, hiddenLabels } = placeLabels({ ...labelInput(routed), zoom: zoomAt(scale) }, new Map());
          expect(hiddenLabels).toBe(0);
          for (const label of labels) {
            expect(label.text).toBe(label.routed.line.label);
            expect(label.at).toEqual(onWay(label.routed.way, 0.5));
          }
        },
      ),
    );
  });

  test("leaves a label whole on its line while there is room on it, whatever stands on the rest", () => {
    check(
      fc.property(anyObstructed, fc.integer({ min: 0, max: 100 }), ({ length, text, solid }, share) => {
        const head = headAt((length * share) / 100);
        const line = lineOf({ id: "other" });
        const other = { ...shifted(levelLine(9, "", "other"), { x: 0, y: 9000 }), line, head };
        const around = [...solid, boundsOf(head)];
        fc.pre(hasRoom(length, around, interWidth(text, 13, 700) + 6, 16));
        const [label] = labelsOf(labelInput([levelLine(length, text), other], solid));
        expect([label?.text, label?.leader]).toEqual([text, undefined]);
      }),
      300,
    );
  });

  test("labels all lines of a pair, each on its own, whichever way they run", () => {
    check(
      fc.property(anyMutual, (input) => {
        const labels = labelsOf(input);
        expect(labels.map(({ text, leader }) => [text.slice(0, 2), leader])).toEqual([
          ["43", undefined],
          ["15", undefined],
          ["15", undefined],
        ]);
      }),
    );
  });

  test("labels the ties among members first, then holdings by size, then plans, then words", () => {
    const routed = [
      lineAt("word", { label: "pledge", isPlan: true, weight: 0 }, 0),
      lineAt("plan", { label: "50% announced", isPlan: true, weight: 0 }, 100),
      lineAt("unknown", { label: "?", weight: 0 }, 200),
      lineAt("small", { label: "5%", weight: 0.05 }, 300),
      lineAt("large", { label: "80%", weight: 0.8 }, 400),
      lineAt("among members", { label: "10%", source: "a", weight: 0.1 }, 500),
    ];
    const labels = labelsOf({ ...labelInput(routed), members: new Set(["a", "b"]) });
    expect(
      labels.map(
        ({
          routed: {
            line: { id },
          },
        }) => id,
      ),
    ).toEqual(["among members", "large", "small", "unknown", "plan", "word"]);
  });

  test("shortens a label, then leads it aside, then hides and counts it, as room gets less", () => {
    const walls = [boxAt(-100, 0, 200, 200), boxAt(160, 0, 200, 200)];
    const between = labelsOf(labelInput([levelLine(60, "15% · no votes")], walls));
    expect(between.map(({ text, leader }) => [text, leader])).toEqual([["15%", undefined]]);

    const lines = [0, 1, 2, 3, 4].map((i) =>
      shifted(levelLine(300, "15% · no votes", String(i)), { x: 0, y: (i - 2) * 9 }),
    );
    const middle = labelsOf(labelInput(lines)).find(({ routed }) => routed === lines[2]);
    expect([middle?.text, middle?.leader?.to.y]).toEqual(["15%", 0]);

    const slit = [boxAt(200, -14, 900, 20), boxAt(200, 14, 900, 20)];
    expect(placeLabels(labelInput([levelLine(400, "15%")], slit), new Map())).toEqual({ labels: [], hiddenLabels: 1 });
  });

  test("hides and counts a word rather than leading it aside", () => {
    const words = [0, 1, 2, 3, 4].map((i) => shifted(levelLine(300, "pledge", String(i)), { x: 0, y: (i - 2) * 9 }));
    const { labels, hiddenLabels } = placeLabels(labelInput(words), new Map());
    expect(labels.map(({ leader }) => leader)).toEqual(labels.map(() => undefined));
    expect(hiddenLabels).toBeGreaterThan(0);
  });

  test("stands inside an area or outside, rather than on its edge", () => {
    const area = boxAt(300, 0, 300, 200);
    const [label] = labelsOf({ ...labelInput([levelLine(300, "43.4%")]), areas: [area] });
    const { x, width } = label?.box ?? boxAt(0, 0, 0, 0);
    expect(x + width <= area.x || x >= area.x).toBe(true);
  });

  test("labels lines that hang on one trunk each on its own last piece", () => {
    check(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 90, max: 240 }), (count, gap) => {
        const routed = hungOn(count, gap);
        const labels = labelsOf(labelInput(routed));
        expect(labels).toHaveLength(count);
        for (const {
          at,
          routed: { way },
        } of labels) {
          const { x, y } = onWay(way, 1);
          expect([at.x, at.y > y - 60, at.y < y]).toEqual([x, true, true]);
        }
      }),
    );
  });
});
