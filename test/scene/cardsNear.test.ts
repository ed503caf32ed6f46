import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardsNear } from "../../src/scene/cardsNear.ts";
import { boxesMeet } from "../../src/scene/curve.ts";
import { check } from "../property.ts";
import { boxAt } from "./samples.ts";

const anyBox = fc
  .tuple(
    fc.integer({ min: -2000, max: 2000 }),
    fc.integer({ min: -2000, max: 2000 }),
    fc.integer({ min: 10, max: 900 }),
    fc.integer({ min: 10, max: 400 }),
  )
  .map(([x, y, width, height]) => boxAt(x, y, width, height));

describe("cardsNear", () => {
  test("finds just the cards that meet an area, be they few or many", () => {
    check(
      fc.property(fc.constantFrom(3, 40, 900), fc.integer(), anyBox, (count, seed, area) => {
        const boxes = fc.sample(anyBox, { numRuns: count, seed });
        const cards = new Map(boxes.map((box, i) => [String(i), box]));
        const expected = [...cards].flatMap(([id, box]) => (boxesMeet(box, area) ? [id] : []));
        const found = cardsNear(cards)(area).map(({ id }) => id);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      40,
    );
  });
});
