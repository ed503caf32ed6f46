import { lazy } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { ExportButton } from "./panels/ExportButton.tsx";
import { Late } from "./panels/Late.tsx";
import { LayoutChoice } from "./panels/LayoutChoice.tsx";
import { OpenButton } from "./panels/OpenButton.tsx";
import { loadChartEngine } from "./stage/loadChartEngine.ts";
import { makeLayoutWorker } from "./stage/makeLayoutWorker.ts";
import type { StageControls } from "./stage/mountStage.ts";
import { ownershipWorkers } from "./stage/ownershipWorkers.ts";
import { keepAddress, ownFragment } from "./store/address.ts";
import { keepHistory } from "./store/history.ts";
import { fetchText, loadAtlas } from "./store/load.ts";
import { keepReckoner } from "./store/keepReckoner.ts";
import { atlas } from "./store/store.ts";
import "./style/page.css";
import { noticeWords } from "./text/notices.ts";

const DropArea = lazy(() =>
  import("./panels/DropArea.tsx").then(({ DropArea: component }) => ({ default: component })),
);

let stage: StageControls | undefined;
const workers = { makeForceWorker: makeLayoutWorker, loadChartEngine };

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no element: #root");

load();
keepAddress(atlas, window);
keepHistory(atlas);
keepReckoner(
  atlas,
  () => import("./pipeline/reckoner.ts").then(({ reckoner }) => reckoner),
  () => atlas.getState().notify("alert", noticeWords.notReckoned),
);
createRoot(root).render(
  <>
    <App
      workers={workers}
      onStage={keepStage}
      tryAgain={load}
      layouts={<LayoutChoice />}
      opening={<OpenButton />}
      exporting={<ExportButton stage={() => stage} />}
      ownershipWorkers={ownershipWorkers}
    />
    <Late>
      <DropArea />
    </Late>
  </>,
);

function load(): void {
  void loadAtlas(atlas, fetchText, () => ownFragment(window));
}

function keepStage(controls: StageControls | undefined): void {
  stage = controls;
}
