import { describe, expect, test } from "vitest";
import { pngDrawnBy } from "../../src/exporters/png.ts";
import { builtInInput, inputNamed, tools } from "./samples.ts";
import { elementsIn, readXml } from "./xml.ts";

/** In place of an image, what is to be drawn and how large. */
const told = pngDrawnBy(async (svg, width, height) => new TextEncoder().encode(`${width} ${height} ${svg}`));

const opening = builtInInput();

describe("a PNG", () => {
  test("is the page's SVG at the scale that is asked for", async () => {
    const input = { ...(await opening), scale: 2 };
    const drawn = new TextDecoder().decode((await told.write(input, tools)).content);
    expect(drawn).toMatch(/^2560 1440 /);
    const { attributes } = readXml(drawn.slice("2560 1440 ".length));
    expect([attributes.get("width"), attributes.get("viewBox")]).toEqual(["2560", "0 0 1280 720"]);
  });

  test("waits for all its fonts: each is the first choice of some text above the frame", async () => {
    const drawn = new TextDecoder().decode((await told.write(await inputNamed("日産 Nissan"), tools)).content);
    const root = readXml(drawn.slice(drawn.indexOf("<svg")));
    const style = elementsIn(root).find(({ name }) => name === "style")?.text ?? "";
    const faces = Array.from(style.matchAll(/font-family:'([^']+)';font-weight:(\d+)/g), ([, ...face]) => face);
    const above = root.children.filter(({ attributes }) => Number(attributes.get("y")) < -20);
    const choices = above.map(({ attributes }) => ["font-family", "font-weight"].map((name) => attributes.get(name)));
    expect(faces.map(([family]) => family)).toContain("Noto Sans JP");
    expect(choices).toEqual(faces);
  });

  test("says its size and what to choose where it is more than can be drawn", async () => {
    const tooLarge = pngDrawnBy(async () => undefined);
    const input = { ...(await opening), scale: 30 };
    await expect(tooLarge.write(input, tools)).rejects.toThrow(/38,400 × 21,600 pixels.*lower resolution/);
  });

  test("says which characters are drawn with the device's fonts", async () => {
    const { remarks } = await told.write(await inputNamed("🚗 Nissan"), tools);
    expect(remarks).toEqual([expect.stringContaining("🚗")]);
  });
});
