import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { keepAddress } from "./store/address.ts";
import { keepHistory } from "./store/history.ts";
import { fetchText, loadAtlas } from "./store/load.ts";
import { atlas } from "./store/store.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/layout.css";
import "./style/overlays.css";
import "./style/rail.css";
import "./style/search.css";
import "./style/range.css";
import "./style/stake.css";
import "./style/dock.css";
import "./style/details.css";
import "./style/asking.css";
import "./style/lists.css";
import "./style/chart.css";
import "./style/table.css";
import "./style/narrow.css";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no element: #root");

void loadAtlas(atlas, fetchText, () => window.location.hash);
keepAddress(atlas, window);
keepHistory(atlas);
createRoot(root).render(<App />);
