import { describe, expect, test } from "vitest";
import { exporters } from "../../src/exporters/index.ts";
import { partsOf } from "./packageRules.ts";
import { readPdf } from "./pdfReader.ts";
import { builtInInput, emptyInput, hostileNames, imaginedInput, inputNamed, tools } from "./samples.ts";
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

  test("says of a picture that is only imagined that it is hypothetical, and of another nothing of the kind", async () => {
    const { content } = await write(await imaginedInput(), tools);
    expect(wrongWith(id, content)).toEqual([]);
    expect(saidIn(id, content)).toMatch(/hypothetical|"whatif":\s*"renault--nissan--stake:15"/i);
    const { content: plain } = await write(await builtInInput("core", ["2022-02-28"]), tools);
    expect(saidIn(id, plain)).not.toMatch(/hypothetical|"whatif"/i);
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

/** All words of a file that its reader could come upon. */
function saidIn(format: string, content: Uint8Array): string {
  switch (format) {
    case "pptx":
      return [...partsOf(content).values()].join("\n");
    case "pdf": {
      const { info, pages } = readPdf(content);
      return [...info.values(), ...pages.flatMap(({ texts }) => texts.map(({ text }) => text))].join("\n");
    }
    case "html":
      return new TextDecoder().decode(content).replaceAll(/<(script|style)(?! type="application)[^]*?<\/\1>/g, "");
    default:
      return new TextDecoder().decode(content);
  }
}
