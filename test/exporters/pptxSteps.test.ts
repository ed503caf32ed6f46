import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { transform } from "../../src/exporters/pptxGeometry.ts";
import { connectorShape } from "../../src/exporters/pptxSteps.ts";
import { tag } from "../../src/exporters/pptxXml.ts";
import type { Point } from "../../src/scene/curve.ts";
import { check } from "../property.ts";
import { wayOf } from "./slideReader.ts";
import { readXml } from "./xml.ts";

/** How a program that opens the file draws a connector along the points. */
function drawn(points: readonly Point[], crossings?: (from: Point, to: Point) => number): readonly Point[] {
  const { geometry, box, attributes } = connectorShape(points, crossings);
  return wayOf(readXml(tag("p:cxnSp", {}, tag("p:spPr", {}, transform(box, attributes), geometry))));
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a === undefined || b === undefined ? Number.POSITIVE_INFINITY : Math.hypot(a.x - b.x, a.y - b.y);
}

/** Steps of so many stretches at least, along one axis and the other in turn, none without length. */
function anySteps(fewest: number, most: number): fc.Arbitrary<readonly Point[]> {
  const length = fc.integer({ min: 5, max: 300 });
  return fc
    .record({
      isUpright: fc.boolean(),
      stretches: fc.array(fc.record({ length, isBack: fc.boolean() }), { minLength: fewest, maxLength: most }),
    })
    .map(({ isUpright, stretches }) => {
      const points: Point[] = [{ x: 400, y: 400 }];
      for (const [i, { length: far, isBack }] of stretches.entries()) {
        const at = points.at(-1) ?? { x: 0, y: 0 };
        const way = isBack ? -far : far;
        points.push(isUpright === (i % 2 === 0) ? { x: at.x, y: at.y + way } : { x: at.x + way, y: at.y });
      }
      return points;
    })
    .filter((points) => Math.min(...spanOf(points)) >= 5);
}

/** How far apart the ends are along each axis. */
function spanOf(points: readonly Point[]): readonly [number, number] {
  const [start, end] = [points[0], points.at(-1)];
  return [Math.abs((start?.x ?? 0) - (end?.x ?? 0)), Math.abs((start?.y ?? 0) - (end?.y ?? 0))];
}

/** 1 where a stretch runs behind a card that stands below the first bar of the way below, which goes round it; else 0. */
function crossingsOfCard(from: Point, to: Point): number {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return left <= 60 && right >= 40 && top < 80 && bottom > 50 ? 1 : 0;
}

describe("connectorShape", () => {
  test("draws steps of up to five stretches corner by corner", () => {
    check(
      fc.property(anySteps(2, 5), (points) => {
        const way = drawn(points);
        expect(way).toHaveLength(points.length);
        for (const [i, point] of points.entries()) expect(distance(way[i], point)).toBeLessThan(0.02);
      }),
      300,
    );
  });

  test("draws a straight line in any direction", () => {
    const anyPoint = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) });
    check(
      fc.property(anyPoint, anyPoint, (from, to) => {
        const way = drawn([from, to]);
        expect(distance(way[0], from)).toBeLessThan(0.01);
        expect(distance(way.at(-1), to)).toBeLessThan(0.01);
      }),
    );
  });

  test("keeps the ends, and the directions at them, of steps that no connector has", () => {
    check(
      fc.property(anySteps(6, 12), (points) => {
        const way = drawn(points);
        expect(way.length).toBeLessThanOrEqual(6);
        expect(distance(way[0], points[0])).toBeLessThan(0.02);
        expect(distance(way.at(-1), points.at(-1))).toBeLessThan(0.02);
        const isUpright = points[0]?.x === points[1]?.x;
        expect(Math.abs((way[1]?.[isUpright ? "x" : "y"] ?? 0) - 400)).toBeLessThan(0.02);
      }),
      300,
    );
  });

  test("chooses among shorter ways the one that runs behind fewer cards", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 40 },
      { x: 100, y: 40 },
      { x: 100, y: 100 },
      { x: 50, y: 100 },
      { x: 50, y: 200 },
      { x: 120, y: 200 },
    ];
    const way = drawn(points, crossingsOfCard);
    expect(way.slice(1).reduce((sum, to, i) => sum + crossingsOfCard(way[i] ?? to, to), 0)).toBe(0);
  });

  test("draws the last stretch along its axis where it ends on a slanted side", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 50 },
      { x: 100, y: 50 },
      { x: 112, y: 130 },
    ];
    const way = drawn(points);
    expect(distance(way[2], { x: 112, y: 50 })).toBeLessThan(0.02);
    expect(distance(way[3], { x: 112, y: 130 })).toBeLessThan(0.02);
  });

  test("draws a way whose ends stand one above the other", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 80 },
      { x: 0, y: 80 },
    ];
    const way = drawn(points);
    for (const [i, point] of points.entries()) expect(distance(way[i], point)).toBeLessThan(1);
  });
});
