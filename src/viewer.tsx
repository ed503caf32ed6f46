import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { chartOf, readCharts } from "./exporters/htmlCharts.ts";
import { forceOnPage } from "./layout/forceOnPage.ts";
import { directions, type Detail, type Direction } from "./model/view.ts";
import { LayoutChoice } from "./panels/LayoutChoice.tsx";
import type { StageWorkers } from "./stage/mountStage.ts";
import { keepAddress } from "./store/address.ts";
import { keepHistory } from "./store/history.ts";
import { keepToCharts } from "./store/keepToCharts.ts";
import { loadAtlas } from "./store/load.ts";
import { atlas } from "./store/store.ts";
import "./style/page.css";

// The page of an interactive file: the App, with nothing to get from anywhere. What it shows stands in blocks of the
// page, layouts run in its own thread, and the org charts are those that came with it.

const charts = readCharts(textIn("org-charts"));

const workers: StageWorkers = {
  makeForceWorker: forceOnPage,
  loadChartEngine: async () => ({
    layOut: async (_, view) => {
      const chart = chartOf(charts, view);
      if (chart === undefined) throw new Error(`no org chart in the file: ${view.detail} ${view.direction}`);
      return chart;
    },
    destroy: () => undefined,
  }),
};

function directionsAt(detail: Detail): readonly Direction[] {
  return directions.filter((direction) => chartOf(charts, { detail, direction }) !== undefined);
}

keepToCharts(atlas, (view) => chartOf(charts, view) !== undefined);
void loadAtlas(
  atlas,
  async () => textIn("alliance-document"),
  () => window.location.hash,
);
keepAddress(atlas, window);
keepHistory(atlas);
createRoot(elementOf("root")).render(
  <App workers={workers} onStage={() => undefined} layouts={<LayoutChoice directionsAt={directionsAt} />} />,
);

function textIn(id: string): string {
  return elementOf(id).textContent ?? "";
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element: #${id}`);
  return element;
}
