import { useEffect, useState, type ReactNode } from "react";
import type { Moment } from "../store/historySlice.ts";
import { stepName } from "../store/stepName.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { historyWords } from "../text/history.ts";
import { pageWords } from "../text/panels.ts";
import { IconButton } from "./IconButton.tsx";
import { isTyping } from "./isTyping.ts";

/** The two buttons by the names of the steps; Ctrl+Z and Ctrl+Y do the same. */
export function HistoryButtons(): ReactNode {
  const undone = useAtlas((state) => nameOfStep(state.past.at(-1), state));
  const redone = useAtlas((state) => nameOfStep(state, state.future.at(-1)));
  const [said, say] = useState("");
  const back = (): void => {
    if (undone === undefined) return;
    atlas.getState().undo();
    say(historyWords.undone(undone));
  };
  const forward = (): void => {
    if (redone === undefined) return;
    atlas.getState().redo();
    say(historyWords.redone(redone));
  };
  useEffect(() => onKeys(back, forward));
  return (
    <>
      <IconButton
        className="stage-button"
        label={undone === undefined ? pageWords.undo : historyWords.undoStep(undone)}
        icon="undo"
        act={back}
        isDisabled={undone === undefined}
      />
      <IconButton
        className="stage-button"
        label={redone === undefined ? pageWords.redo : historyWords.redoStep(redone)}
        icon="redo"
        act={forward}
        isDisabled={redone === undefined}
      />
      <p className="hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}

function nameOfStep(before: Moment | undefined, after: Moment | undefined): string | undefined {
  const { document } = atlas.getState();
  return before === undefined || after === undefined || document === undefined
    ? undefined
    : stepName(before, after, document);
}

/** The keys of the system; what is being typed in a field has an undoing of its own. */
function onKeys(back: () => void, forward: () => void): () => void {
  const keyDown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y") || isTyping(event)) return;
    event.preventDefault();
    if (key === "z" && !event.shiftKey) back();
    else forward();
  };
  window.addEventListener("keydown", keyDown);
  return () => window.removeEventListener("keydown", keyDown);
}
