import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOf, shareOf, valueAt, within, type Ends } from "../../src/panels/rangePlace.ts";
import { check } from "../property.ts";

const ends = fc
  .tuple(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: 0, max: 20_000 }))
  .map(([least, length]): Ends => [least, least + length]);
const track = fc.record({
  left: fc.double({ min: -500, max: 2000, noNaN: true }),
  width: fc.double({ min: 1, max: 3000, noNaN: true }),
});
const place = fc.double({ min: -5000, max: 9000, noNaN: true });

test("valueAt finds each whole value at its own place", () => {
  check(
    fc.property(ends, track, fc.double({ min: 0, max: 1, noNaN: true }), (range, line, share) => {
      const value = Math.round(range[0] + share * (range[1] - range[0]));
      expect(valueAt(placeOf(value, range, line), range, line)).toBe(value);
    }),
  );
});

test("valueAt is a whole number between the ends, wherever the pointer is", () => {
  check(
    fc.property(ends, track, place, (range, line, x) => {
      const value = valueAt(x, range, line);
      expect(Number.isInteger(value)).toBe(true);
      expect(within(value, range)).toBe(value);
    }),
  );
});

test("valueAt never goes back while the pointer goes on", () => {
  check(
    fc.property(ends, track, place, place, (range, line, x, other) => {
      const [before, after] = [Math.min(x, other), Math.max(x, other)];
      expect(valueAt(before, range, line)).toBeLessThanOrEqual(valueAt(after, range, line));
    }),
  );
});

test("a track without length or without days stands at its first value", () => {
  expect(valueAt(500, [0, 100], { left: 20, width: 0 })).toBe(0);
  expect(valueAt(500, [7, 7], { left: 20, width: 300 })).toBe(7);
  expect(shareOf(7, [7, 7])).toBe(0);
});

test("shareOf is 0 and 1 at the ends", () => {
  expect([shareOf(10, [10, 20]), shareOf(15, [10, 20]), shareOf(20, [10, 20])]).toEqual([0, 0.5, 1]);
});

test("within keeps what lies between the ends, and gives the nearer end else", () => {
  expect([within(-1, [0, 5]), within(0, [0, 5]), within(3.5, [0, 5]), within(6, [0, 5])]).toEqual([0, 0, 3.5, 5]);
});
