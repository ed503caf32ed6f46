import type { Chart } from "../layout/chart.ts";
import { layoutInputOf } from "../layout/layoutInput.ts";
import type { CardSize, LayoutInput, Places } from "../layout/place.ts";
import type { AllianceDocument } from "../model/document.ts";
import type { EntityId } from "../model/entity.ts";
import type { Detail } from "../model/view.ts";
import { remembered } from "../pipeline/remembered.ts";
import { grow } from "../scene/curve.ts";
import type { Box } from "../scene/mark.ts";
import type { Homes } from "../store/homes.ts";
import { groundOf } from "../store/layoutSlice.ts";
import { derivedOf } from "../store/select.ts";
import type { AtlasState } from "../store/store.ts";
import { cardSizeIn, cardSizesOf } from "./cardSizes.ts";
import { extentOf } from "./extent.ts";
import { homePlaces } from "./homePlaces.ts";
import type { MovingPlaces } from "./movingPlaces.ts";
import type { OrgCharts } from "./orgCharts.ts";

/** How far lines may run out of the box of the homes, in px of the picture. */
const frameMargin = 16;

/** Where everyone stands when nothing moves. */
export interface Standing {
  /** Names layout and level of detail: another name is another map, to which the window is fitted anew. */
  readonly map: string;
  readonly rest: Places;
  /** The chart that the places are of; undefined among springs. */
  readonly chart: Chart | undefined;
  readonly sizes: ReadonlyMap<EntityId, CardSize>;
  /** The box of all homes on the map: lines had better not leave it. */
  readonly frame: Box;
}

export interface Standings {
  /** Undefined until there are first places. While a chart is being laid out, the last standing remains. */
  readonly at: (state: AtlasState, isHigh: boolean) => Standing | undefined;
  /** Keeps the homes that the worker found for a document without shipped ones. */
  readonly keep: (key: string, homes: Places) => void;
}

/** The homes of every layout and level of detail, with guests and pins. `onPlaces` tells of first places found here on the page. */
export function standings(moving: () => MovingPlaces, charts: OrgCharts, onPlaces: () => void): Standings {
  const settled = new Map<string, Places>();
  let last: Standing | undefined;
  const atRest = remembered((...[document, network, homes, pins]: HomesInput) =>
    homePlaces({ document, network, homes, pins }),
  );
  const frameOf = remembered((homes: Places, chart: Chart | undefined, sizes: Standing["sizes"]): Box => {
    const everyone = { shown: [], isOnly: false, drawn: undefined };
    return grow(extentOf({ rest: homes, chart, sizes }, everyone).box, frameMargin);
  });
  const standing = remembered((...[map, rest, chart, sizes, frame]: StandingInput): Standing => ({
    map,
    rest,
    chart,
    sizes,
    frame,
  }));

  const homesOf = (state: AtlasState, document: AllianceDocument, isHigh: boolean): Places | undefined => {
    const { detail } = state.view;
    const key = `${detail} ${document.title}`;
    const shipped = state.homes === undefined ? undefined : homesFor(state.homes, detail, isHigh);
    return shipped ?? settled.get(key) ?? firstPlaces(key, document, detail);
  };
  const firstPlaces = (key: string, document: AllianceDocument, detail: Detail): Places | undefined => {
    const input = (): LayoutInput => layoutInputOf(document, detail, cardSizeIn(document));
    if (moving().isAlive()) return moving().settle(key, input);
    void layOutHere(key, input());
    return undefined;
  };
  const layOutHere = async (key: string, input: LayoutInput): Promise<void> => {
    const { settledPlaces } = await import("../layout/force.ts");
    settled.set(key, settledPlaces(input));
    onPlaces();
  };
  return {
    keep: (key, homes) => void settled.set(key, homes),
    at: (state, isHigh) => {
      const { document, view, pins } = state;
      const network = derivedOf(state)?.network;
      if (document === undefined || network === undefined) return undefined;
      const chart = view.layout === "chart" ? charts.of(document, view) : undefined;
      if (view.layout === "chart" && chart === undefined) return last;
      const homes = chart?.places ?? homesOf(state, document, isHigh);
      if (homes === undefined) return undefined;
      const sizes = cardSizesOf(document);
      const rest = atRest(document, network, homes, pins[groundOf(view)]);
      last = standing(`${groundOf(view)} ${view.detail} ${isHigh}`, rest, chart, sizes, frameOf(homes, chart, sizes));
      return last;
    },
  };
}

type StandingInput = readonly [string, Places, Chart | undefined, Standing["sizes"], Box];
type HomesInput = readonly [AllianceDocument, Parameters<typeof homePlaces>[0]["network"], Places, Places];

/** The shipped homes of a level that suit the shape of the window. */
function homesFor(homes: Homes, detail: Detail, isHigh: boolean): Places | undefined {
  return detail === "core" && isHigh ? (homes.tall ?? homes.core) : homes[detail];
}
