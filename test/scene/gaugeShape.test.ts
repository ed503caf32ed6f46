import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entityKinds, partnerTypes } from "../../src/model/entity.ts";
import { notations } from "../../src/model/view.ts";
import { cardBoxesOf } from "../../src/scene/cardBoxes.ts";
import { groundOfCard, ringAround, sliceOf, type Ground } from "../../src/scene/gaugeShape.ts";
import { createSceneMemory } from "../../src/scene/memory.ts";
import { interWidth } from "../../src/scene/textWidth.ts";
import { zoomAt } from "../../src/scene/zoom.ts";
import { entityOf } from "../filters/samples.ts";
import { check } from "../property.ts";
import { anyShare } from "./lensSamples.ts";

/** The ground of any card, in any notation and from any distance. */
const anyGround: fc.Arbitrary<Ground> = fc
  .record({
    kind: fc.constantFrom(...entityKinds),
    partnerType: fc.constantFrom(...partnerTypes, undefined),
    tier: fc.constantFrom(1 as const, 3 as const),
    notation: fc.constantFrom(...notations),
    scale: fc.constantFrom(0.3, 0.5, 1, 2),
    areStraight: fc.boolean(),
  })
  .map(({ kind, partnerType, tier, notation, scale, areStraight }) => {
    const entity = entityOf({ kind, tier, country: "FR", ...(partnerType === undefined ? {} : { partnerType }) });
    const boxes = cardBoxesOf(
      {
        network: { entities: [entity] },
        places: new Map([[entity.id, { x: 40, y: -30 }]]),
        notation,
        zoom: zoomAt(scale),
        select: [],
        standIns: new Map(),
        measure: interWidth,
        file: { areStraight },
      },
      createSceneMemory(),
    );
    const box = boxes.get(entity.id);
    if (box === undefined) throw new Error("the card has no place");
    return groundOfCard(entity, box, notation);
  });

function cornersOf(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

/** The shoelace formula. */
function areaOf(path: string): number {
  const corners = cornersOf(path);
  const doubled = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

describe("the slice of a card's ground", () => {
  test("goes from the left as far as its share of the width, and lies within the card", () => {
    check(
      fc.property(anyGround, anyShare, (ground, share) => {
        const { x, y, width, height } = ground.box;
        for (const [along, down] of cornersOf(sliceOf(ground, 0, share))) {
          expect(along).toBeGreaterThanOrEqual(x - 0.1);
          expect(along).toBeLessThanOrEqual(x + share * width + 0.1);
          expect(Math.abs(down - y - height / 2)).toBeLessThanOrEqual(height / 2 + 0.1);
        }
      }),
    );
  });

  test("makes the whole with the slice that is left", () => {
    check(
      fc.property(anyGround, anyShare, (ground, share) => {
        const parts = areaOf(sliceOf(ground, 0, share)) + areaOf(sliceOf(ground, share, 1));
        const whole = areaOf(sliceOf(ground, 0, 1));
        // Corners are written with one decimal.
        expect(Math.abs(parts - whole)).toBeLessThan(0.1 * (ground.box.width + ground.box.height));
      }),
    );
  });

  test("is as large as the shape: of a rectangle all, of a triangle half, of an oval π/4", () => {
    const box = { x: -50, y: -20, width: 100, height: 40 };
    const shareOf = (shape: Ground["shape"]): number => areaOf(sliceOf({ shape, box }, 0, 1)) / 4000;
    expect(shareOf("rectangle")).toBeCloseTo(1, 3);
    expect(shareOf("triangle")).toBeCloseTo(0.5, 3);
    expect(shareOf("oval")).toBeCloseTo(Math.PI / 4, 2);
    expect(shareOf("pentagon")).toBeCloseTo(1 - 0.3 / 2, 3);
    expect(shareOf({ corner: 20, stack: 0 })).toBeCloseTo((60 * 40 + Math.PI * 400) / 4000, 2);
    expect(shareOf({ point: 10, stack: 0 })).toBeCloseTo(0.9, 3);
  });

  test("of nothing is nothing", () => {
    check(
      fc.property(anyGround, anyShare, (ground, share) => {
        expect(areaOf(sliceOf(ground, share, share))).toBeLessThan(1);
      }),
    );
  });
});

test("the ring around a card lies outside of it", () => {
  check(
    fc.property(anyGround, (ground) => {
      expect(areaOf(ringAround(ground, 4))).toBeGreaterThan(areaOf(sliceOf(ground, 0, 1)));
    }),
  );
});
