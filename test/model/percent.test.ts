import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percentOf } from "../../src/model/percent.ts";
import { check } from "../property.ts";

describe("percentOf", () => {
  test("gives back every percentage with up to four decimals", () => {
    check(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => {
        const percent = n / 10_000;
        expect(percentOf(percent / 100)).toBe(percent);
      }),
      2_000,
    );
  });

  test("gives the same fraction again, whatever the percentage", () => {
    check(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        expect(percentOf(percent / 100) / 100).toBe(percent / 100);
      }),
      2_000,
    );
  });

  test.each([
    [0, 0],
    [1, 100],
    [0.07, 7],
    [0.434, 43.4],
    [0.333333, 33.3333],
    [0.29, 29],
  ])("writes %f as %f", (fraction, percent) => {
    expect(percentOf(fraction)).toBe(percent);
  });
});
