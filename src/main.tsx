import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { LayoutChoice } from "./panels/LayoutChoice.tsx";
import { loadChartEngine } from "./stage/loadChartEngine.ts";
import { makeLayoutWorker } from "./stage/makeLayoutWorker.ts";
import { keepAddress } from "./store/address.ts";
import { keepHistory } from "./store/history.ts";
import { fetchText, loadAtlas } from "./store/load.ts";
import { atlas } from "./store/store.ts";
import "./style/page.css";

const workers = { makeForceWorker: makeLayoutWorker, loadChartEngine };

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no element: #root");

void loadAtlas(atlas, fetchText, () => window.location.hash);
keepAddress(atlas, window);
keepHistory(atlas);
createRoot(root).render(<App workers={workers} layouts={<LayoutChoice />} />);
