import { useRef, type ReactNode } from "react";
import { shortNameOf } from "../model/entity.ts";
import { sides } from "../model/view.ts";
import { entityLookedAt } from "../pipeline/reckoning.ts";
import { atlas, useAtlas } from "../store/store.ts";
import { lensWords } from "../text/panels.ts";
import { EntityBadge } from "./EntityBadge.tsx";
import { EntityCombobox } from "./EntityCombobox.tsx";
import { IconButton } from "./IconButton.tsx";
import "./lens.css";

/** Whose final ownership the picture shows, and which way it looks. Without a pick it follows the selection. */
export function LensPicker(): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const side = useAtlas((state) => state.view.side);
  const { changeView } = atlas.getState();
  return (
    <div className="lens-picker">
      <Picked />
      <EntityCombobox label={lensWords.whose} input={input} choose={({ id }) => changeView({ of: id })} />
      <div className="lens-sides" role="radiogroup" aria-label={lensWords.side}>
        {sides.map((each) => (
          <label key={each} className="lens-side">
            <input type="radio" name="side" checked={each === side} onChange={() => changeView({ side: each })} />
            {lensWords.sides[each]}
          </label>
        ))}
      </div>
    </div>
  );
}

function Picked(): ReactNode {
  const isPicked = useAtlas(({ view }) => view.of !== undefined);
  const entity = useAtlas(({ document, view }) => {
    const id = document === undefined ? undefined : entityLookedAt(view, document);
    return document?.entities.find((each) => each.id === id);
  });
  if (entity === undefined) return <p className="note soft">{lensWords.pick}</p>;
  const name = shortNameOf(entity);
  return (
    <p className="lens-picked">
      <EntityBadge entity={entity} />
      <span>{isPicked ? name : lensWords.follows(name)}</span>
      {isPicked && (
        <IconButton
          className="quiet"
          label={lensWords.unpick(name)}
          icon="close"
          act={() => atlas.getState().changeView({ of: undefined })}
        />
      )}
    </p>
  );
}
