import type { ReactNode } from "react";
import { directions, layouts, notations, type Detail, type Direction } from "../model/view.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { layoutWords } from "../text/panels.ts";
import { IconSelect } from "./IconSelect.tsx";
import { Segments } from "./Segments.tsx";

interface LayoutChoiceProps {
  /** In which directions there are org charts of a level of detail; left out = in all. */
  readonly directionsAt?: (detail: Detail) => readonly Direction[];
}

/** How the picture is drawn: by which layout, and in whose signs. */
export function LayoutChoice({ directionsAt = () => directions }: LayoutChoiceProps): ReactNode {
  const layout = useAtlas((state) => state.view.layout);
  const notation = useAtlas((state) => state.view.notation);
  const offered = directionsAt(useAtlas((state) => state.view.detail));
  const { changeView } = atlas.getState();
  return (
    <>
      {offered.length > 0 && (
        <Segments
          label={layoutWords.layout}
          ids={layouts}
          nameOf={(id) => layoutWords.layouts[id]}
          chosen={layout}
          choose={(chosen) => changeView({ layout: chosen })}
        />
      )}
      {layout === "chart" && offered.length > 1 && <DirectionChoice />}
      <IconSelect
        label={layoutWords.notation}
        icon="notation"
        ids={notations}
        nameOf={(id) => layoutWords.notations[id]}
        chosen={notation}
        choose={(chosen) => changeView({ notation: chosen })}
      />
    </>
  );
}

function DirectionChoice(): ReactNode {
  const direction = useAtlas((state) => state.view.direction);
  return (
    <Segments
      label={layoutWords.direction}
      ids={directions}
      nameOf={(id) => layoutWords.directions[id]}
      iconOf={(id) => (id === "down" ? "downwards" : "rightwards")}
      chosen={direction}
      choose={(chosen) => atlas.getState().changeView({ direction: chosen })}
    />
  );
}
