import { exportingTexts } from "../text/exporting.ts";
import type { Exporter } from "./exporter.ts";
import { rasterizeOnPage, type Rasterize } from "./pngDrawing.ts";
import { writeSvgPage } from "./svgPage.ts";

/** The page as an image: its SVG, drawn at a scale. */
export function pngDrawnBy(rasterize: Rasterize): Exporter {
  return {
    id: "png",
    label: "PNG",
    mediaType: "image/png",
    fileExtension: "png",
    holds: "one",
    needsPage: true,
    write: async ({ pages: [page], scale }, tools) => {
      if (page === undefined) throw new Error("no page to write");
      const { text, lacking } = await writeSvgPage(page, { scale, isDrawnAtOnce: true }, tools);
      const [width, height] = [Math.round(page.width * scale), Math.round(page.height * scale)];
      const content = await rasterize(text, width, height);
      if (content === undefined) throw new Error(exportingTexts.tooLarge(width, height));
      return { content, remarks: lacking.length === 0 ? [] : [exportingTexts.leftToDevice(lacking)] };
    },
  };
}

export const png = pngDrawnBy(rasterizeOnPage);
