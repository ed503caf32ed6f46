import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf, boxesMeet, grow } from "../../src/scene/curve.ts";
import { placeLabels, type LabelInput } from "../../src/scene/labels.ts";
import type { Box } from "../../src/scene/mark.ts";
import type { RoutedLine } from "../../src/scene/routedLine.ts";
import { segmentMeets } from "../../src/scene/segment.ts";
import { shortLabel } from "../../src/scene/shortLabel.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { onWay } from "../../src/scene/way.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { check } from "../property.ts";
import { anyCrowd, anyText, labelInput, labelsOf, levelLine, shifted } from "./labelSamples.ts";
import { boxAt, lineOf, walk } from "./samples.ts";

/** What no label may touch. */
function forbidden({ routed, solid }: LabelInput): readonly Box[] {
  return [...solid, ...routed.flatMap(({ head }) => (head.length === 0 ? [] : [boundsOf(head)]))];
}

function labelled({ routed }: LabelInput): readonly RoutedLine[] {
  return routed.filter(({ line }) => line.label !== undefined);
}

describe("placeLabels", () => {
  test("puts no label on a card, a name, an arrowhead or another label, however crowded the picture", () => {
    check(
      fc.property(anyCrowd, (input) => {
        const labels = labelsOf(input);
        labels.forEach(({ box }, i) => {
          const others = labels.slice(i + 1).map((other) => other.box);
          expect([...forbidden(input), ...others].filter((other) => boxesMeet(box, other))).toEqual([]);
        });
      }),
      200,
    );
  });

  test("shows each label once, whole or shortened, or counts it", () => {
    check(
      fc.property(anyCrowd, (input) => {
        const { labels, hiddenLabels } = placeLabels(input, new Map());
        expect(labels.length + hiddenLabels).toBe(labelled(input).length);
        expect(new Set(labels.map(({ routed }) => routed)).size).toBe(labels.length);
        for (const { text, routed } of labels) {
          const { label = "" } = routed.line;
          expect([label, shortLabel(label)]).toContain(text);
        }
      }),
      200,
    );
  });

  test("leads from the edge of a label that stands aside to its line, past cards, names, heads and labels", () => {
    let leaders = 0;
    check(
      fc.property(anyCrowd, (input) => {
        const labels = labelsOf(input);
        for (const { leader, box, routed } of labels) {
          if (leader === undefined) continue;
          leaders += 1;
          const { from, to } = leader;
          expect(segmentMeets(leader, grow(box, -0.01))).toBe(false);
          expect(boxesMeet(box, boxAt(from.x, from.y, 0.02, 0.02))).toBe(true);
          const nearest = Math.min(...walk(routed.way).map(({ x, y }) => Math.hypot(x - to.x, y - to.y)));
          expect(nearest).toBeLessThan(1.01);
          expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThanOrEqual(90 * input.zoom.growth + 0.01);
          const others = labels.flatMap((other) => (other.box === box ? [] : [other.box]));
          expect([...forbidden(input), ...others].filter((other) => segmentMeets(leader, other))).toEqual([]);
        }
      }),
      200,
    );
    expect(leaders).toBeGreaterThan(0);
  });

  test("gives the same labels in whatever order lines come and whatever was placed before", () => {
    check(
      fc.property(fc.array(anyCrowd, { minLength: 2, maxLength: 4 }), (inputs) => {
        const memory = new Map();
        for (const input of inputs) {
          const fresh = placeLabels(input, new Map());
          expect(placeLabels({ ...input, routed: input.routed.toReversed() }, new Map())).toEqual(fresh);
          expect(placeLabels(input, memory)).toEqual(fresh);
          // One thing goes, and comes again.
          for (const solid of [input.solid.slice(1), input.solid]) {
            const changed = { ...input, solid };
            expect(placeLabels(changed, memory)).toEqual(placeLabels(changed, new Map()));
          }
        }
      }),
      60,
    );
  });

  test("gives the very same labels as long as nothing changes near them", () => {
    check(
      fc.property(anyCrowd, (input) => {
        const memory = new Map();
        const { labels } = placeLabels(input, memory);
        const after = placeLabels({ ...input, solid: [...input.solid, boxAt(9000, 9000, 100, 40)] }, memory);
        expect(after.labels.every((label, i) => label === labels[i])).toBe(true);
      }),
      40,
    );
  });

  test("makes each label's box as large as its text, around its place", () => {
    check(
      fc.property(anyCrowd, (input) => {
        for (const { text, at, box, size, weight } of labelsOf(input)) {
          expect(box.width).toBeGreaterThanOrEqual(interWidth(text, size, weight));
          expect(box.height).toBeGreaterThanOrEqual(size);
          expect(box.x + box.width / 2).toBeCloseTo(at.x, 9);
          expect(box.y + box.height / 2).toBeCloseTo(at.y, 9);
        }
      }),
      60,
    );
  });

  test("sets labels of 9 px on the screen or more where the picture is seen from afar", () => {
    check(
      fc.property(fc.double({ min: 0.32, max: 0.659, noNaN: true }), anyText, (scale, text) => {
        const [label] = labelsOf({ ...labelInput([levelLine(900, text)]), zoom: zoomAt(scale) });
        expect((label?.size ?? 0) * scale).toBeGreaterThanOrEqual(9);
      }),
    );
  });

  test("covers less of the picture nearby, where all is larger", () => {
    const [far, middle, near] = [0.5, 1, 2].map((scale) => {
      const [label] = labelsOf({ ...labelInput([levelLine(300, "43.4%")]), zoom: zoomAt(scale) });
      return label?.size ?? 0;
    });
    expect(far).toBeGreaterThan(13);
    expect(middle).toBe(13);
    expect(near).toBe(10);
  });

  test("labels a line without a figure not at all", () => {
    const bare = { ...levelLine(300, "", "bare"), line: lineOf({ id: "bare", label: undefined }) };
    const labels = labelsOf(labelInput([bare, shifted(levelLine(300, "43.4%"), { x: 0, y: 90 })]));
    expect(labels.map(({ routed: { line }, text }) => [line.id, text])).toEqual([["a--b--stake:effect", "43.4%"]]);
  });
});

describe("labels of a moving picture", () => {
  test("follow their lines as they stood", () => {
    const anyWay = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });
    check(
      fc.property(anyCrowd, anyWay, (input, way) => {
        const memory = new Map();
        const still = placeLabels(input, memory);
        const routed = input.routed.map((line) => shifted(line, way));
        const moving = placeLabels({ ...input, routed, isMoving: true }, memory);
        expect(moving.hiddenLabels).toBe(still.hiddenLabels);
        moving.labels.forEach(({ text, at }, i) => {
          expect(text).toBe(still.labels[i]?.text);
          expect(at.x).toBeCloseTo((still.labels[i]?.at.x ?? 0) + way.x, 6);
          expect(at.y).toBeCloseTo((still.labels[i]?.at.y ?? 0) + way.y, 6);
        });
        expect(
          placeLabels({ ...input, isMoving: true }, memory).labels.every((label, i) => label === still.labels[i]),
        ).toBe(true);
      }),
      60,
    );
  });

  test("stand in the middle where nothing is known of them yet", () => {
    const line = levelLine(300, "43.4%");
    const { labels } = placeLabels({ ...labelInput([line], [boxAt(150, 0, 40, 40)]), isMoving: true }, new Map());
    expect(labels.map(({ text, at }) => [text, at])).toEqual([["43.4%", onWay(line.way, 0.5)]]);
  });
});
