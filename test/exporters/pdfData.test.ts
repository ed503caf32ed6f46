import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creationDate, fileId } from "../../src/exporters/pdfData.ts";
import { check } from "../property.ts";

const anyDay = fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });

describe("creationDate", () => {
  test("has the figures of the day wherever it is read", () => {
    check(
      fc.property(anyDay, (day) => {
        const date = day.toISOString().slice(0, 10);
        const made = creationDate(date);
        const figures = [made.getFullYear(), made.getMonth() + 1, made.getDate()];
        expect(figures.map((figure) => String(figure).padStart(2, "0")).join("-")).toBe(date);
        expect([made.getHours(), made.getMinutes(), made.getTimezoneOffset()]).toEqual([12, 0, 0]);
      }),
    );
  });
});

describe("fileId", () => {
  test("is the same for the same text and another for another", () => {
    check(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fileId(a)).toMatch(/^[\dA-F]{32}$/);
        expect(fileId(a) === fileId(b)).toBe(a === b);
      }),
    );
  });
});
