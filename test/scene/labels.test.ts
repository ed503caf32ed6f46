import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxesMeet, grow } from "../../src/scene/curve.ts";
import { boundsOf, placeLabels, type PlacedLabel } from "../../src/scene/labels.ts";
import type { Box } from "../../src/scene/mark.ts";
import { createSceneMemory } from "../../src/scene/memory.ts";
import { routeLines, type RoutedLine } from "../../src/scene/route.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { onWay } from "../../src/scene/way.ts";
import { check } from "../property.ts";
import { boxAt, lineOf } from "./samples.ts";

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

function levelLine(length: number, label: string): RoutedLine {
  const curve = { start: { x: 0, y: 0 }, control: { x: length / 2, y: 0 }, end: { x: length, y: 0 } };
  return { line: lineOf({ label }), way: { type: "bow", curve }, head: [] };
}

function headAt(x: number): RoutedLine["head"] {
  return [
    { x: x + 14, y: 0 },
    { x, y: 7 },
    { x, y: -7 },
  ];
}

/** Whether somewhere on the middle part of the line the label has room, a little to either side too. */
function hasRoom(
  { length, solid }: { length: number; solid: readonly Box[] },
  { box: { width, height } }: PlacedLabel,
): boolean {
  const room = 3;
  const isFree = (t: number): boolean =>
    !solid.some((other) => boxesMeet(grow(boxAt(t * length, 0, width, height), room), other));
  for (let t = 0.18; t <= 0.82; t += 0.005) {
    const around = Array.from({ length: 13 }, (_, i) => t + (i - 6) * 0.005);
    if (around.every(isFree)) return true;
  }
  return false;
}

/** The ways and labels of a holding and one in return, between two cards. */
function mutual(angle: number, way: number): { readonly ways: readonly RoutedLine[]; readonly cards: readonly Box[] } {
  const cards = new Map([
    ["a", boxAt(0, 0, 150, 54)],
    ["b", boxAt(way * Math.cos(angle), way * Math.sin(angle), 150, 54)],
  ]);
  const lines = [
    lineOf({ id: "a--b", label: "43.4%", weight: 0.434 }),
    lineOf({ id: "a--b:plan", label: "15% reported", isPlan: true, weight: 0 }),
    lineOf({ id: "b--a", source: "b", target: "a", label: "15% · no votes", weight: 0.15 }),
  ];
  return { ways: routeLines(lines, { cards, hulls: [] }, createSceneMemory().pairs), cards: [...cards.values()] };
}

const anyMutual = fc
  .tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 430, max: 900 }))
  .map(([degrees, way]) => mutual((degrees / 180) * Math.PI, way));

describe("placeLabels", () => {
  test("puts no label on a card or an arrowhead while the line has room elsewhere", () => {
    check(
      fc.property(anyObstructed, fc.integer({ min: 0, max: 100 }), ({ length, text, solid }, share) => {
        const head = headAt((length * share) / 100);
        const elsewhere = { start: { x: 0, y: 9000 }, control: { x: 0, y: 9000 }, end: { x: 9, y: 9000 } };
        const other = { line: lineOf({ id: "other" }), way: { type: "bow", curve: elsewhere }, head } as const;
        const [label] = placeLabels([levelLine(length, text), other], solid, [], interWidth);
        if (label === undefined) throw new Error("no label is placed");
        const around = [...solid, boundsOf(head)];
        fc.pre(hasRoom({ length, solid: around }, label));
        expect(around.filter((box) => boxesMeet(label.box, box))).toEqual([]);
      }),
      400,
    );
  });

  test("keeps the labels of a pair off each other, off cards and off arrowheads, whichever way the lines run", () => {
    check(
      fc.property(anyMutual, ({ ways, cards }) => {
        const labels = placeLabels(ways, cards, [], interWidth);
        expect(labels.map(({ text }) => text)).toEqual(["43.4%", "15% · no votes", "15% reported"]);
        const heads = ways.map(({ head }) => boundsOf(head));
        labels.forEach(({ box }, i) => {
          const others = labels.slice(i + 1).map((other) => other.box);
          expect([...others, ...cards, ...heads].filter((other) => boxesMeet(box, other))).toEqual([]);
        });
      }),
    );
  });

  test("gives each line the same label in whatever order the lines come", () => {
    check(
      fc.property(anyMutual, ({ ways, cards }) => {
        expect(placeLabels(ways.toReversed(), cards, [], interWidth)).toEqual(placeLabels(ways, cards, [], interWidth));
      }),
      40,
    );
  });

  test("puts the label in the middle of a line with nothing around", () => {
    check(
      fc.property(fc.integer({ min: 100, max: 900 }), anyText, (length, text) => {
        const [label] = placeLabels([levelLine(length, text)], [], [], interWidth);
        expect(label?.at).toEqual(onWay(levelLine(length, text).way, 0.5));
        expect(label?.text).toBe(text);
      }),
    );
  });

  test("makes each label's box as large as its text, around its place", () => {
    check(
      fc.property(anyObstructed, ({ length, text, solid }) => {
        const [label] = placeLabels([levelLine(length, text)], solid, [], interWidth);
        const { at, box, size, weight } = label ?? { at: { x: 0, y: 0 }, box: boxAt(0, 0, 0, 0), size: 0, weight: 600 };
        expect(box.width).toBeGreaterThanOrEqual(interWidth(text, size, weight));
        expect(box.height).toBeGreaterThanOrEqual(size);
        expect(size).toBeGreaterThanOrEqual(11);
        expect(box.x + box.width / 2).toBeCloseTo(at.x, 9);
        expect(box.y + box.height / 2).toBeCloseTo(at.y, 9);
      }),
    );
  });

  test("labels a line once, and a line without a figure not at all", () => {
    const bare = { ...levelLine(300, ""), line: lineOf({ id: "bare", label: undefined }) };
    const labels = placeLabels([bare, levelLine(300, "43.4%")], [], [], interWidth);
    expect(labels.map(({ text, routed: { line } }) => [line.id, text])).toEqual([["a--b--stake:effect", "43.4%"]]);
  });

  test("stands inside an area or outside, rather than on its edge", () => {
    const area = boxAt(300, 0, 300, 200);
    const [label] = placeLabels([levelLine(300, "43.4%")], [], [area], interWidth);
    const { x, width } = label?.box ?? boxAt(0, 0, 0, 0);
    expect(x + width <= area.x || x >= area.x).toBe(true);
  });
});
