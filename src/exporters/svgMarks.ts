import { elementNames, type Attributes } from "../painters/svgAttributes.ts";
import type { Mark } from "../scene/mark.ts";

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
  const attributes = attributesOf(mark).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  return `<${elementNames[mark.type]}${attributes.join("")}`;
}

const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const escapes = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** The text for XML 1.0. */
export function escapeXml(text: string): string {
  return writable(text).replaceAll(/[&<>"]/g, (sign) => escapes.get(sign) ?? sign);
}

/** XML 1.0 has no way to write most control characters and half pairs: they become U+FFFD. */
export function writable(text: string): string {
  return text.replaceAll(unwritable, "\uFFFD");
}
