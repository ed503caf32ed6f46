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
  const start = `<${name} id="${escapeXml(mark.id)}"${writeAttributes(svgAttributes(mark))}`;
  const title = mark.title === undefined ? "" : `<title>${escapeXml(mark.title)}</title>`;
  const inside =
    mark.type === "group" ? mark.marks.map(writeMark).join("\n") : mark.type === "text" ? escapeXml(mark.text) : "";
  return inside === "" && title === "" ? `${start}/>` : `${start}>${title}${inside}</${name}>`;
}

function writeAttributes(attributes: Attributes): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join("");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
