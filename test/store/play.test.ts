import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance } from "../../src/store/play.ts";
import { speeds, type Speed } from "../../src/store/playSlice.ts";
import { check } from "../property.ts";

const position = fc.double({ min: 0, max: 10_000, noNaN: true });
const elapsed = fc.double({ min: 0, max: 10_000, noNaN: true });
const turningPoints = fc.array(fc.integer({ min: 0, max: 10_000 }));

const way = (speed: Speed): number => advance(1000, 16, speed, [], 10_000) - 1000;
const pace = (from: number): number => advance(from, 16, 1, [1000], 10_000) - from;

describe("advance", () => {
  it("never goes back and never passes the end", () => {
    check(
      fc.property(position, elapsed, fc.constantFrom(...speeds), turningPoints, (from, ms, speed, turns) => {
        const to = advance(from, ms, speed, turns, 10_000);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it("goes in proportion to the speed", () => {
    for (const speed of speeds) expect(way(speed)).toBeCloseTo(way(1) * speed);
  });

  it("slows down towards a turning point, comes past it, and goes on", () => {
    expect(pace(1000)).toBeLessThan(pace(980));
    expect(pace(980)).toBeLessThan(pace(900));
    expect(pace(1000)).toBeGreaterThan(0);
    expect(pace(1020)).toBeCloseTo(pace(980));
  });

  it("does not jump after the page has slept", () => {
    expect(advance(0, 60_000, 1, [], 10_000)).toBeLessThan(60);
  });
});
