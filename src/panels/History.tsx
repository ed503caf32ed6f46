import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { atlas, useAtlas } from "../store/store.ts";
import { pageWords } from "../text/panels.ts";
import { IconButton } from "./IconButton.tsx";
import { isTyping } from "./isTyping.ts";

const HistoryButtons = lazy(() =>
  import("./HistoryButtons.tsx").then(({ HistoryButtons: component }) => ({ default: component })),
);

/** Back and forward through what was done to the picture, by Ctrl+Z and Ctrl+Y too. How steps are named is not needed before there is one. */
export function History(): ReactNode {
  const hasSteps = useAtlas(({ past, future }) => past.length + future.length > 0);
  useEffect(onKeys, []);
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

function onKeys(): () => void {
  window.addEventListener("keydown", keyDown);
  return () => window.removeEventListener("keydown", keyDown);
}

/** The keys of the system; what is being typed in a field has an undoing of its own. */
function keyDown(event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y") || isTyping(event)) return;
  event.preventDefault();
  if (key === "z" && !event.shiftKey) atlas.getState().undo();
  else atlas.getState().redo();
}
