import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitText, interWidth } from "../../src/scene/textWidth.ts";
import { check } from "../property.ts";
import { anyName } from "./cards.ts";

describe("interWidth", () => {
  test("grows with the size and adds up over characters; all figures are equally wide", () => {
    check(
      fc.property(anyName, anyName, fc.integer({ min: 8, max: 30 }), (one, other, size) => {
        const sum = interWidth(one, size, 600) + interWidth(other, size, 600);
        expect(interWidth(one + other, size, 600)).toBeCloseTo(sum, 6);
        expect(interWidth(one, 2 * size, 400)).toBeCloseTo(2 * interWidth(one, size, 400), 6);
      }),
    );
    expect(new Set(Array.from("0123456789", (figure) => interWidth(figure, 13, 700))).size).toBe(1);
  });
});

describe("fitText", () => {
  test("leaves a text that fits alone, and cuts another to what fits, with an ellipsis", () => {
    check(
      fc.property(anyName, fc.integer({ min: 30, max: 200 }), (text, width) => {
        const fitted = fitText(text, width, 11, 400, interWidth);
        const fits = interWidth(text, 11, 400) <= width;
        expect(fitted === text).toBe(fits);
        expect(interWidth(fitted, 11, 400)).toBeLessThanOrEqual(width);
        const kept = fits ? text : fitted.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        expect(fitted.endsWith("…")).toBe(!fits || text.endsWith("…"));
      }),
      300,
    );
  });
});
