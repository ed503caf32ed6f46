import { elementNames, svgAttributes, type Attributes } from "../painters/svgAttributes.ts";
import type { Mark } from "../scene/mark.ts";
import type { Exporter } from "./exporter.ts";

/** The scene as an SVG file, written as text with the same attributes as on the screen. */
export const svg: Exporter = {
  id: "svg",
  label: "SVG",
  mediaType: "image/svg+xml",
  fileExtension: "svg",
  write: ({ scene, title }) => {
    const { x, y, width, height } = scene.bounds;
    const margin = 16;
    const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].map((value) => Math.round(value));
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}" font-family="Inter, sans-serif">`,
      `<title>${escapeXml(title)}</title>`,
      `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${escapeXml(scene.paper)}"/>`,
      ...scene.marks.map(writeMark),
      "</svg>\n",
    ].join("\n");
  },
};

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
