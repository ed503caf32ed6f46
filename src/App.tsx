import { lazy, useState, type ReactNode } from "react";
import { Details } from "./panels/Details.tsx";
import { Dock } from "./panels/Dock.tsx";
import { History } from "./panels/History.tsx";
import { IconButton } from "./panels/IconButton.tsx";
import { KnownUntil } from "./panels/KnownUntil.tsx";
import { Late } from "./panels/Late.tsx";
import { Masthead } from "./panels/Masthead.tsx";
import { Notices } from "./panels/Notices.tsx";
import { Panel } from "./panels/Panel.tsx";
import { PhoneBar } from "./panels/PhoneBar.tsx";
import { Rail } from "./panels/Rail.tsx";
import { ThemeChoice } from "./panels/ThemeChoice.tsx";
import { Toolbar } from "./panels/Toolbar.tsx";
import { UnfoldDock } from "./panels/UnfoldDock.tsx";
import { useFolds } from "./panels/useFolds.ts";
import { narrow, useMedia } from "./panels/useMedia.ts";
import { useTheme } from "./panels/useTheme.ts";
import type { StageControls, StageWorkers } from "./stage/mountStage.ts";
import type { OwnershipWorkers } from "./stage/ownershipWorkers.ts";
import { Stage } from "./stage/Stage.tsx";
import { useAtlas } from "./store/store.ts";
import { noticeWords } from "./text/notices.ts";
import { pageWords } from "./text/panels.ts";

const FocusBar = lazy(() =>
  import("./panels/FocusBar.tsx").then(({ FocusBar: component }) => ({ default: component })),
);
const WhatIfBar = lazy(() =>
  import("./panels/WhatIfBar.tsx").then(({ WhatIfBar: component }) => ({ default: component })),
);
const Table = lazy(() => import("./panels/Table.tsx").then(({ Table: component }) => ({ default: component })));

interface AppProps {
  /** What lays the picture out. */
  readonly workers: StageWorkers;
  /** Told what can be asked of the picture's stage. */
  readonly onStage: (controls: StageControls | undefined) => void;
  /** Loads the document once more; left out where that is no help. */
  readonly tryAgain?: () => void;
  /** The choice of layout. */
  readonly layouts: ReactNode;
  /** What brings documents in. */
  readonly opening?: ReactNode;
  /** What takes the picture out. */
  readonly exporting?: ReactNode;
  /** Where long computations of ownership run; left out where there are no workers. */
  readonly ownershipWorkers?: OwnershipWorkers;
}

/** The page: the picture, and around it what one can choose, when, and what is known. */
export function App({
  workers,
  onStage,
  tryAgain,
  layouts,
  opening,
  exporting,
  ownershipWorkers,
}: AppProps): ReactNode {
  useTheme();
  const isOpen = useAtlas((state) => state.document !== undefined);
  const opened = useAtlas((state) => state.opened);
  const isFocused = useAtlas((state) => state.document !== undefined && state.view.focus !== undefined);
  const isImagined = useAtlas((state) => state.document !== undefined && state.view.whatif.length > 0);
  const isLoading = useAtlas((state) => state.status === "loading");
  const isNarrow = useMedia(narrow);
  const [folded, setFolded] = useFolds();
  const [isTable, setTable] = useState(false);
  const toggleTable = (): void => setTable(!isTable);
  const has = (part: "rail" | "side" | "dock"): boolean => isOpen && (isNarrow || !folded.has(part));
  const acts = (
    <>
      {opening}
      <ThemeChoice />
    </>
  );
  return (
    <div
      className={`atlas ${isOpen ? "" : "closed"} ${has("rail") ? "" : "no-rail"} ${has("side") ? "" : "no-side"} ${has("dock") ? "" : "no-dock"}`}
    >
      <Masthead
        isFolded={isOpen && !has("rail")}
        fold={isNarrow || !isOpen ? undefined : () => setFolded("rail", true)}
      >
        {isNarrow ? (
          isOpen && <History />
        ) : (
          <div className="masthead-acts">{has("rail") || !isOpen ? acts : undefined}</div>
        )}
      </Masthead>
      {has("rail") && (
        <Panel part="rail" label={pageWords.filters} isSheet={isNarrow}>
          <Rail sheetHead={isNarrow ? layouts : undefined} />
        </Panel>
      )}
      <main className={`main ${isTable ? "with-table" : ""} ${isFocused || isImagined ? "barred" : ""}`}>
        <div className="over-picture">
          {isFocused && (
            <Late>
              <FocusBar />
            </Late>
          )}
          {isImagined && (
            <Late>
              <WhatIfBar />
            </Late>
          )}
          {isOpen && !isNarrow && (
            <Toolbar
              layouts={layouts}
              exporting={exporting}
              more={has("rail") ? undefined : acts}
              isTable={isTable}
              toggleTable={toggleTable}
              unfold={has("side") ? undefined : () => setFolded("side", false)}
            />
          )}
        </div>
        <div className="picture-box">
          {isOpen && <Stage key={opened} workers={workers} onStage={onStage} />}
          {isOpen && !isNarrow && <History />}
        </div>
        {isLoading && !isOpen && <p className="loading soft">{noticeWords.loading}</p>}
        {isOpen && <KnownUntil />}
        <Notices tryAgain={tryAgain} />
        {isOpen && !has("rail") && (
          <IconButton
            className="button square unfold-rail"
            label={pageWords.unfold.rail}
            icon="filters"
            act={() => setFolded("rail", false)}
          />
        )}
        {isOpen && !has("dock") && <UnfoldDock unfold={() => setFolded("dock", false)} />}
        {isOpen && isTable && (
          <Late>
            <Table close={toggleTable} makeOwnersWorker={ownershipWorkers?.makeOwnersWorker} />
          </Late>
        )}
      </main>
      {has("side") && (
        <Panel part="side" label={pageWords.details} isSheet={isNarrow}>
          <Details fold={isNarrow ? undefined : () => setFolded("side", true)} />
        </Panel>
      )}
      {has("dock") && (
        <Dock
          fold={isNarrow ? undefined : () => setFolded("dock", true)}
          makeHistoryWorker={ownershipWorkers?.makeHistoryWorker}
        />
      )}
      {isOpen && isNarrow && (
        <PhoneBar
          isTable={isTable}
          toggleTable={toggleTable}
          files={
            <>
              {opening}
              {exporting}
            </>
          }
        />
      )}
    </div>
  );
}
