import { lazy, type ReactNode } from "react";
import { formatDate } from "../text/format.ts";
import { pageWords } from "../text/panels.ts";
import { useAtlas } from "../store/store.ts";
import { Caption } from "./Caption.tsx";
import { DateSlider } from "./DateSlider.tsx";
import { IconButton } from "./IconButton.tsx";
import { Late } from "./Late.tsx";
import { PlayControls } from "./PlayControls.tsx";
import { TimeBackdrop } from "./TimeBackdrop.tsx";

const ControlStrip = lazy(() =>
  import("./ControlStrip.tsx").then(({ ControlStrip: component }) => ({ default: component })),
);

interface DockProps {
  readonly fold: (() => void) | undefined;
  /** Where it is computed who decided when; undefined = on the page. */
  readonly makeHistoryWorker: (() => Worker) | undefined;
}

/** Time: the date, what happened last, the controls and the line of all days. */
export function Dock({ fold, makeHistoryWorker }: DockProps): ReactNode {
  return (
    <section className="dock" aria-label={pageWords.time}>
      <div className="dock-head">
        <DateTitle />
        <Caption />
        <PlayControls />
        {fold !== undefined && <IconButton className="quiet" label={pageWords.fold.dock} icon="down" act={fold} />}
      </div>
      <div className="time-line">
        <TimeBackdrop />
        <DateSlider />
        <Control makeWorker={makeHistoryWorker} />
      </div>
    </section>
  );
}

/** Who controlled the company that is selected, when. */
function Control({ makeWorker }: { readonly makeWorker: DockProps["makeHistoryWorker"] }): ReactNode {
  const document = useAtlas((state) => state.document);
  const company = useAtlas(({ document: opened, view }) => {
    const id = view.select.at(-1);
    return opened?.entities.find((entity) => entity.id === id);
  });
  if (document === undefined || company === undefined) return undefined;
  return (
    <Late of={company}>
      <ControlStrip document={document} company={company} makeWorker={makeWorker} />
    </Late>
  );
}

function DateTitle(): ReactNode {
  const date = useAtlas((state) => state.view.date);
  return <p className="date">{formatDate(date)}</p>;
}
