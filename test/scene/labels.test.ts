import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf, boxesMeet, grow } from "../../src/scene/curve.ts";
import { placeLabels, type LabelInput } from "../../src/scene/labels.ts";
import type { Line } from "../../src/scene/lines.ts";
import type { Box } from "../../src/scene/mark.ts";
import type { PlacedLabel } from "../../src/scene/placedLabel.ts";
import type { RoutedLine } from "../../src/scene/route.ts";
import { segmentMeets } from "../../src/scene/segment.ts";
import { shortLabel } from "../../src/scene/shortLabel.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { onWay } from "../../src/scene/way.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { check } from "../property.ts";
import { anyCrowd, anyMutual, headAt, hungOn, labelInput, levelLine, shifted } from "./labelSamples.ts";
import { boxAt, lineOf, walk } from "./samples.ts";

const anyText = fc.constantFrom("43.4%", "15% · no votes", "15% reported", "?", "pledge");

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

function labelsOf(input: LabelInput): readonly PlacedLabel[] {
  return placeLabels(input, new Map()).labels;
}

/** What no label may touch. */
function forbidden({ routed, solid }: LabelInput): readonly Box[] {
  return [...solid, ...routed.flatMap(({ head }) => (head.length === 0 ? [] : [boundsOf(head)]))];
}

function labelled({ routed }: LabelInput): readonly RoutedLine[] {
  return routed.filter(({ line }) => line.label !== undefined);
}

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

  test("labels a line without a figure not at all", () => {
    const bare = { ...levelLine(300, "", "bare"), line: lineOf({ id: "bare", label: undefined }) };
    const labels = labelsOf(labelInput([bare, shifted(levelLine(300, "43.4%"), { x: 0, y: 90 })]));
    expect(labels.map(({ routed: { line }, text }) => [line.id, text])).toEqual([["a--b--stake:effect", "43.4%"]]);
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
