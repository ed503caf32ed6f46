import type { ReactNode } from "react";
import { useDerivedPart } from "../store/select.ts";
import { atlas } from "../store/store.ts";
import { detailsWords } from "../text/details.ts";
import { IconButton } from "./IconButton.tsx";

/** What kind of thing is selected, with the ways to bring it into view, to leave it, and to hide it again. */
export function SelectionHead({ id, kind }: { readonly id: string; readonly kind: string }): ReactNode {
  const isShownAnyway = useDerivedPart((derived) => derived.network.shownAnyway.has(id));
  return (
    <>
      <div className="selection-head">
        <p className="caps">{kind}</p>
        <IconButton
          className="quiet"
          label={detailsWords.bring}
          icon="find"
          act={() => atlas.getState().bringIntoView(id)}
        />
        <IconButton
          className="quiet"
          label={detailsWords.close}
          icon="close"
          act={() => atlas.getState().select(undefined)}
        />
      </div>
      {isShownAnyway && (
        <p className="knowledge">
          {detailsWords.shownAnyway}{" "}
          <button type="button" className="link" onClick={() => atlas.getState().release(id)}>
            {detailsWords.hideAgain}
          </button>
        </p>
      )}
    </>
  );
}
