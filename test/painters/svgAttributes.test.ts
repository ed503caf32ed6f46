import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementNames, svgAttributes } from "../../src/painters/svgAttributes.ts";
import type { Mark } from "../../src/scene/mark.ts";
import { check } from "../property.ts";

const anyNumber = fc.double({ min: -5000, max: 5000, noNaN: true });
const anyLength = fc.double({ min: 0, max: 500, noNaN: true });
const anyColour = fc.constantFrom("#1B2430", "transparent");

const id = fc.string();
const optional = {
  title: fc.string(),
  className: fc.constantFrom("line", "card"),
  opacity: fc.constantFrom(0, 0.22, 1),
};
const paint = {
  fill: anyColour,
  stroke: anyColour,
  strokeWidth: anyLength,
  dash: fc.array(anyLength, { maxLength: 4 }),
};

/** Any mark of each type: a type that is forgotten here does not compile. */
const anyMarkOf: { readonly [Type in Mark["type"]]: fc.Arbitrary<Extract<Mark, { type: Type }>> } = {
  circle: fc.record(
    { type: fc.constant("circle" as const), id, x: anyNumber, y: anyNumber, radius: anyLength, ...optional, ...paint },
    { requiredKeys: ["type", "id", "x", "y", "radius"] },
  ),
  rect: fc.record(
    {
      type: fc.constant("rect" as const),
      id,
      x: anyNumber,
      y: anyNumber,
      width: anyLength,
      height: anyLength,
      corner: anyLength,
      ...optional,
      ...paint,
    },
    { requiredKeys: ["type", "id", "x", "y", "width", "height", "corner"] },
  ),
  path: fc.record(
    { type: fc.constant("path" as const), id, d: fc.constant("M0 0L1 1"), ...optional, ...paint },
    { requiredKeys: ["type", "id", "d"] },
  ),
  text: fc.record(
    {
      type: fc.constant("text" as const),
      id,
      x: anyNumber,
      y: anyNumber,
      text: fc.string(),
      size: anyLength,
      weight: fc.constantFrom(400, 600, 700),
      fill: anyColour,
      anchor: fc.constantFrom("start" as const, "middle" as const),
      halo: anyColour,
      spacing: anyNumber,
      of: fc.string(),
      ...optional,
    },
    { requiredKeys: ["type", "id", "x", "y", "text", "size", "weight", "fill", "anchor"] },
  ),
  group: fc.record(
    { type: fc.constant("group" as const), id, marks: fc.constant([]), x: anyNumber, y: anyNumber, ...optional },
    { requiredKeys: ["type", "id", "marks"] },
  ),
};

/** What a mark cannot be drawn without. */
const geometry: Readonly<Record<Mark["type"], readonly string[]>> = {
  circle: ["cx", "cy", "r", "fill"],
  rect: ["x", "y", "width", "height", "rx", "fill"],
  path: ["d", "fill"],
  text: ["x", "y", "font-size", "font-weight", "fill", "text-anchor"],
  group: [],
};

const anyMark: fc.Arbitrary<Mark> = fc.oneof(...Object.values(anyMarkOf));

describe("svgAttributes", () => {
  test("has for every mark all that its element needs, each attribute once, in values that SVG can read", () => {
    check(
      fc.property(anyMark, (mark) => {
        const attributes = svgAttributes(mark);
        const names = attributes.map(([name]) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const name of geometry[mark.type]) expect(names).toContain(name);
        for (const [name, value] of attributes) {
          expect(name).toMatch(/^[a-z][a-z-]*$/);
          expect(String(value)).not.toMatch(/NaN|undefined|null|Infinity/);
        }
      }),
      400,
    );
  });

  test("reads the mark alone: the same mark gives the same attributes", () => {
    check(
      fc.property(anyMark, (mark) => {
        expect(svgAttributes(structuredClone(mark))).toEqual(svgAttributes(mark));
      }),
    );
  });

  test("never mixes up what is 0 and what is missing", () => {
    const rect = { type: "rect", id: "card", x: 0, y: 0, width: 10, height: 10, corner: 0 } as const;
    expect(new Map(svgAttributes({ ...rect, opacity: 0, strokeWidth: 0 }))).toEqual(
      new Map<string, string | number>([
        ["x", 0],
        ["y", 0],
        ["width", 10],
        ["height", 10],
        ["rx", 0],
        ["fill", "none"],
        ["stroke-width", 0],
        ["opacity", 0],
      ]),
    );
  });

  test("moves a group to its place, and leaves one without a place alone", () => {
    const group = { type: "group", id: "entity:renault", marks: [] } as const;
    expect(svgAttributes({ ...group, x: 12.345, y: -7 })).toEqual([["transform", "translate(12.35 -7)"]]);
    expect(svgAttributes({ ...group, x: 0, y: 0 })).toEqual([["transform", "translate(0 0)"]]);
    expect(svgAttributes(group)).toEqual([]);
  });

  test("paints the halo of a text below its letters", () => {
    const text = {
      type: "text",
      id: "a",
      x: 0,
      y: 0,
      text: "43.4%",
      size: 13,
      weight: 700,
      fill: "#1B2430",
      anchor: "middle",
    } as const;
    const attributes = new Map(svgAttributes({ ...text, halo: "#FAF8F4" }));
    expect([attributes.get("stroke"), attributes.get("paint-order")]).toEqual(["#FAF8F4", "stroke"]);
    expect(svgAttributes(text).map(([name]) => name)).not.toContain("stroke");
  });

  test("draws a line without dashes solid", () => {
    const names = svgAttributes({ type: "path", id: "line", d: "M0 0L1 1", dash: [] }).map(([name]) => name);
    expect(names).not.toContain("stroke-dasharray");
    expect(svgAttributes({ type: "path", id: "line", d: "M0 0L1 1", dash: [7, 5] })).toContainEqual([
      "stroke-dasharray",
      "7 5",
    ]);
  });
});

describe("elementNames", () => {
  test("name an SVG element for every type of mark", () => {
    expect(Object.keys(elementNames).toSorted()).toEqual(Object.keys(anyMarkOf).toSorted());
    expect(new Set(Object.values(elementNames)).size).toBe(Object.keys(anyMarkOf).length);
  });
});
