import { expect, test } from "vitest";
import { readFile } from "../../src/importers/readFile.ts";
import { builtInText } from "../data/builtInDocument.ts";

test("readFile opens an alliance document by its name or by its first character", () => {
  const text = builtInText();
  for (const name of ["alliance.json", "ALLIANCE.JSON", "no-ending"]) {
    expect(readFile({ name, text }).document?.entities.length).toBeGreaterThan(100);
  }
});

test("readFile says of a file that no importer accepts what is wrong with it", () => {
  const { document, issues } = readFile({ name: "picture.png", text: "\u0089PNG" });
  expect(document).toBeUndefined();
  expect(issues[0]?.message).not.toBe("");
});
