import { svgAttributes, type Attributes } from "../painters/svgAttributes.ts";
import type { Mark, Scene } from "../scene/mark.ts";
import { exportingTexts } from "../text/exporting.ts";
import type { Exporter } from "./exporter.ts";
import { escapeXml } from "./escapeXml.ts";
import { writeMark } from "./svgMarks.ts";
import { writeSvgPage } from "./svgPage.ts";

/** The page as an SVG file that needs nothing beside it. */
export const svg: Exporter = {
  id: "svg",
  label: "SVG",
  mediaType: "image/svg+xml",
  fileExtension: "svg",
  holds: "one",
  write: async ({ pages: [page] }, tools) => {
    if (page === undefined) throw new Error("no page to write");
    const { text, lacking } = await writeSvgPage(page, { scale: 1, isDrawnAtOnce: false }, tools);
    const remarks = lacking.length === 0 ? [] : [exportingTexts.leftToReader(lacking)];
    return { content: new TextEncoder().encode(text), remarks };
  },
};

/** A whole scene with some air around it, as it is on screen: for looking at and comparing. */
export function sceneText({ marks, bounds, paper }: Scene, title: string): string {
  const margin = 16;
  const [x, y] = [Math.round(bounds.x - margin), Math.round(bounds.y - margin)];
  const [width, height] = [Math.round(bounds.width + 2 * margin), Math.round(bounds.height + 2 * margin)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" font-family="Inter, sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${escapeXml(paper)}"/>`,
    ...marks.map((mark) => writeMark(mark, attributesWithHandle)),
    "</svg>\n",
  ].join("\n");
}

function attributesWithHandle(mark: Mark): Attributes {
  const handle = mark.type === "group" ? mark.handle : undefined;
  return [...(handle === undefined ? [] : [["id", `${handle.type}:${handle.id}`] as const]), ...svgAttributes(mark)];
}
