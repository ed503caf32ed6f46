import type { ExportInput } from "../../src/exporters/exporter.ts";
import type { AllianceDocument } from "../../src/model/document.ts";
import type { View } from "../../src/model/view.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { openView } from "../filters/samples.ts";

const derive = createPipeline();

/** What a format of data is given of a document: no pages, and nobody has a place. */
export function dataInput(document: AllianceDocument, changes: Partial<View> = {}): ExportInput {
  const view = { ...openView, ...changes };
  return {
    pages: [],
    title: document.title,
    document,
    view,
    network: derive(document, view, new Set()).network,
    places: new Map(),
    charts: new Map(),
    pins: new Map(),
    scale: 1,
    rows: "relationships",
  };
}
