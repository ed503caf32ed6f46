import type { FoldedNetwork } from "../filters/folding.ts";
import { networkWithin, selectionOnly } from "../filters/selectionOnly.ts";
import type { IsoDate } from "../model/date.ts";
import type { View } from "../model/view.ts";
import { createPipeline } from "../pipeline.ts";
import type { PagePicture } from "../scene/composePages.ts";
import { isInside } from "../scene/curve.ts";
import type { Box } from "../scene/mark.ts";
import type { Theme } from "../scene/theme.ts";
import { zoomAt } from "../scene/zoom.ts";
import { reckonerOf } from "../store/reckonerSlice.ts";
import type { AtlasState } from "../store/store.ts";
import { shownOf } from "./shown.ts";
import type { Standing } from "./standings.ts";

/** What a file needs to know of the stage. */
export interface StageSight {
  /** Where everyone stands at rest in a view; undefined while nobody stands anywhere yet. */
  readonly standingFor: (view: View) => Standing | undefined;
  /** What the window shows of the picture. */
  readonly seen: () => Box;
  /** The size of the window, in px. */
  readonly windowSize: () => { readonly width: number; readonly height: number };
}

export const frames = ["view", "whole", "selection"] as const;
/** Who is in the picture of a file: whose card the window shows, everyone, or what is selected. */
export type Frame = (typeof frames)[number];

interface PictureChoices {
  readonly frame: Frame;
  readonly dates: readonly IsoDate[];
  readonly theme: Theme;
}

/** The picture on the screen as it is on each of some dates, with nothing selected or pinned in it; none while nobody stands anywhere yet. */
export function exportPictures(
  state: AtlasState,
  sight: StageSight,
  { frame, dates, theme }: PictureChoices,
): readonly PagePicture[] {
  const { document, view, calledFor } = state;
  if (document === undefined) return [];
  const derive = createPipeline();
  const seen = sight.seen();
  return dates.flatMap((date): readonly PagePicture[] => {
    const dated = { ...state, view: { ...view, date } };
    const standing = sight.standingFor(dated.view);
    if (standing === undefined) return [];
    const derived = derive(document, dated.view, calledFor, reckonerOf(state));
    const network = framed(derived.network, frame, { select: view.select, standing, seen });
    const {
      zoom: _,
      frame: __,
      isMoving: ___,
      ...picture
    } = shownOf(
      dated,
      document,
      { ...derived, network },
      {
        places: standing.rest,
        chart: standing.chart,
        frame: undefined,
        zoom: zoomAt(1),
        isMoving: false,
      },
    );
    return [{ ...picture, theme, select: [], pinned: new Set() }];
  });
}

interface Framing {
  readonly select: readonly string[];
  readonly standing: Standing;
  readonly seen: Box;
}

function framed(network: FoldedNetwork, frame: Frame, { select, standing, seen }: Framing): FoldedNetwork {
  switch (frame) {
    case "whole":
      return network;
    case "selection":
      return selectionOnly(network, select);
    case "view": {
      const isSeen = (id: string): boolean => {
        const place = standing.rest.get(id);
        return place !== undefined && isInside(seen, place);
      };
      return networkWithin(network, new Set(network.entities.map(({ id }) => id).filter(isSeen)));
    }
  }
}
