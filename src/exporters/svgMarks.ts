import { elementNames, type Attributes } from "../painters/svgAttributes.ts";
import type { Mark } from "../scene/mark.ts";
import { escapeXml } from "./escapeXml.ts";

export type AttributesOf = (mark: Mark) => Attributes;

/** A mark and all in it as the text of elements. */
export function writeMark(mark: Mark, attributesOf: AttributesOf): string {
  const inside =
    mark.type === "group"
      ? mark.marks.map((inner) => writeMark(inner, attributesOf)).join("\n")
      : mark.type === "text"
        ? escapeXml(mark.text)
        : "";
  return inside === "" && mark.title === undefined
    ? `${opened(mark, attributesOf)}/>`
    : `${startTag(mark, attributesOf)}${inside}${endTag(mark)}`;
}

/** The start of an element, and its title. */
export function startTag(mark: Mark, attributesOf: AttributesOf): string {
  return `${opened(mark, attributesOf)}>${mark.title === undefined ? "" : `<title>${escapeXml(mark.title)}</title>`}`;
}

export function endTag({ type }: Mark): string {
  return `</${elementNames[type]}>`;
}

function opened(mark: Mark, attributesOf: AttributesOf): string {
  let text = `<${elementNames[mark.type]}`;
  for (const [name, value] of attributesOf(mark)) {
    text += ` ${name}="${typeof value === "number" ? value : escapeXml(value)}"`;
  }
  return text;
}
