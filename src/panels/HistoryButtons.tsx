import { useEffect, useState, type ReactNode } from "react";
import type { Moment } from "../store/historySlice.ts";
import { stepName } from "../store/stepName.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { historyWords } from "../text/history.ts";
import { pageWords } from "../text/panels.ts";
import { IconButton } from "./IconButton.tsx";

/** The two buttons by the names of the steps; what goes back or forward is said. */
export function HistoryButtons(): ReactNode {
  const undone = useAtlas((state) => nameOfStep(state.past.at(-1), state));
  const redone = useAtlas((state) => nameOfStep(state, state.future.at(-1)));
  const [said, say] = useState("");
  useEffect(
    () =>
      atlas.subscribe((now, before) => {
        const grown = now.future.length - before.future.length;
        const step = grown > 0 ? nameOfStep(now, now.future.at(-1)) : nameOfStep(now.past.at(-1), now);
        if (step === undefined || grown === 0) return;
        if (grown > 0) say(historyWords.undone(step));
        else if (now.past.length > before.past.length) say(historyWords.redone(step));
      }),
    [],
  );
  return (
    <>
      <IconButton
        className="stage-button"
        label={undone === undefined ? pageWords.undo : historyWords.undoStep(undone)}
        icon="undo"
        act={() => atlas.getState().undo()}
        isDisabled={undone === undefined}
      />
      <IconButton
        className="stage-button"
        label={redone === undefined ? pageWords.redo : historyWords.redoStep(redone)}
        icon="redo"
        act={() => atlas.getState().redo()}
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
