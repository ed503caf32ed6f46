import { describe, expect, test } from "vitest";
import { exporters } from "../../src/exporters/index.ts";
import { builtInInput, emptyInput, hostileNames, inputNamed, tools } from "./samples.ts";
import { wrongWith } from "./validFile.ts";

describe.each(exporters)("the exporter $id", ({ id, label, mediaType, fileExtension }) => {
  test("says what it is", () => {
    expect(id).toMatch(/^[a-z][a-z\d-]*$/);
    expect(label.trim()).not.toBe("");
    expect(mediaType).toMatch(/^[a-z]+\/[a-z\d.+-]+$/);
    expect(fileExtension).toMatch(/^[a-z\d]+$/);
  });
});

// What needs a page is tried in the browser.
const written = exporters.filter(({ needsPage }) => needsPage !== true);

describe.each(written)("the exporter $id", ({ id, write }) => {
  test.each([
    ["an empty picture", () => emptyInput()],
    ["the opening picture", () => builtInInput()],
    ["detail all", () => builtInInput("all")],
    ["a series", () => builtInInput("core", ["2023-01-26", "2023-11-08"])],
  ])("writes %s, valid and the same bytes twice", async (_, makeInput) => {
    const input = await makeInput();
    const { content } = await write(input, tools);
    expect(wrongWith(id, content)).toEqual([]);
    const again = await write(structuredClone(input), tools);
    expect(Buffer.compare(content, again.content)).toBe(0);
  });

  test.each(hostileNames)("writes whatever things are called, and leaves them as they were: %j", async (name) => {
    const input = await inputNamed(name);
    const before = structuredClone(input);
    const { content } = await write(input, tools);
    expect(wrongWith(id, content)).toEqual([]);
    expect(input).toEqual(before);
  });
});

describe("the exporters", () => {
  test("differ in id and in label", () => {
    expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
    expect(new Set(exporters.map(({ label }) => label)).size).toBe(exporters.length);
  });
});
