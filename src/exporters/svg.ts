import { elementNames, svgAttributes, type Attributes } from "../painters/svgAttributes.ts";
import type { Box, Mark, Scene } from "../scene/mark.ts";
import type { Exporter } from "./exporter.ts";

/** The page as an SVG file, written as text with the same attributes as on the screen. */
export const svg: Exporter = {
  id: "svg",
  label: "SVG",
  mediaType: "image/svg+xml",
  fileExtension: "svg",
  holds: "one",
  write: async ({ pages: [page] }) => {
    if (page === undefined) throw new Error("no page to write");
    const { width, height, marks, title, paper } = page;
    const text = svgText(marks, { x: 0, y: 0, width, height }, title, paper);
    return { content: new TextEncoder().encode(text), remarks: [] };
  },
};

/** A box of a drawing as the text of an SVG file. */
export function svgText(marks: readonly Mark[], { x, y, width, height }: Box, title: string, paper?: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" font-family="Inter, sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    ...(paper === undefined
      ? []
      : [`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${escapeXml(paper)}"/>`]),
    ...marks.map(writeMark),
    "</svg>\n",
  ].join("\n");
}

/** A whole scene with some air around it. */
export function sceneText({ marks, bounds, paper }: Scene, title: string): string {
  const margin = 16;
  const box = {
    x: Math.round(bounds.x - margin),
    y: Math.round(bounds.y - margin),
    width: Math.round(bounds.width + 2 * margin),
    height: Math.round(bounds.height + 2 * margin),
  };
  return svgText(marks, box, title, paper);
}

function writeMark(mark: Mark): string {
  const name = elementNames[mark.type];
  const start = `<${name}${writeAttributes([...idOf(mark), ...svgAttributes(mark)])}`;
  const title = mark.title === undefined ? "" : `<title>${escapeXml(mark.title)}</title>`;
  const inside =
    mark.type === "group" ? mark.marks.map(writeMark).join("\n") : mark.type === "text" ? escapeXml(mark.text) : "";
  return inside === "" && title === "" ? `${start}/>` : `${start}>${title}${inside}</${name}>`;
}

/** An id may stand once in a file: marks are unique among their siblings only, entities and relationships in the picture. */
function idOf(mark: Mark): Attributes {
  return mark.type === "group" && mark.handle !== undefined ? [["id", `${mark.handle.type}:${mark.handle.id}`]] : [];
}

function writeAttributes(attributes: Attributes): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join("");
}

/** The text for XML 1.0, which has no way to write most control characters and half pairs: they become U+FFFD. */
function escapeXml(text: string): string {
  const writable = text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
  return writable.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
