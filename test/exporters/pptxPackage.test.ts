import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ExportInput } from "../../src/exporters/exporter.ts";
import { checkInTime } from "../property.ts";
import { problemsIn } from "./packageRules.ts";
import { all, anyInput, opening, series, written, writtenBytes } from "./presentations.ts";
import { builtInInput, emptyInput, hostileNames, inputNamed } from "./samples.ts";

describe("a presentation", () => {
  test("keeps the rules of its format, whatever the picture", async () => {
    await checkInTime(
      fc.asyncProperty(anyInput, async (makeInput) => {
        expect(problemsIn(await writtenBytes(await makeInput()))).toEqual([]);
      }),
      10,
    );
  });

  test.each<readonly [string, () => Promise<ExportInput>]>([
    ["an empty picture", emptyInput],
    ["the opening picture", opening],
    ["detail all", all],
    ["a series", series],
    ["lines that bow", () => builtInInput()],
  ])("keeps them for %s", async (_, makeInput) => {
    expect(problemsIn(await writtenBytes(await makeInput()))).toEqual([]);
  });

  test.each(hostileNames)("keeps them whatever things are called: %j", async (name) => {
    expect(problemsIn(await writtenBytes(await inputNamed(name)))).toEqual([]);
  });
});

describe("the rules of the format", () => {
  const faults: readonly (readonly [fault: string, path: string, from: string | RegExp, to: string])[] = [
    ["an id that stands twice", "ppt/slides/slide1.xml", /<p:cNvPr id="3"/, '<p:cNvPr id="2"'],
    [
      "a line before its fill",
      "ppt/slides/slide1.xml",
      /(<a:solidFill><a:\w+ val="\w+"\/><\/a:solidFill>)(<a:ln .*?<\/a:ln>)/,
      "$2$1",
    ],
    [
      "text without a paragraph",
      "ppt/slides/slide1.xml",
      /(<a:lstStyle\/>)(<a:p>.*?<\/a:p>)+<\/p:txBody>/,
      "$1</p:txBody>",
    ],
    ["a size below nothing", "ppt/slides/slide1.xml", /cx="\d{3,}"/, 'cx="-1"'],
    ["glue on a shape that is not there", "ppt/slides/slide1.xml", /<a:stCxn id="\d+"/, '<a:stCxn id="99999"'],
    ["a link to nowhere", "ppt/_rels/presentation.xml.rels", "slides/slide1.xml", "slides/slide9.xml"],
    ["a relationship that is not there", "ppt/presentation.xml", 'r:id="rId4"', 'r:id="rId44"'],
    ["a slide whose id is too low", "ppt/presentation.xml", 'sldId id="256"', 'sldId id="255"'],
    ["a part without a content type", "[Content_Types].xml", /<Override PartName="\/ppt\/slides.*?\/>/, ""],
  ];

  test.each(faults)("are broken by %s", async (_, path, from, to) => {
    const parts = new Map(await written(await opening()));
    const whole = parts.get(path) ?? "";
    parts.set(path, whole.replace(from, to));
    expect(parts.get(path)).not.toBe(whole);
    const bytes = zipSync(Object.fromEntries([...parts].map(([each, text]) => [each, strToU8(text)])));
    expect(problemsIn(bytes)).not.toEqual([]);
  });
});
