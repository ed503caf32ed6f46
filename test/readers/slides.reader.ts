import { beforeAll, describe, expect, test } from "vitest";
import type { ExportInput } from "../../src/exporters/exporter.ts";
import type { Page } from "../../src/scene/page.ts";
import { builtInInput, onSlide } from "../exporters/samples.ts";
import { onPage, textsOf } from "./marks.ts";
import { converted, partOf, run, textOf, withoutSpace, written } from "./programs.ts";

/** How far from its place a thing may stand, as a share of the frame's longer side. */
const tolerance = 0.02;
const pxPerUnit: Readonly<Record<string, number>> = { cm: 96 / 2.54, in: 96, mm: 9.6 / 2.54, pt: 96 / 72 };

interface Connector {
  readonly isGlued: boolean;
  readonly ends: readonly [x1: number, y1: number, x2: number, y2: number];
}

describe.each([
  ["the opening view", () => builtInInput("core", ["2023-01-26"], onSlide)],
  ["8 November 2023", () => builtInInput("core", ["2023-11-08"], onSlide)],
  ["detail all", () => builtInInput("all", ["2023-01-26"], onSlide)],
] as const)("a slide of %s, opened by LibreOffice,", (name, makeInput) => {
  let input: ExportInput;
  let page: Page;
  let pdf: string;
  let connectors: readonly Connector[];

  beforeAll(async () => {
    input = await makeInput();
    const [first] = input.pages;
    if (first === undefined) throw new Error("no page");
    page = first;
    const path = await written("pptx", name.replaceAll(" ", "-"), input);
    pdf = converted(path, "pdf");
    connectors = connectorsIn(partOf(converted(path, "odp"), "content.xml"));
  });

  test("still holds every label", () => {
    const text = textOf(pdf);
    const missing = textsOf(page).filter(({ mark }) => !text.includes(withoutSpace(mark.text)));
    expect(missing.map(({ mark }) => mark.text)).toEqual([]);
  });

  test("has as many connectors glued at both ends as there are links", () => {
    expect(page.connections.length).toBeGreaterThan(10);
    expect(connectors.filter(({ isGlued }) => isGlued)).toHaveLength(page.connections.length);
  });

  test("has every connector where it should stand", () => {
    const limit = tolerance * Math.max(page.width, page.height);
    const wanted = page.connections.map(({ points }) => [points[0], points.at(-1)] as const);
    const stray = wanted.filter(([from, to]) => {
      if (from === undefined || to === undefined) return true;
      const [a, b] = [onPage(page, from), onPage(page, to)];
      return !connectors.some(
        ({ ends: [x1, y1, x2, y2] }) =>
          Math.hypot(x1 - a.x, y1 - a.y) <= limit && Math.hypot(x2 - b.x, y2 - b.y) <= limit,
      );
    });
    expect(stray).toEqual([]);
  });

  test("has every label where it should stand", () => {
    const limit = tolerance * Math.max(page.width, page.height);
    const words = wordsOf(pdf);
    const labels = textsOf(page).filter(
      ({ within, mark }) => within.includes("labels") && !mark.id.startsWith("note:"),
    );
    expect(labels.length).toBeGreaterThan(5);
    const stray = labels.filter(({ mark, x, y }) => {
      const first = mark.text.split(" ")[0] ?? "";
      const half = mark.text.length * mark.size * 0.35;
      return !words.some(
        (word) => word.text.startsWith(first) && Math.abs(word.x - x) <= limit + half && Math.abs(word.y - y) <= limit,
      );
    });
    expect(stray.map(({ mark }) => mark.text)).toEqual([]);
  });
});

function connectorsIn(xml: string): readonly Connector[] {
  return [...xml.matchAll(/<draw:connector ([^>]*)>/g)].map(([, attributes = ""]) => {
    const of = (name: string): string | undefined => new RegExp(` ?${name}="([^"]*)"`).exec(attributes)?.[1];
    const px = (name: string): number => {
      const [, figure = "NaN", unit = ""] = /^(-?[\d.]+)([a-z]+)$/.exec(of(name) ?? "") ?? [];
      return Number(figure) * (pxPerUnit[unit] ?? Number.NaN);
    };
    return {
      isGlued: of("draw:start-shape") !== undefined && of("draw:end-shape") !== undefined,
      ends: [px("svg:x1"), px("svg:y1"), px("svg:x2"), px("svg:y2")],
    };
  });
}

interface Word {
  readonly text: string;
  /** The middle of the word's box on the page, in px. */
  readonly x: number;
  readonly y: number;
}

function wordsOf(pdf: string): readonly Word[] {
  const xml = run("pdftotext", "-bbox", pdf, "-");
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;
  return [...xml.matchAll(pattern)].map(([, left, top, right, bottom, text = ""]) => ({
    text,
    x: ((Number(left) + Number(right)) / 2) * (96 / 72),
    y: ((Number(top) + Number(bottom)) / 2) * (96 / 72),
  }));
}
