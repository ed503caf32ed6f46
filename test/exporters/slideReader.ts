import type { Point } from "../../src/scene/curve.ts";
import type { Box } from "../../src/scene/mark.ts";
import { rootOf, type Parts } from "./packageRules.ts";
import { elementsIn, type Element } from "./xml.ts";

/** A shape of a slide as a program that opens it has it; lengths in px. */
export interface ReadShape {
  readonly element: Element;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isDecoration: boolean;
  /** Its text, a line for each paragraph. */
  readonly text: string;
}

/** A connector with what it is glued to. */
export interface ReadConnector extends ReadShape {
  /** The way that is drawn, corner by corner. */
  readonly way: readonly Point[];
  /** The shape and the index of the site at each end, where it is glued. */
  readonly start: Glue | undefined;
  readonly end: Glue | undefined;
}

export interface Glue {
  readonly shape: string;
  readonly site: number;
}

/** All shapes of a slide, those in groups too, in paint order. */
export function shapesOn(parts: Parts, slide: number): readonly ReadShape[] {
  return elementsIn(rootOf(parts, `ppt/slides/slide${slide}.xml`))
    .filter(({ name }) => ["p:sp", "p:grpSp", "p:cxnSp"].includes(name))
    .map(readShape);
}

export function connectorsOn(parts: Parts, slide: number): readonly ReadConnector[] {
  return shapesOn(parts, slide)
    .filter(({ element }) => element.name === "p:cxnSp")
    .map((shape) => ({
      ...shape,
      way: wayOf(shape.element),
      start: glueOf(shape.element, "a:stCxn"),
      end: glueOf(shape.element, "a:endCxn"),
    }));
}

/** Where the sites of a shape are on the slide (ECMA-376 part 1, 20.1.9.9, and the presets of annex D). */
export function sitesOf({ element }: ReadShape): readonly Point[] {
  const { x, y, width, height } = boxOf(element);
  const at = (across: number, down: number): Point => ({ x: x + across * width, y: y + down * height });
  const preset = first(element, "a:prstGeom")?.attributes.get("prst");
  if (preset === "ellipse") {
    return Array.from({ length: 8 }, (_, i) => {
      const angle = Math.PI / 2 + (i * Math.PI) / 4;
      return at(0.5 + Math.cos(angle) / 2, 0.5 - Math.sin(angle) / 2);
    });
  }
  if (preset !== undefined) return [at(0.5, 0), at(0, 0.5), at(0.5, 1), at(1, 0.5)];
  const guides = new Map(
    elementsIn(element)
      .filter(({ name }) => name === "a:gd")
      .map(({ attributes }) => {
        const [, length, part = "0", whole = "1"] = (attributes.get("fmla") ?? "").split(" ");
        return [attributes.get("name"), (length === "w" ? width : height) * (Number(part) / Number(whole))];
      }),
  );
  return elementsIn(element)
    .filter(({ name }) => name === "a:pos")
    .map(({ attributes }) => ({
      x: x + (guides.get(attributes.get("x")) ?? Number.NaN),
      y: y + (guides.get(attributes.get("y")) ?? Number.NaN),
    }));
}

/** The paths of the preset connectors, in their box, from the adjustments (ECMA-376 part 1, annex D). */
export function wayOf(element: Element): readonly Point[] {
  const { x, y, width: w, height: h } = boxOf(element);
  const [one = 0.5, two = 0.5, three = 0.5] = elementsIn(element)
    .filter(({ name }) => name === "a:gd")
    .map(({ attributes }) => Number(attributes.get("fmla")?.replace("val ", "")) / 100_000);
  const preset = first(element, "a:prstGeom")?.attributes.get("prst");
  const own: readonly (readonly [number, number])[] = (() => {
    switch (preset) {
      case "bentConnector2":
        return [
          [0, 0],
          [w, 0],
          [w, h],
        ];
      case "bentConnector3":
        return [
          [0, 0],
          [one * w, 0],
          [one * w, h],
          [w, h],
        ];
      case "bentConnector4":
        return [
          [0, 0],
          [one * w, 0],
          [one * w, two * h],
          [w, two * h],
          [w, h],
        ];
      case "bentConnector5":
        return [
          [0, 0],
          [one * w, 0],
          [one * w, two * h],
          [three * w, two * h],
          [three * w, h],
          [w, h],
        ];
      default:
        return [
          [0, 0],
          [w, h],
        ];
    }
  })();
  const transform = first(element, "a:xfrm")?.attributes;
  const angle = ((Number(transform?.get("rot") ?? 0) / 60_000) * Math.PI) / 180;
  const sign = (flip: string): 1 | -1 => (transform?.get(flip) === "1" ? -1 : 1);
  // Flipped first, then turned clockwise, both around the middle.
  return own.map(([across, down]) => {
    const [dx, dy] = [(across - w / 2) * sign("flipH"), (down - h / 2) * sign("flipV")];
    return {
      x: x + w / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
      y: y + h / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
    };
  });
}

export function boxOf(element: Element): Box {
  const of = (name: string, attribute: string): number =>
    Number(first(element, name)?.attributes.get(attribute) ?? Number.NaN) / 9525;
  return { x: of("a:off", "x"), y: of("a:off", "y"), width: of("a:ext", "cx"), height: of("a:ext", "cy") };
}

function readShape(element: Element): ReadShape {
  const attributes = first(element, "p:cNvPr")?.attributes;
  const own = element.children[0];
  return {
    element,
    id: attributes?.get("id") ?? "",
    name: attributes?.get("name") ?? "",
    description: attributes?.get("descr") ?? "",
    isDecoration: own !== undefined && elementsIn(own).some(({ name }) => name === "adec:decorative"),
    text: textIn(element),
  };
}

/** The text of all paragraphs in an element, a line for each. */
export function textIn(element: Element): string {
  return elementsIn(element)
    .filter(({ name }) => name === "a:p")
    .map((paragraph) =>
      elementsIn(paragraph)
        .filter(({ name }) => name === "a:t")
        .map(({ text }) => text)
        .join(""),
    )
    .join("\n");
}

function glueOf(element: Element, name: string): Glue | undefined {
  const found = first(element, name)?.attributes;
  return found === undefined ? undefined : { shape: found.get("id") ?? "", site: Number(found.get("idx")) };
}

/** The first element of a name in an element; sizes are meant, not what extensions are called. */
function first(element: Element, wanted: string): Element | undefined {
  return elementsIn(element).find(({ name, attributes }) => name === wanted && !attributes.has("uri"));
}
