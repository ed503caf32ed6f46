import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { chartOf, readCharts } from "./exporters/htmlCharts.ts";
import { readFile } from "./importers/readFile.ts";
import { forceOnPage } from "./layout/forceOnPage.ts";
import { directions, type Detail, type Direction } from "./model/view.ts";
import { LayoutChoice } from "./panels/LayoutChoice.tsx";
import type { StageWorkers } from "./stage/mountStage.ts";
import { keepAddress } from "./store/address.ts";
import { keepHistory } from "./store/history.ts";
import { keepToCharts } from "./store/keepToCharts.ts";
import { receivedOf } from "./store/openFile.ts";
import { viewOf } from "./store/permalink.ts";
import { keepReckoner } from "./store/keepReckoner.ts";
import { atlas } from "./store/store.ts";
import "./style/page.css";
import { noticeWords } from "./text/notices.ts";

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

keepToCharts(atlas, (view) => chartOf(charts, view) !== undefined);
keepAddress(atlas, window);
keepHistory(atlas);
keepReckoner(
  atlas,
  () => import("./pipeline/reckoner.ts").then(({ reckoner }) => reckoner),
  () => atlas.getState().notify("alert", noticeWords.notReckoned),
);
open();
createRoot(elementOf("root")).render(
  <App workers={workers} onStage={() => undefined} layouts={<LayoutChoice directionsAt={directionsAt} />} />,
);

/** Opens the document of the page at its own view, or at that of the address. */
function open(): void {
  const { receive, fail, notify } = atlas.getState();
  const { document: alliance, issues } = readFile({ name: "", text: textIn("alliance-document") });
  if (alliance === undefined) return fail(noticeWords.notReadable(issues[0]?.message), issues);
  const { view, wrong } = viewOf(window.location.hash, alliance);
  receive({ ...receivedOf(alliance, issues), view });
  if (wrong.length > 0) notify("status", noticeWords.droppedKeys(wrong));
}

function directionsAt(detail: Detail): readonly Direction[] {
  return directions.filter((direction) => chartOf(charts, { detail, direction }) !== undefined);
}

function textIn(id: string): string {
  return elementOf(id).textContent ?? "";
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element: #${id}`);
  return element;
}
