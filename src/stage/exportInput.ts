import type { ExportInput } from "../exporters/exporter.ts";
import { setsOfHomes } from "../store/placeSets.ts";
import { derivedOf } from "../store/select.ts";
import type { AtlasState } from "../store/store.ts";
import type { StageSight } from "./exportPictures.ts";

/** What an exporter is given of the state of the page. Throws where no document is open. */
export function exportInput(
  state: AtlasState,
  sight: StageSight,
  chosen: Pick<ExportInput, "pages" | "title" | "scale" | "rows">,
): ExportInput {
  const { document, view } = state;
  const derived = derivedOf(state);
  if (document === undefined || derived === undefined) throw new Error("no document is open to export");
  const { chart } = sight.standingFor(view) ?? {};
  return {
    ...chosen,
    document,
    view,
    network: derived.network,
    places: placesIn(state, sight),
    charts: new Map(chart === undefined ? [] : [[`${view.detail} ${view.direction}`, chart]]),
    pins: new Map(Object.entries(state.pins)),
  };
}

/** The homes that are known without laying anything out anew. */
function placesIn({ homes, view }: AtlasState, sight: StageSight): ExportInput["places"] {
  const here = sight.standingFor(view);
  const ground = view.layout === "force" ? "force" : `chart-${view.direction}`;
  return new Map([
    ...(here === undefined ? [] : [[`${ground} ${view.detail}`, here.rest] as const]),
    ...setsOfHomes(homes ?? {}),
  ]);
}
