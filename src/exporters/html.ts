import { alliance } from "./alliance.ts";
import type { Exporter } from "./exporter.ts";
import { fileTitle } from "./fileTitle.ts";
import { writeCharts } from "./htmlCharts.ts";
import { filledViewer } from "./htmlFile.ts";

/** Where the viewer lies, from the page. */
const viewerAddress = "viewer.html";

/**
 * The page itself as one file that works from disk, without a network: the viewer that ships with the app, with the
 * document, the view and the places in it. It opens at the same picture.
 */
export const html: Exporter = {
  id: "html",
  label: "Interactive HTML",
  mediaType: "text/html",
  fileExtension: "html",
  holds: "none",
  write: async (input, { load, pause }) => {
    const viewer = new TextDecoder().decode(await load(viewerAddress));
    const { content, remarks } = await alliance.write(input, { load, pause });
    const text = filledViewer(viewer, {
      title: fileTitle(input.title, input.pages),
      description: input.pages[0]?.description ?? input.document.description,
      document: new TextDecoder().decode(content),
      charts: writeCharts(input.charts),
    });
    return { content: new TextEncoder().encode(text), remarks };
  },
};
