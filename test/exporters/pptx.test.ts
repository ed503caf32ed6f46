import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Point } from "../../src/scene/curve.ts";
import type { Page } from "../../src/scene/page.ts";
import { darkTheme } from "../../src/scene/theme.ts";
import { checkInTime } from "../property.ts";
import { linksOf, rootOf, type Parts } from "./packageRules.ts";
import { all, anyInput, dates, opening, series, straight, written } from "./presentations.ts";
import { builtInInput, wishes } from "./samples.ts";
import { boxOf, connectorsOn, shapesOn, sitesOf, textIn, type Glue, type ReadShape } from "./slideReader.ts";
import { elementsIn } from "./xml.ts";

function onSlide({ marks }: Page, { x, y }: Point): Point {
  const picture = marks.find(({ id }) => id === "picture");
  if (picture?.type !== "group") throw new Error("no picture");
  const { x: left = 0, y: top = 0, scale = 1 } = picture;
  return { x: left + x * scale, y: top + y * scale };
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a === undefined || b === undefined ? Number.POSITIVE_INFINITY : Math.hypot(a.x - b.x, a.y - b.y);
}

/** What is wrong with the connectors of a slide: each line has one, in paint order, glued where it ends. */
function strayConnectors(parts: Parts, slide: number, page: Page): readonly string[] {
  const shapes = new Map(shapesOn(parts, slide).map((shape) => [shape.id, shape]));
  const glued = connectorsOn(parts, slide).filter(({ start, end }) => start !== undefined || end !== undefined);
  const siteOf = (glue: Glue | undefined): Point | undefined => {
    const shape = shapes.get(glue?.shape ?? "");
    return shape === undefined ? undefined : sitesOf(shape)[glue?.site ?? -1];
  };
  const stray = page.connections.filter(({ name, points }, i) => {
    const connector = glued[i];
    const [from, to] = [points[0], points.at(-1)];
    if (connector?.description !== name || from === undefined || to === undefined) return true;
    const { way, start, end } = connector;
    const isGlued = distance(siteOf(start), way[0]) < 1 && distance(siteOf(end), way.at(-1)) < 1;
    // On a card's edge, which the picture's own line may leave a gap before.
    return !isGlued || distance(onSlide(page, from), way[0]) > 7 || distance(onSlide(page, to), way.at(-1)) > 7;
  });
  return [...stray.map(({ id }) => id), ...glued.slice(page.connections.length).map(({ name }) => name)];
}

describe("every line of the picture", () => {
  test("is one connector, glued at both ends to sites where it ends", async () => {
    await checkInTime(
      fc.asyncProperty(anyInput, async (makeInput) => {
        const input = await makeInput();
        const parts = await written(input);
        expect(input.pages.flatMap((page, i) => strayConnectors(parts, i + 1, page))).toEqual([]);
      }),
      10,
    );
  });

  test.each([
    ["detail all", all],
    ["a series", series],
  ])("is one in %s too", async (_, makeInput) => {
    const input = await makeInput();
    const parts = await written(input);
    expect(input.pages.flatMap((page, i) => strayConnectors(parts, i + 1, page))).toEqual([]);
  });

  test("has its label in a box that is called like it", async () => {
    const parts = await written(await opening());
    const label = shapesOn(parts, 1).find(({ text }) => text.startsWith("43.4%"));
    expect(label?.name).toBe("Label: Renault – Nissan, Stake");
    expect(label?.description).toContain("Renault holds 43.4% of Nissan");
    expect(connectorsOn(parts, 1).map(({ name }) => name)).toContain("Renault – Nissan, Stake");
  });
});

describe("a card", () => {
  test("holds its text in the shape that lines are glued to", async () => {
    const parts = await written(await opening());
    const shapes = new Map(shapesOn(parts, 1).map((shape) => [shape.id, shape]));
    const ends = connectorsOn(parts, 1).flatMap(({ start, end }) => [start, end].flatMap((glue) => glue?.shape ?? []));
    const cards = [...new Set(ends)].flatMap((id) => shapes.get(id) ?? []);
    expect(cards.map(({ text }) => text.split(/\s/)[0])).toEqual(
      expect.arrayContaining(["Renault", "Nissan", "Geely", "Ampere"]),
    );
    for (const { text, description } of cards) {
      expect(text).not.toBe("");
      expect(description).not.toBe("");
    }
  });
});

describe("every shape", () => {
  test("stands on the slide and says what it is, or that it is decoration", async () => {
    const input = await all();
    const shapes = shapesOn(await written(input), 1);
    const [page] = input.pages;
    for (const shape of shapes) {
      expect(shape.isDecoration || shape.description.trim() !== "").toBe(true);
      const { x, y, width, height } = boxOf(shape.element);
      expect(x).toBeGreaterThan(-1);
      expect(y).toBeGreaterThan(-1);
      expect(x + width).toBeLessThan((page?.width ?? 0) + 1);
      expect(y + height).toBeLessThan((page?.height ?? 0) + 1);
    }
  });

  test("has a group around all that is in it", async () => {
    const shapes = shapesOn(await written(await opening()), 1);
    const groups = shapes.filter(({ element }) => element.name === "p:grpSp");
    expect(groups.length).toBeGreaterThan(10);
    for (const { element } of groups) {
      const outer = boxOf(element);
      for (const inner of element.children.filter(({ name }) => name === "p:sp").map(boxOf)) {
        expect(inner.x).toBeGreaterThan(outer.x - 0.01);
        expect(inner.y).toBeGreaterThan(outer.y - 0.01);
        expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width + 0.01);
        expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height + 0.01);
      }
    }
  });
});

/** What the shapes that can stand on several slides are called. */
function namesOf(shapes: readonly ReadShape[]): readonly string[] {
  return shapes.map(({ name }) => name).filter((name) => name.startsWith("!!"));
}

describe("a series", () => {
  test("calls the same thing the same on every slide, and nothing else so", async () => {
    const parts = await written(await series());
    const slides = dates.map((_, i) => namesOf(shapesOn(parts, i + 1)));
    for (const names of slides) expect(new Set(names).size).toBe(names.length);
    for (const name of [
      "!!Renault",
      "!!Nissan",
      "!!Renault – Nissan, Stake",
      "!!Label: Renault – Nissan, Stake",
      "!!Title",
      "!!As-of date",
    ]) {
      for (const names of slides) expect(names).toContain(name);
    }
  });

  test("glides from slide to slide; the first one is just there", async () => {
    const parts = await written(await series());
    const hasMorph = dates.map((_, i) =>
      elementsIn(rootOf(parts, `ppt/slides/slide${i + 1}.xml`)).some(({ name }) => name === "p159:morph"),
    );
    expect(hasMorph).toEqual([false, true, true]);
  });

  test("is no series with one slide: names are plain and nothing glides", async () => {
    const parts = await written(await opening());
    expect(namesOf(shapesOn(parts, 1))).toEqual([]);
    expect(parts.get("ppt/slides/slide1.xml")).not.toContain("AlternateContent");
  });
});

describe("the notes below a slide", () => {
  test("hold every numbered source, every remark, and the addresses", async () => {
    const input = await all();
    const parts = await written(input);
    const text = textIn(rootOf(parts, "ppt/notesSlides/notesSlide1.xml")).split("\n");
    const addresses = new Set(
      linksOf(parts, "ppt/notesSlides/notesSlide1.xml")
        .filter(({ isOutside }) => isOutside)
        .map(({ target }) => target),
    );
    const [page] = input.pages;
    expect(page?.notes.length).toBeGreaterThan(10);
    for (const remark of page?.remarks ?? []) expect(text).toContain(remark);
    const plain =
      page?.notes.flatMap(({ sources }) => sources.flatMap(({ url }) => (/^[\w:/.-]+$/.test(url ?? "") ? url : []))) ??
      [];
    expect(plain.length).toBeGreaterThan(10);
    expect(plain.filter((url) => url !== undefined && !addresses.has(url))).toEqual([]);
    for (const { number, sources } of page?.notes ?? []) {
      const line = text.find((each) => each.startsWith(`${number}  `));
      for (const source of sources) expect(line).toContain(source.text);
    }
  });
});

describe("the theme", () => {
  test("has the picture's colours, and shapes name them by it", async () => {
    const input = await opening();
    const parts = await written({
      ...input,
      pages: input.pages.map((page) => ({ ...page, theme: darkTheme, paper: darkTheme.paper })),
    });
    const theme = parts.get("ppt/theme/theme1.xml") ?? "";
    for (const [slot, colour] of [
      ["dk1", darkTheme.ink],
      ["lt1", darkTheme.paper],
      ["accent1", darkTheme.accent],
    ]) {
      expect(theme).toContain(`<a:${slot}><a:srgbClr val="${colour?.slice(1)}"/></a:${slot}>`);
    }
    const title = shapesOn(await written(input), 1).find(({ name }) => name === "Title");
    expect(
      elementsIn(title?.element ?? { name: "", attributes: new Map(), text: "", children: [] })
        .find(({ name }) => name === "a:schemeClr")
        ?.attributes.get("val"),
    ).toBe("tx1");
  });
});

describe("a slide that shows no title", () => {
  test("has one all the same, above its upper edge", async () => {
    const { shows } = wishes;
    const input = await builtInInput("core", ["2023-01-26"], { ...straight, shows: { ...shows, title: false } });
    const parts = await written(input);
    const title = shapesOn(parts, 1).find(({ name }) => name === "Title");
    if (title === undefined) throw new Error("no title");
    const { y, height } = boxOf(title.element);
    expect(y + height).toBeLessThan(0);
    expect(title.text).toBe(input.pages[0]?.title);
  });
});
