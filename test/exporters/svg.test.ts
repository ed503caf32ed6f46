import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExportInput, ExportTools } from "../../src/exporters/exporter.ts";
import { svg } from "../../src/exporters/svg.ts";
import { shortNameOf } from "../../src/model/entity.ts";
import type { Mark } from "../../src/scene/mark.ts";
import type { Page } from "../../src/scene/page.ts";
import { lightTheme } from "../../src/scene/theme.ts";
import { checkInTime } from "../property.ts";
import { builtInInput, emptyInput, hostileNames, inputNamed, tools } from "./samples.ts";
import { readTrueType } from "./trueType.ts";
import { elementsIn, readXml, type Element } from "./xml.ts";

/** Characters of XML 1.0 that begin a name and that go on with it, without the colon. */
const xmlName =
  /^[A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}][-.\d\u00B7A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]*$/u;

const opening = builtInInput();
const empty = emptyInput();

async function textOf(input: ExportInput): Promise<string> {
  return new TextDecoder().decode((await svg.write(input, tools)).content);
}

async function written(input: ExportInput): Promise<Element> {
  return readXml(await textOf(input));
}

function pageWith(marks: readonly Mark[], changes: Partial<Page> = {}): Page {
  const words = {
    title: "Title",
    description: "Description",
    date: "2023-01-26",
    imagined: [],
    notes: [],
    remarks: [],
  };
  return { ...words, width: 100, height: 50, theme: lightTheme, paper: undefined, marks, connections: [], ...changes };
}

function textMark(text: string, weight = 400): Mark {
  return { type: "text", id: text, x: 0, y: 0, text, size: 10, weight, fill: "#000000", anchor: "start" };
}

/** An input of this page alone. */
async function inputWith(page: Page): Promise<ExportInput> {
  return { ...(await empty), pages: [page] };
}

/** Cancels at the first sign of progress beyond this. */
function failingAfter(least: number): ExportTools["pause"] {
  return async (share) => {
    if (share > least) throw new Error("cancelled");
  };
}

function idsIn(root: Element): readonly string[] {
  return elementsIn(root).flatMap(({ attributes }) => attributes.get("id") ?? []);
}

/** Whether XML 1.0 has the character at all (production 2, Char). */
function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

/** The family, weight and file of each font in the file. */
function fontsIn(root: Element): readonly (readonly [family: string, weight: number, file: Uint8Array])[] {
  const style = elementsIn(root).find(({ name }) => name === "style")?.text ?? "";
  const rules = style.matchAll(
    /@font-face\{font-family:'([^']+)';font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]+)\)format\('truetype'\)\}/g,
  );
  return Array.from(rules, ([, family = "", weight, file = ""]) => [
    family,
    Number(weight),
    Uint8Array.from(Buffer.from(file, "base64")),
  ]);
}

describe("an SVG file", () => {
  test.each(hostileNames)("is well-formed and keeps to the words: %j", async (name) => {
    const root = await written(await inputNamed(name));
    const kept = Array.from(name, (character) => (isWritable(character) ? character : "\uFFFD")).join("");
    const says = elementsIn(root).map(({ text }) => text);
    expect(root.children[0]).toMatchObject({ name: "title", text: kept });
    expect(says.filter((text) => text.includes(kept)).length).toBeGreaterThanOrEqual(3);
    expect(elementsIn(root).map((element) => element.name)).not.toContain("script");
  });

  test("is well-formed whatever a page is called and whatever stands on it, and every id is a name of XML, used once", async () => {
    const text = fc.string({ unit: "binary", maxLength: 20 });
    const page = fc.record({ title: text, description: text, words: fc.array(text), ids: fc.array(text) });
    await checkInTime(
      fc.asyncProperty(page, async ({ title, description, words, ids }) => {
        const layer: Mark = { type: "group", id: "cards", marks: ids.map((id) => ({ type: "group", id, marks: [] })) };
        const picture: Mark = { type: "group", id: "picture", marks: [layer] };
        const marks = [...words.map((word) => textMark(word)), picture];
        const root = await written(await inputWith(pageWith(marks, { title, description, paper: "#FFFFFF" })));
        const found = idsIn(root);
        expect(found.filter((id) => !xmlName.test(id))).toEqual([]);
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBeGreaterThanOrEqual(ids.length);
      }),
      20,
    );
  });

  test("is as large as its page, and says what it shows", async () => {
    const input = await opening;
    const [page] = input.pages;
    const root = await written(input);
    expect(Object.fromEntries(root.attributes)).toMatchObject({
      width: "1280",
      height: "720",
      viewBox: "0 0 1280 720",
    });
    expect(root.children.slice(0, 2).map(({ name, text }) => [name, text])).toEqual([
      ["title", page?.title],
      ["desc", page?.description],
    ]);
  });

  test("names its parts: the paper, the furniture, the layers, each entity and each relationship", async () => {
    const input = await opening;
    const ids = new Set(idsIn(await written(input)));
    for (const id of ["paper", "title", "as-of", "legend", "picture", "links", "cards", "labels"])
      expect(ids).toContain(id);
    for (const { id } of input.network.entities) expect(ids).toContain(`entity-${id}`);
    for (const { relationship } of input.network.ties) expect(ids).toContain(`relationship-${relationship.id}`);
  });

  test("says every short name, and every figure on a line", async () => {
    const input = await opening;
    const says = new Set(elementsIn(await written(input)).map(({ text }) => text));
    expect(input.network.entities.length).toBeGreaterThan(10);
    for (const entity of input.network.entities) expect(says).toContain(shortNameOf(entity));
    expect(says).toContain("43.4%");
    expect(says).toContain("15% · no votes");
  });

  test("needs nothing beside it, and has nothing that only the screen reads", async () => {
    const text = await textOf(await builtInInput("all"));
    const elements = elementsIn(readXml(text));
    const names = elements.map(({ name }) => name);
    for (const name of ["script", "foreignObject", "image", "use", "a"]) expect(names).not.toContain(name);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(([name]) => /^(?:class|data-.*|on.*|.*href|style)$/.test(name))).toEqual([]);
    expect(attributes.filter(([, value]) => value === "transparent")).toEqual([]);
    const addresses = attributes.filter(([name, value]) => name !== "xmlns" && value.includes("://"));
    expect(addresses).toEqual([]);
    expect(text.match(/@import|url\((?!data:font\/ttf;base64,)/g)).toBeNull();
  });

  test("holds the letters that stand on the page in the weight in which they are set", async () => {
    const root = await written(await opening);
    const fonts = fontsIn(root);
    const texts = elementsIn(root).filter(({ name }) => name === "text");
    expect(texts.length).toBeGreaterThan(30);
    for (const { text, attributes } of texts) {
      const face = fonts.find(
        ([family, weight]) => family === "Inter" && weight === Number(attributes.get("font-weight")),
      );
      const held = new Set(readTrueType(face?.[2] ?? new Uint8Array()).glyphs.keys());
      expect(Array.from(text).filter((character) => !held.has(character.codePointAt(0) ?? 0))).toEqual([]);
    }
  });

  test("brings Japanese letters along, and says what it leaves to the reader's fonts", async () => {
    const input = await inputWith(pageWith([textMark("日産 Nissan 🚗")]));
    expect(fontsIn(await written(input)).map(([family]) => family)).toEqual(["Inter", "Noto Sans JP"]);
    expect((await svg.write(input, tools)).remarks).toEqual([expect.stringContaining("🚗")]);
    expect((await svg.write(await inputWith(pageWith([textMark("日産 Nissan")])), tools)).remarks).toEqual([]);
  });

  test("has no ground where the paper is transparent, and no fonts where nothing is written", async () => {
    const root = await written(await inputWith(pageWith([])));
    expect(elementsIn(root).map(({ name }) => name)).toEqual(["svg", "title", "desc"]);
  });

  test("is given up in the middle when the person cancels", async () => {
    const input = await opening;
    const pause = failingAfter(0);
    await expect(svg.write(input, { ...tools, pause })).rejects.toThrow("cancelled");
  });
});
