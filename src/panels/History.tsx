import { lazy, Suspense, type ReactNode } from "react";
import { useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { IconButton } from "./IconButton.tsx";

const HistoryButtons = lazy(() =>
  import("./HistoryButtons.tsx").then(({ HistoryButtons: component }) => ({ default: component })),
);

/** Back and forward through what was done to the picture. How steps are named is not needed before there is one. */
export function History(): ReactNode {
  const hasSteps = useAtlas(({ past, future }) => past.length + future.length > 0);
  return (
    <div className="history-buttons" data-over>
      {hasSteps ? (
        <Suspense fallback={<Idle />}>
          <HistoryButtons />
        </Suspense>
      ) : (
        <Idle />
      )}
    </div>
  );
}

function Idle(): ReactNode {
  return (["undo", "redo"] as const).map((icon) => (
    <IconButton key={icon} className="stage-button" label={pageWords[icon]} icon={icon} act={() => {}} isDisabled />
  ));
}
