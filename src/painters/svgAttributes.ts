import type { Mark } from "../scene/mark.ts";

/** Attribute names and values in a fixed order. */
export type Attributes = readonly (readonly [name: string, value: string | number])[];

/** The SVG element that draws a mark of each type. */
export const elementNames: Readonly<Record<Mark["type"], string>> = {
  circle: "circle",
  rect: "rect",
  path: "path",
  text: "text",
  group: "g",
};

/** What a mark looks like, as SVG attributes. The screen and the exported file both read it, so they cannot disagree. */
export function svgAttributes(mark: Mark): Attributes {
  return [
    ...shape(mark),
    ...(mark.opacity === undefined ? [] : [["opacity", mark.opacity] as const]),
    ...(mark.className === undefined ? [] : [["class", mark.className] as const]),
  ];
}

function shape(mark: Mark): Attributes {
  switch (mark.type) {
    case "circle":
      return [["cx", round(mark.x)], ["cy", round(mark.y)], ["r", mark.radius], ...paint(mark)];
    case "rect":
      return [
        ["x", round(mark.x)],
        ["y", round(mark.y)],
        ["width", round(mark.width)],
        ["height", round(mark.height)],
        ["rx", mark.corner],
        ...paint(mark),
      ];
    case "path":
      return [["d", mark.d], ["stroke-linejoin", "round"], ...paint(mark)];
    case "text":
      return textAttributes(mark);
    case "group":
      return groupAttributes(mark);
  }
}

function groupAttributes({ x, y = 0, scale }: Extract<Mark, { type: "group" }>): Attributes {
  const parts = [
    ...(x === undefined ? [] : [`translate(${round(x)} ${round(y)})`]),
    ...(scale === undefined ? [] : [`scale(${scale})`]),
  ];
  return parts.length === 0 ? [] : [["transform", parts.join(" ")]];
}

function paint(mark: Extract<Mark, { type: "circle" | "rect" | "path" }>): Attributes {
  return [
    ["fill", mark.fill ?? "none"],
    ...(mark.stroke === undefined ? [] : [["stroke", mark.stroke] as const]),
    ...(mark.strokeWidth === undefined ? [] : [["stroke-width", round(mark.strokeWidth)] as const]),
    ...(mark.dash === undefined || mark.dash.length === 0 ? [] : [["stroke-dasharray", mark.dash.join(" ")] as const]),
  ];
}

function textAttributes(mark: Extract<Mark, { type: "text" }>): Attributes {
  return [
    ["x", round(mark.x)],
    ["y", round(mark.y)],
    ["font-size", mark.size],
    ["font-weight", mark.weight],
    ["fill", mark.fill],
    ["text-anchor", mark.anchor],
    ...(mark.spacing === undefined ? [] : [["letter-spacing", mark.spacing] as const]),
    ...(mark.halo === undefined
      ? []
      : ([
          ["stroke", mark.halo],
          ["stroke-width", 4.5],
          ["stroke-linejoin", "round"],
          ["paint-order", "stroke"],
        ] as const)),
    ...(mark.of === undefined ? [] : [["data-of", mark.of] as const]),
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
