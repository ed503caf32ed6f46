import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNameOf } from "../../src/panels/fileName.ts";
import { check } from "../property.ts";

describe("fileNameOf", () => {
  test("gives a name that any system takes, whatever the title", () => {
    check(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(fc.constantFrom("1999-03-27", "2023-01-26")),
        (title, dates) => {
          const name = fileNameOf(title, dates, "svg");
          expect(name).toMatch(/^[\p{L}\p{N}-]+\.svg$/u);
          expect(name.length).toBeLessThan(100);
        },
      ),
    );
  });

  test("says the title, and the date or the first and last of several", () => {
    expect(fileNameOf("Renault–Nissan–Mitsubishi Alliance", ["2023-01-26"], "pptx")).toBe(
      "renault-nissan-mitsubishi-alliance-2023-01-26.pptx",
    );
    expect(fileNameOf("Société", ["1999-03-27", "2010-04-07", "2023-01-26"], "zip")).toBe(
      "societe-1999-03-27-2023-01-26.zip",
    );
    expect(fileNameOf("日産自動車", ["2023-01-26"], "pdf")).toBe("日産自動車-2023-01-26.pdf");
  });

  test("leaves out what there is not", () => {
    expect(fileNameOf("…", ["2023-01-26"], "csv")).toBe("2023-01-26.csv");
    expect(fileNameOf("…", [], "csv")).toBe("picture.csv");
  });

  test("says that something is only imagined", () => {
    expect(fileNameOf("Title", ["2023-01-26"], "csv", true)).toBe("title-2023-01-26-what-if.csv");
  });
});
