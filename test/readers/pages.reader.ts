import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fontsFor } from "../../src/exporters/fonts.ts";
import { builtInInput, inputNamed, tools } from "../exporters/samples.ts";
import { textsOf } from "./marks.ts";
import { closeBrowser, difference, drawnByBrowser } from "./pixels.ts";
import { run, textOf, withoutSpace, written } from "./programs.ts";

/** How many pixels of a page may differ from reader to reader. */
const tolerance = 0.03;

afterAll(closeBrowser);

describe.each([
  ["the opening view", () => builtInInput()],
  ["detail all", () => builtInInput("all")],
] as const)("a page of %s", (name, makeInput) => {
  test("looks the same as SVG and as PDF", async () => {
    const input = await makeInput();
    const file = name.replaceAll(" ", "-");
    const [svg, pdf] = [await written("svg", file, input), await written("pdf", file, input)];
    const bare = pdf.replace(/\.pdf$/, "-pdf");
    run(
      "pdftoppm",
      "-png",
      "-singlefile",
      "-f",
      "1",
      "-l",
      "1",
      "-scale-to-x",
      "1280",
      "-scale-to-y",
      "720",
      pdf,
      bare,
    );
    const drawn = await drawnByBrowser(svg, 1280, 720);
    expect(await difference(drawn, readFileSync(`${bare}.png`))).toBeLessThan(tolerance);
  });

  test("looks the same in the browser and in librsvg, where Inter is installed", async () => {
    const svg = await written("svg", `${name.replaceAll(" ", "-")}-librsvg`, await makeInput());
    const png = svg.replace(/\.svg$/, ".png");
    await withInter(() => run("rsvg-convert", "--width", "1280", "--output", png, svg));
    expect(await difference(await drawnByBrowser(svg, 1280, 720), readFileSync(png))).toBeLessThan(tolerance);
  });

  test("holds every text in the PDF once more for whoever searches it", async () => {
    const input = await makeInput();
    const text = textOf(await written("pdf", `${name.replaceAll(" ", "-")}-text`, input));
    const missing = input.pages.flatMap(textsOf).filter(({ mark }) => !text.includes(withoutSpace(mark.text)));
    expect(missing.map(({ mark }) => mark.text)).toEqual([]);
  });
});

describe("a PDF", () => {
  test.each(["日産自動車", "Türkiye", "Société", "Ελλάς", "Россия"])("can be searched for %s", async (name) => {
    expect(textOf(await written("pdf", "named", await inputNamed(name)))).toContain(name);
  });

  test("embeds every font as a subset", async () => {
    const fonts = run("pdffonts", await written("pdf", "fonts", await inputNamed("日産自動車 Türkiye")))
      .trim()
      .split("\n")
      .slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +.* yes yes (yes|no) +\d+ +\d+ *$/);
  });

  test("is sound", async () => {
    const path = await written("pdf", "sound", await builtInInput("core", ["2023-01-26", "2023-11-08"]));
    expect(run("qpdf", "--check", path)).toContain("No syntax or stream encoding errors");
    expect(run("pdfinfo", path)).toMatch(/^Title: +\S/m);
  });
});

/** Runs with our Inter among the system's fonts: librsvg knows only those. */
async function withInter(act: () => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "alliance-atlas-fonts-"));
  const faces = await fontsFor(
    ([400, 600, 700] as const).map((weight) => ({ text: everyLatinLetter(), weight })),
    tools.load,
  );
  mkdirSync(join(folder, "cache"));
  for (const [i, { file }] of faces.entries()) writeFileSync(join(folder, `inter-${i}.ttf`), file);
  const config = join(folder, "fonts.conf");
  writeFileSync(
    config,
    `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const before = process.env["FONTCONFIG_FILE"];
  process.env["FONTCONFIG_FILE"] = config;
  try {
    act();
  } finally {
    if (before === undefined) delete process.env["FONTCONFIG_FILE"];
    else process.env["FONTCONFIG_FILE"] = before;
  }
}

function everyLatinLetter(): string {
  return Array.from({ length: 0x180 - 0x20 }, (_, i) => String.fromCodePoint(i + 0x20)).join("");
}
