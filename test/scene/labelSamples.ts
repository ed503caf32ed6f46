import fc from "fast-check";
import type { Point } from "../../src/scene/curve.ts";
import { headLength, headShape } from "../../src/scene/head.ts";
import { placeLabels, type LabelInput } from "../../src/scene/labels.ts";
import type { Line } from "../../src/scene/lines.ts";
import type { Box } from "../../src/scene/mark.ts";
import { createSceneMemory } from "../../src/scene/memory.ts";
import type { PlacedLabel } from "../../src/scene/placedLabel.ts";
import { routeLines } from "../../src/scene/route.ts";
import type { RoutedLine } from "../../src/scene/routedLine.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { boxAt, lineOf } from "./samples.ts";

export const anyText = fc.constantFrom("43.4%", "15% · no votes", "15% reported", "?", "pledge");

/** Lines to label at the usual zoom, at rest. */
export function labelInput(routed: readonly RoutedLine[], solid: readonly Box[] = []): LabelInput {
  return {
    routed,
    solid,
    areas: [],
    members: new Set(),
    zoom: zoomAt(1),
    isMoving: false,
    measure: interWidth,
  };
}

/** The labels of a picture of which nothing was placed before. */
export function labelsOf(input: LabelInput): readonly PlacedLabel[] {
  return placeLabels(input, new Map()).labels;
}

export function levelLine(length: number, label: string, id = "a--b--stake:effect"): RoutedLine {
  const curve = { start: { x: 0, y: 0 }, control: { x: length / 2, y: 0 }, end: { x: length, y: 0 } };
  return { line: lineOf({ id, label }), way: { type: "bow", curve }, head: [] };
}

export function headAt(x: number): RoutedLine["head"] {
  return [
    { x: x + 14, y: 0 },
    { x, y: 7 },
    { x, y: -7 },
  ];
}

/** The same line elsewhere. */
export function shifted({ line, way, head }: RoutedLine, by: Point): RoutedLine {
  const at = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  return {
    line,
    way:
      way.type === "steps"
        ? { type: "steps", points: way.points.map(at) }
        : {
            type: "bow",
            curve: { start: at(way.curve.start), control: at(way.curve.control), end: at(way.curve.end) },
          },
    head: head.map(at),
  };
}

/** The lines of one holder to so many held below it, which leave it as one and part at a crossbar. */
export function hungOn(count: number, gap: number): readonly RoutedLine[] {
  return Array.from({ length: count }, (_, i) =>
    stepped(lineOf({ id: `a--${i}`, target: String(i), label: "43.4%" }), { x: 0, y: 0 }, 60, {
      x: (i - (count - 1) / 2) * gap,
      y: 140,
    }),
  );
}

/** Down from a point to a crossbar, along it, and down to another point. */
function stepped(line: Line, from: Point, bar: number, to: Point): RoutedLine {
  const head = headLength(line);
  const points = [from, { x: from.x, y: bar }, { x: to.x, y: bar }, { x: to.x, y: to.y - head }];
  return {
    line,
    way: { type: "steps", points },
    head: head === 0 ? [] : headShape(line, to, { x: 0, y: 1 }, head),
  };
}

/** The ways of a holding and one in return, between two cards, with a plan. */
export const anyMutual: fc.Arbitrary<LabelInput> = fc
  .tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 430, max: 900 }))
  .map(([degrees, way]) => {
    const angle = (degrees / 180) * Math.PI;
    const cards = new Map([
      ["a", boxAt(0, 0, 150, 54)],
      ["b", boxAt(way * Math.cos(angle), way * Math.sin(angle), 150, 54)],
    ]);
    const lines = [
      lineOf({ id: "a--b", label: "43.4%", weight: 0.434 }),
      lineOf({ id: "a--b:plan", label: "15% reported", isPlan: true, weight: 0 }),
      lineOf({ id: "b--a", source: "b", target: "a", label: "15% · no votes", weight: 0.15 }),
    ];
    return labelInput(routeLines(lines, { cards, hulls: [] }, createSceneMemory().pairs), [...cards.values()]);
  });

const anyFields = fc.record({
  label: fc.constantFrom("43.4%", "15% · no votes", "50% announced", "5%–10%", "?", "pledge", undefined),
  isPlan: fc.boolean(),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
  width: fc.integer({ min: 1, max: 7 }),
});

/** Cards close to each other and many lines between them, in bows and in steps, at any zoom. */
export const anyCrowd: fc.Arbitrary<LabelInput> = fc
  .record({
    spots: fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 3, maxLength: 12 }),
    nudges: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 }),
    ties: fc.array(fc.tuple(fc.nat(11), fc.nat(11), anyFields), { minLength: 1, maxLength: 24 }),
    isStepped: fc.boolean(),
    scale: fc.constantFrom(0.4, 1, 1, 2.5),
    members: fc.subarray(["0", "1", "2"]),
    areas: fc.constantFrom([], [boxAt(200, 150, 380, 260)]),
  })
  .map(({ spots, nudges, ties, isStepped, scale, members, areas }) => {
    const cards = new Map(
      spots.map((spot, i) => [
        String(i),
        boxAt((spot % 5) * 150 + (nudges[i] ?? 0), Math.floor(spot / 5) * 85 + (nudges[11 - i] ?? 0), 104, 40),
      ]),
    );
    const lines = ties.flatMap(([a, b, fields], i) => {
      const [source, target] = [String(a % spots.length), String(b % spots.length)];
      return source === target ? [] : [lineOf({ id: String(i), source, target, ...fields })];
    });
    const routed = isStepped
      ? lines.flatMap((line) => {
          const [from, to] = [cards.get(line.source), cards.get(line.target)];
          if (from === undefined || to === undefined) return [];
          const start = { x: from.x + from.width / 2, y: from.y + from.height };
          return [stepped(line, start, to.y - 24, { x: to.x + to.width / 2, y: to.y - 3 })];
        })
      : routeLines(lines, { cards, hulls: [] }, createSceneMemory().pairs);
    return {
      ...labelInput(routed, [...cards.values()]),
      areas,
      members: new Set(members),
      zoom: zoomAt(scale),
    };
  });
