import fc from "fast-check";
import { readFileSync } from "node:fs";
import { fileDrawing } from "../../src/scene/fileDrawing.ts";
import { beforeAll, describe, expect, test } from "vitest";
import type { Chart } from "../../src/layout/chart.ts";
import { chartInputOf } from "../../src/layout/chartInput.ts";
import { nameOfTie } from "../../src/relationships/nameOfTie.ts";
import { connectionsOf } from "../../src/scene/connections.ts";
import type { PictureInput, Plan } from "../../src/scene/picture.ts";
import { planPicture } from "../../src/scene/plan.ts";
import { cardSizesOf } from "../../src/stage/cardSizes.ts";
import { readHomes } from "../../src/store/homes.ts";
import { builtInDocument } from "../data/builtInDocument.ts";
import { chartHere } from "../layout/chartSamples.ts";
import { check } from "../property.ts";
import { anyPicture, builtInPicture } from "./samples.ts";

const homes = readHomes(readFileSync("public/data/renault-nissan.homes.json", "utf8"));

function inFile(picture: PictureInput, areStraight: boolean): PictureInput {
  return { ...picture, file: { notes: new Map(), areStraight, marksPlans: false, drawing: fileDrawing } };
}

function connected(input: PictureInput): readonly [Plan, ReturnType<typeof connectionsOf>] {
  const plan = planPicture(input);
  return [plan, connectionsOf(plan, input)];
}

describe("connectionsOf", () => {
  test("gives each line once, by the name of its relationship, from where it starts to the tip of its head", () => {
    check(
      fc.property(anyPicture, fc.boolean(), (picture, areStraight) => {
        const input = inFile(picture, areStraight);
        const [{ routed }, connections] = connected(input);
        const entities = new Map(input.network.entities.map((entity) => [entity.id, entity]));
        const names = new Map(input.network.ties.map((tie) => [tie.relationship.id, nameOfTie(tie, entities)]));
        expect(connections.map(({ id }) => id)).toEqual(routed.map(({ line }) => line.id));
        for (const [i, { points, name, relationship }] of connections.entries()) {
          const { way, head } = routed[i] ?? { head: [] };
          expect(name).toBe(names.get(relationship));
          expect(points).toHaveLength(2);
          const [start, end] = points;
          if (way?.type !== "bow") throw new Error("a line in steps");
          expect([start, end]).toEqual([way.curve.start, head[0] ?? way.curve.end]);
        }
      }),
    );
  });

  test("leaves the built-in picture no connection short, straight or not", () => {
    for (const areStraight of [true, false]) {
      const input = inFile(builtInPicture(homes?.core ?? new Map(), "2023-01-26", "core"), areStraight);
      const [{ cards }, connections] = connected(input);
      const ties = input.network.ties.filter(
        ({ relationship: { source, target } }) => cards.has(source) && cards.has(target),
      );
      const lines = ties.flatMap(({ inEffect, planned }) => [...inEffect.slice(0, 1), ...planned.slice(0, 1)]);
      expect(connections).toHaveLength(lines.length);
      expect(new Set(connections.map(({ relationship }) => relationship)).size).toBe(ties.length);
    }
  });
});

describe("connections in an org chart", () => {
  let chart: Chart;
  beforeAll(async () => {
    const sizes = cardSizesOf(builtInDocument());
    chart = await chartHere(
      chartInputOf(builtInDocument(), "core", "down", (id) => sizes.get(id) ?? { width: 0, height: 0 }),
    );
  });

  test.each([true, false])(
    "have every corner of their steps, along the axes; straight otherwise: %s",
    (areStraight) => {
      const input = inFile({ ...builtInPicture(chart.places, "2023-01-26", "core"), chart }, areStraight);
      const [{ routed }, connections] = connected(input);
      let corners = 0;
      for (const [i, { points }] of connections.entries()) {
        const way = routed[i]?.way;
        if (way?.type !== "steps") continue;
        corners += points.length - 2;
        expect(points).toHaveLength(way.points.length);
        for (const [k, point] of points.slice(1).entries()) {
          const before = points[k] ?? point;
          expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThan(0.01);
        }
      }
      expect(corners).toBeGreaterThan(10);
    },
  );
});
