import { jsPDF } from "jspdf";
import { svg2pdf } from "svg2pdf.js";
import type { Exporter, ExportInput, ExportTools } from "../../src/exporters/exporter.ts";
import { pdf } from "../../src/exporters/pdf.ts";
import { svg } from "../../src/exporters/svg.ts";
import { svgPainter } from "../../src/painters/svgPainter.ts";
import type { Page } from "../../src/scene/page.ts";
import { blankView } from "../../src/model/view.ts";

// What the bench runs inside a browser: our writers, and what they are measured against.

const tools: ExportTools = {
  load: async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer()),
  pause: async () => undefined,
};

Object.assign(globalThis, {
  benchSvgAsText: (page: Page) => timed(() => written(svg, page)),
  benchSvgThroughElements: (page: Page) => timed(() => new XMLSerializer().serializeToString(painted(page))),
  benchPdfDrawn: (page: Page) => timed(() => written(pdf, page)),
  benchPdfThroughSvg: (page: Page) => {
    const element = painted(page);
    document.body.append(element);
    return timed(async () => {
      const { width, height } = page;
      const file = new jsPDF({ unit: "pt", format: [width, height], orientation: "landscape", compress: true });
      await svg2pdf(element, file, { x: 0, y: 0, width, height });
      return file.output("arraybuffer");
    });
  },
});

/** Milliseconds of the work. */
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function written({ write }: Exporter, page: Page): ReturnType<Exporter["write"]> {
  const nothing = { entities: [], ties: [], shownAnyway: new Set<string>(), standIns: new Map(), hiddenIn: new Map() };
  const lists = { partnerTypes: [], groups: [], entities: [], relationships: [], events: [], people: [] };
  const days = { start: page.date, asOf: page.date, opening: {} };
  const input: ExportInput = {
    pages: [page],
    title: page.title,
    document: { title: page.title, description: "", license: "", ...days, ...lists, projects: [], sources: [] },
    view: { ...blankView, date: page.date },
    network: nothing,
    places: new Map(),
    charts: new Map(),
    pins: new Map(),
    scale: 1,
    rows: "entities",
  };
  return write(input, tools);
}

function painted({ width, height, marks }: Page): SVGSVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  element.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const layer = element.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "g"));
  svgPainter(layer, () => true).paint({ marks });
  return element;
}
